import type { Finding, Resource } from "../model.ts";
import { outsideSiteSchema } from "../rules/glance/outside-site-schema.ts";
import { valueNotText } from "../rules/value/value-not-text.ts";
import type { SiteSchema } from "../schema/site-schema.ts";
import { findingOf } from "./finding.ts";

export type { SiteSchema } from "../schema/site-schema.ts";

/** The properties whose values the shipped schema-image.json constrains (glance, etc/schema-image.json). */
const SHIPPED = new Set(["kernel_id", "ramdisk_id", "cinder_encryption_key_deletion_policy"]);

/** The findings of an image's entries where a site has a schema-image.json of its own: it says all that the shipped one would say. */
export function bySiteSchema(findings: readonly Finding[], resource: Resource, site: SiteSchema): Finding[] {
  const own = Object.entries(resource.entries).flatMap(([key, value]) => {
    const problem = site.problem(key, value);
    return problem === undefined
      ? []
      : [findingOf(outsideSiteSchema, resource, key, { key, problem }, { service: "glance", stage: "set", http: 400 })];
  });
  return [...findings.filter((finding) => !isShipped(finding, site)), ...own];
}

/** Whether a finding is of the shipped file; that a property of no schema must be text holds everywhere. */
function isShipped({ service, stage, code, key }: Finding, site: SiteSchema): boolean {
  if (service !== "glance" || stage !== "set" || key === undefined) return false;
  return code === valueNotText.code ? site.has(key) : SHIPPED.has(key);
}
