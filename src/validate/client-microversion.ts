import type { Finding, Resource } from "../model.ts";
import { keyRefused } from "../rules/key/key-refused.ts";
import { resourceClassUnknown } from "../rules/key/resource-class-unknown.ts";
import { traitUnknown } from "../rules/key/trait-unknown.ts";
import { unknownExtraSpec } from "../rules/key/unknown-extra-spec.ts";
import { readInteger } from "../schema/grammar/integer.ts";
import { isSlip } from "../schema/nearest.ts";
import { findingOf } from "./finding.ts";
import type { Judge } from "./judge.ts";

/** The check of extra specs is as old as this minor version of compute API 2. */
const CHECKED_FROM = 86;

/** A trait that Nova asks Placement for: with any name, if no check ran when it was set. */
const TRAIT = /^trait(?:[a-zA-Z0-9_-]{1,64})?:(.+)$/s;

/** A class of the site's own that Nova asks Placement for, whatever its name. */
const OWN_CLASS = /^resources(?:[a-zA-Z0-9_-]{1,64})?:(CUSTOM_.*)$/;

/** The keys that become a request to Placement. */
const REQUESTED = /^(?:(?:resources|trait)[a-zA-Z0-9_-]{0,64}:|group_policy$)/;

/**
 * What is left of a flavor's findings where the cloud's clients ask with less than compute API 2.86, at which Nova checks extra
 * specs: nothing is refused as it is set. A key that a service reads is right as long as its value is; what is not read, or not as it
 * is written, is a warning. A trait goes to Placement as it is, which answers 400 to a name that it does not know; so with a resource class.
 */
export function withoutTheCheck(findings: Finding[], resource: Resource, { platform }: Judge): Finding[] {
  if (resource.type !== "OS::Nova::Flavor" || !isBelowTheCheck(platform.compute_microversion)) return findings;
  const checked = (finding: Finding): boolean =>
    finding.service === "nova" && finding.stage === "set" && finding.microversion !== undefined;
  // a wrong value of a key that is read is reported at its value
  const wrong = new Set(findings.filter((finding) => checked(finding) && finding.at.of !== "key").map(({ key }) => key));
  return findings.flatMap((finding) => {
    if (!checked(finding) || finding.severity !== "error") return [finding];
    const { service, stage, http, microversion, ...rest } = finding;
    const { key = "", code } = finding;
    if (code === keyRefused.code && (wrong.has(key) || isRead(finding))) return [];
    if (code === unknownExtraSpec.code) {
      const trait = TRAIT.exec(key)?.[1];
      if (trait !== undefined) return isAsked(resource.entries[key]) ? [unknownTrait(resource, key, trait)] : [];
      const own = OWN_CLASS.exec(key)?.[1];
      if (own !== undefined) return isAmount(resource.entries[key]) ? [unknownClass(resource, key, own)] : [];
      // ComputeCapabilitiesFilter and Ironic read any, and a node may have any
      if (key.startsWith("capabilities:") && !finding.suggestions.some(({ text }) => isSlip(key, text))) return [];
    }
    // a rule reports what Nova leaves out of its request
    if (REQUESTED.test(key) && finding.at.of !== "key") return [];
    return [{ ...rest, severity: "warning" }];
  });
}

/** Whether clients that use this version at most set extra specs unchecked. */
export function isBelowTheCheck(version: string | undefined): boolean {
  return version !== undefined && Number(version.slice(2)) < CHECKED_FROM;
}

const isRead = ({ params }: Finding): boolean => (params as { read_by: readonly string[] }).read_by.length > 0;

const isAmount = (value: unknown): boolean => (readInteger(String(value)) ?? 0n) > 0n;

function unknownClass(resource: Resource, key: string, resource_class: string): Finding {
  const told = { service: "placement", stage: "schedule", http: 400, of: "key" } as const;
  return findingOf(resourceClassUnknown, resource, key, { resource_class }, told);
}

const isAsked = (value: unknown): boolean => value === "required" || value === "forbidden";

function unknownTrait(resource: Resource, key: string, trait: string): Finding {
  return findingOf(traitUnknown, resource, key, { trait }, { service: "placement", stage: "schedule", http: 400, of: "key" });
}
