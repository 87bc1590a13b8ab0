import { rank, STARLINGX_BASE, spanHolds } from "../catalog/releases.ts";
import type { Finding, PlatformFacts, Resource, Rule, Span, Target } from "../model.ts";
import { amountOutOfRange } from "../rules/attribute/amount-out-of-range.ts";
import { baseAttributeMalformed } from "../rules/attribute/base-attribute-malformed.ts";
import { baseAttributeReadOnly } from "../rules/attribute/base-attribute-read-only.ts";
import type { Amount, ExpectedValue, Listed } from "../rules/attribute/expected-value.ts";
import { imageFormatUnlisted } from "../rules/attribute/image-format-unlisted.ts";
import { requestMemberUnknown } from "../rules/attribute/request-member-unknown.ts";
import { baseProperties, readOnlyProperties } from "../rules/glance/base-properties.ts";
import { propertyReserved } from "../rules/glance/property-reserved.ts";
import { flavorAttributes, requestMembers } from "../rules/nova/flavor-attributes.ts";
import { amountMalformed } from "../rules/value/amount-malformed.ts";
import { nearest } from "../schema/nearest.ts";
import { type Circumstance, findingOf } from "./finding.ts";
import type { Judge } from "./judge.ts";
import { kindOf } from "./kind-of.ts";

/** Attributes with what each must be, and who refuses it. */
interface Attributes {
  readonly expected: readonly Expected[];
  /** Those that are checked in every document: tools convert the others, and a service's answer has only values that it accepted. */
  readonly ofAnybody: readonly Expected[];
  readonly refused: Circumstance;
}

type Expected = readonly [name: string, value: ExpectedValue];

const attributesOf = (all: Readonly<Record<string, ExpectedValue>>, service: string): Attributes => {
  const expected = Object.entries(all);
  const ofAnybody = expected.filter(([, { kind }]) => kind === "amount" || kind === "listed");
  return { expected, ofAnybody, refused: { service, stage: "set", http: 400 } };
};

const ATTRIBUTES: Readonly<Record<string, Attributes>> = {
  "OS::Nova::Flavor": attributesOf(flavorAttributes, "nova"),
  "OS::Glance::Image": attributesOf(baseProperties, "glance"),
};

/** What is wrong with a resource's own attributes, besides its keys and values: its amounts, and the rest where the service's own body is known. */
export function attributeFindings(resource: Resource, { target, platform }: Judge): readonly Finding[] {
  if (hasFineAmounts(resource)) return NONE;
  const own = Object.hasOwn(ATTRIBUTES, resource.type) ? ATTRIBUTES[resource.type] : undefined;
  const findings: Finding[] = [];
  if (own !== undefined) {
    const written = resource.attributes ?? (resource as unknown as Readonly<Record<string, unknown>>);
    const names = resource.attribute_names;
    for (const [name, expected] of resource.body === undefined || resource.body === "answer" ? own.ofAnybody : own.expected) {
      const attribute = names === undefined ? name : (names[name as "ram"] ?? name);
      const value = written[attribute];
      if (value === undefined || !Object.hasOwn(written, attribute) || !has(expected, target)) continue;
      // refused whatever it is
      if (resource.type === "OS::Glance::Image" && isReadOnly(resource, attribute, target)) continue;
      const finding = valueFinding(resource, attribute, value, expected, own.refused, platform);
      if (finding !== undefined) findings.push(finding);
    }
  }
  if (resource.body !== undefined && resource.body !== "answer") findings.push(...requestFindings(resource, target));
  return findings;
}

const NONE: readonly Finding[] = [];
const { vcpus, ram, disk } = flavorAttributes;
const { min_ram, min_disk } = baseProperties;

/** Whether the amounts that a reader took are all that there is of attributes, and are right: so it is with nearly every resource. */
function hasFineAmounts(resource: Resource): boolean {
  return (
    resource.attributes === undefined &&
    resource.body === undefined &&
    (resource.type === "OS::Nova::Flavor"
      ? isFine(resource.vcpus, vcpus) && isFine(resource.ram, ram) && isFine(resource.disk, disk)
      : resource.type !== "OS::Glance::Image" || (isFine(resource.min_ram, min_ram) && isFine(resource.min_disk, min_disk)))
  );
}

const isFine = (value: unknown, { minimum, maximum }: Amount): boolean =>
  value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= minimum && value <= maximum);

/** Whether the services of a target have an attribute. StarlingX's forks have those of the release that they grew from. */
function has(span: Span, { platform, release }: Target): boolean {
  if (span.since === undefined) return true;
  return platform === "openstack" ? spanHolds(platform, span, release) : rank("openstack", span.since) <= rank("openstack", STARLINGX_BASE);
}

function valueFinding(
  resource: Resource,
  attribute: string,
  value: unknown,
  expected: ExpectedValue,
  refused: Circumstance,
  platform: PlatformFacts,
): Finding | undefined {
  if (expected.kind === "amount") return amountFinding(resource, attribute, value, expected, refused);
  if (expected.kind === "listed") return listedFinding(resource, attribute, value, expected, refused, platform);
  if (expected.test(value)) return undefined;
  return findingOf(baseAttributeMalformed, resource, attribute, { attribute, expected: expected.expected, found: shown(value) }, refused);
}

