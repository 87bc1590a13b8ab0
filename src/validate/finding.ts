import { joinPointer } from "../json/pointer.ts";
import type { Finding, Params, Place, Resource, Rule, Severity, Stage, Suggestion } from "../model.ts";
import { EXTRA_SPEC_CHECK } from "../schema/value-schema.ts";

/** What a finding has besides its rule: who refuses and when, and what was probably meant. */
export interface Circumstance {
  readonly severity?: Severity;
  readonly service?: string;
  readonly stage?: Stage;
  readonly http?: number;
  readonly microversion?: string;
  readonly suggestions?: readonly Suggestion[];
  /** The finding is about the key, not about its value. */
  readonly of?: "key";
}

/** Nova's check of extra specs refuses the key. */
export const REFUSED_AT_SET: Circumstance = { service: "nova", stage: "set", http: 400, microversion: EXTRA_SPEC_CHECK, of: "key" };

/** A longer value is cut off in a message; the parameters have it whole. */
const LONGEST = 255;

function shortened<P extends Params>(params: P): P {
  let short: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(params)) {
    if (typeof value !== "string" || value.length <= LONGEST) continue;
    short ??= { ...params };
    // half of a pair is no character
    short[name] = `${value.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
  }
  return (short as P | undefined) ?? params;
}

/** A finding of a rule about one key of a resource, or about the resource where no key is given. */
export function findingOf<P extends Params>(
  rule: Rule<P>,
  resource: Resource,
  key: string | undefined,
  params: P,
  { of, severity = rule.severity, suggestions = [], ...circumstance }: Circumstance = {},
): Finding {
  const place = key === undefined ? { pointer: resource.pointer } : placeOf(resource, key);
  return {
    code: rule.code,
    severity,
    params,
    ...(key !== undefined && { key }),
    resource: namesOf(resource),
    ...circumstance,
    at: of === undefined ? place : { ...place, of },
    suggestions,
    message: rule.message(shortened(params)),
  };
}

const named = new WeakMap<Resource, NonNullable<Finding["resource"]>>();

/** A resource as its findings name it: one object for all of them, since there may be many. */
function namesOf(resource: Resource): NonNullable<Finding["resource"]> {
  let names = named.get(resource);
  if (names === undefined) {
    names = resource.name === undefined ? { type: resource.type } : { type: resource.type, name: resource.name };
    named.set(resource, names);
  }
  return names;
}

/** Where an entry's value, or an attribute, is in the document; what is absent is placed at what it is absent from, and marked. */
export function placeOf(resource: Resource, key: string): Place {
  const pointer = resource.pointers?.get(key) ?? resource.attribute_pointers?.get(key);
  if (pointer !== undefined) return { pointer };
  if (Object.hasOwn(resource.entries, key)) return { pointer: joinPointer(resource.pointer, key) };
  const { owner, attributes, attribute_names } = resource;
  const isKnown = isAttribute(key) && resource[key] !== undefined;
  const name = (isAttribute(key) ? attribute_names?.[key] : undefined) ?? key;
  if (owner !== undefined && (isKnown || (attributes !== undefined && Object.hasOwn(attributes, name)))) {
    return { pointer: joinPointer(owner, name) };
  }
  return isKnown ? { pointer: resource.pointer } : { pointer: resource.pointer, absent: true };
}

const ATTRIBUTES = ["vcpus", "ram", "disk", "min_ram", "min_disk", "size"] as const;

const isAttribute = (key: string): key is (typeof ATTRIBUTES)[number] => (ATTRIBUTES as readonly string[]).includes(key);
