import type { Finding, Resource } from "../model.ts";
import { imageMustSet } from "../rules/nova/image/image-must-set.ts";
import type { ImageSetting, Server, ServerRule } from "../rules/rule.ts";
import { findingOf } from "./finding.ts";
import { avoidableFaults } from "./run-rules.ts";

/** An image that says nothing. */
const PLAIN: Resource = { type: "OS::Glance::Image", entries: {}, pointer: "" };

const NONE: readonly Finding[] = [];

/** A setting that an image must have, and the rule that a server breaks without it. */
type Need = ImageSetting & { readonly code: string };

/**
 * The warnings of a flavor that boots only with an image that sets something: the errors with a plain image that another image
 * can correct. A part of a flavor can get the missing keys from elsewhere.
 * @param rules those that an image can satisfy and that a key of the flavor calls: a plain image has no key that calls one
 * @param told the findings of the flavor that no image changes
 */
export function imageNeeds(server: Server, rules: readonly ServerRule[], ...told: readonly (readonly Finding[])[]): readonly Finding[] {
  const { flavor } = server;
  // most flavors call none
  if (rules.length === 0 || flavor === undefined || flavor.resource.part) return NONE;
  const faults = avoidableFaults(server, rules, PLAIN);
  if (faults.length === 0) return NONE;
  const needs = new Map<string, Need[]>();
  for (const { code, image, fault } of faults) {
    const [side, key] = fault.keys[0];
    if (side !== "flavor" || told.some((findings) => findings.some((finding) => finding.key === key && finding.severity === "error")))
      continue;
    needs.set(key, [...(needs.get(key) ?? []), { code, ...image }]);
  }
  return [...needs].map(([key, of]) =>
    findingOf(imageMustSet, flavor.resource, key, { key, needs: of }, { service: "nova", stage: "request", http: 400 }),
  );
}

/** Whether an image sets all that a flavor's warning asks for. */
export function meetsNeeds({ params }: Finding, { entries }: Resource): boolean {
  return (params["needs"] as readonly Need[]).every(
    ({ property, values }) => Object.hasOwn(entries, property) && (values === undefined || values.includes(entries[property] as string)),
  );
}