/** Tools convert text to numbers; in a request null is an error, and elsewhere it means that there is no value. */
function amountFinding(
  resource: Resource,
  attribute: string,
  value: unknown,
  expected: Amount,
  refused: Circumstance,
): Finding | undefined {
  const { minimum, maximum, text } = expected;
  if (typeof value === "number" && Number.isInteger(value) && value >= minimum && value <= maximum) return undefined;
  const { body } = resource;
  if (body !== "request" && body !== "patch" && (value === null || value === "" || (body === undefined && typeof value === "object")))
    return undefined;
  const number = readAmount(value, body === undefined ? "tool" : text ? "digits" : "number");
  if (number !== undefined && number >= minimum && number <= maximum) return undefined;
  const found = shown(value);
  if (number === undefined) return findingOf(amountMalformed, resource, attribute, { field: attribute, kind: found }, refused);
  return findingOf(amountOutOfRange, resource, attribute, { attribute, found, minimum, maximum }, refused);
}

function readAmount(value: unknown, reads: "number" | "digits" | "tool"): number | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? value : undefined;
  if (typeof value !== "string" || reads === "number") return undefined;
  return (reads === "digits" ? /^\d+\n?$/ : /^\s*[-+]?\d+\s*$/).test(value) ? Number(value) : undefined;
}

function listedFinding(
  resource: Resource,
  attribute: string,
  value: unknown,
  { fact, shipped }: Listed,
  refused: Circumstance,
  platform: PlatformFacts,
): Finding | undefined {
  if (value === null || (resource.body === undefined && (typeof value !== "string" || value === ""))) return undefined;
  if (typeof value !== "string") {
    return findingOf(baseAttributeMalformed, resource, attribute, { attribute, expected: "text", found: shown(value) }, refused);
  }
  const known = platform[fact];
  const listed = known ?? shipped;
  if (listed.includes(value)) return undefined;
  const suggestions = nearest(value, listed).map((text) => ({ kind: "value" as const, text }));
  const params = { attribute, found: value, listed, shipped: known === undefined };
  return findingOf(imageFormatUnlisted, resource, attribute, params, {
    ...refused,
    severity: known === undefined ? "warning" : "error",
    suggestions,
  });
}

function requestFindings(resource: Resource, target: Target): Finding[] {
  const { attributes } = resource;
  if (attributes === undefined) return [];
  if (resource.type === "OS::Glance::Image") {
    return Object.keys(attributes).flatMap((attribute) => {
      if (isReservedName(attribute)) return [reservedFinding(resource, attribute)];
      return isReadOnly(resource, attribute, target) ? [readOnlyFinding(resource, attribute)] : [];
    });
  }
  const known = Object.hasOwn(requestMembers, resource.type) ? requestMembers[resource.type as keyof typeof requestMembers] : undefined;
  if (known === undefined) return [];
  const members: ReadonlySet<string> = known.members;
  return Object.keys(attributes).flatMap((member) => {
    if (members.has(member)) return [];
    const suggestions = nearest(member, members).map((text) => ({ kind: "key" as const, text }));
    const instead = INSTEAD[`${resource.type} ${member}`];
    const params = { member, request: known.request, ...(instead !== undefined && { instead }) };
    return [
      findingOf(requestMemberUnknown as Rule<typeof params>, resource, member, params, {
        service: "nova",
        stage: "set",
        http: 400,
        suggestions,
        of: "key",
      }),
    ];
  });
}

/** What does the job of a member that people look for in a request. */
const INSTEAD: Readonly<Record<string, string>> = {
  "OS::Nova::Aggregate metadata": "Set metadata afterwards, with set_metadata",
  "OS::Nova::Aggregate hosts": "Add hosts afterwards, with add_host",
};

/** Whether Glance refuses an attribute in a request; properties in a separate map are sent next to the attributes. */
export function isReadOnly({ body = "request" }: Resource, attribute: string, target: Target): boolean {
  const readOnly = Object.hasOwn(readOnlyProperties, attribute) ? readOnlyProperties[attribute] : undefined;
  return readOnly !== undefined && body !== "answer" && (readOnly.in === undefined || readOnly.in === body) && has(readOnly, target);
}

/** Names that no user can set in Glance (glance/api/v2/images.py, _reserved_properties and _reserved_namespaces). */
const RESERVED = new Set(["location", "deleted", "deleted_at"]);

/** Whether Glance keeps a name for itself, in properties and in attributes. */
export const isReservedName = (name: string): boolean => name.startsWith("os_glance") || RESERVED.has(name);

/** The finding of a name that Glance keeps for itself. */
export function reservedFinding(resource: Resource, key: string): Finding {
  return findingOf(propertyReserved, resource, key, { key }, { service: "glance", stage: "set", http: 403, of: "key" });
}

/** The finding of an attribute that Glance itself writes. */
export function readOnlyFinding(resource: Resource, attribute: string): Finding {
  return findingOf(baseAttributeReadOnly, resource, attribute, { attribute }, { service: "glance", stage: "set", http: 403, of: "key" });
}

/** A value in a message; long text is cut. */
function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : kindOf(value);
}
