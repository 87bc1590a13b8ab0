import { type PlatformDefinition, valueStands } from "../catalog/catalog.ts";
import { isBefore, upstreamOf } from "../catalog/releases.ts";
import type { Facts, Property, Service, Stage, Target, ValueSchema } from "../model.ts";

/** Who refuses a value outside its schema, and how. */
export interface ValueCheck {
  readonly service: Service;
  readonly stage: Stage;
  readonly http: number;
  readonly microversion?: string;
}

/** The first version of the compute API that checks extra specs (nova/api/openstack/compute/flavors_extraspecs.py, Ussuri). */
export const EXTRA_SPEC_CHECK = "2.86";

/** Resource types whose values Nova reads as image properties: an image's own, and those that a volume keeps of its image. */
const READ_AS_IMAGE = new Set(["OS::Glance::Image", "OS::Cinder::Volume"]);

/** How the services of a target read the text of a value: a schema in this project's vocabulary, `{}` where any text does. */
export function valueSchema(standing: PlatformDefinition, target: Target): ValueSchema {
  const { definition, base = false } = standing;
  const { facts } = definition;
  const { platform, release } = (standing.upstream && upstreamOf(target)) || target;
  const older = base ? facts.earlier?.[0] : facts.earlier?.find(({ until }) => isBefore(platform, release, until));
  const schema = older?.schema ?? facts.schema ?? derived(standing);
  const values = schema.enum?.filter((value) => valueStands(standing, value, target));
  if (values === undefined) return schema;
  const { enum: _, ...rest } = schema;
  return facts.fold_case
    ? { ...rest, enumFolded: folded(values, facts) }
    : { ...rest, enum: [...values, ...Object.keys(facts.aliases ?? {})] };
}

/** The service that refuses a value outside the schema on a target; undefined if the value is accepted and does not work. */
export function checkOf(standing: PlatformDefinition, target: Target): ValueCheck | undefined {
  const { resourceType, properties_target, facts } = standing.definition;
  const http = facts.http ?? 400;
  const service = facts.checked_by ?? defaultChecker(standing);
  if (service === "none") return undefined;
  if (service === "glance") return { service, stage: "set", http };
  if (READ_AS_IMAGE.has(resourceType) || properties_target === "metadata" || properties_target === "scheduler_hints") {
    return { service, stage: "request", http };
  }
  const check = { service, stage: "set", http } as const;
  return target.platform === "openstack" || upstreamOf(target) !== undefined ? { ...check, microversion: EXTRA_SPEC_CHECK } : check;
}

function derived({ definition: { resourceType, property }, base, own }: PlatformDefinition): ValueSchema {
  // Nova's image fields have no range and no pattern; the constraints of a custom property apply
  const readAsImage = !own && READ_AS_IMAGE.has(resourceType);
  const { type, enum: listed, pattern, minLength, maxLength } = property;
  if (type === "boolean") return { format: "boolean" };
  if (type === "integer") return { format: base ? "integer-py2" : "integer", ...(readAsImage ? {} : limits(property)) };
  if (own && type === "number") return { format: "number", ...limits(property) };
  if (type !== "string") return {};
  if (listed !== undefined) return { enum: listed.map(String) };
  if (readAsImage) return {};
  const length = minLength === undefined ? {} : { pattern: `[\\s\\S]{${Math.ceil(minLength)},}` };
  return { ...length, ...(pattern !== undefined && { pattern }), ...(maxLength !== undefined && { maxLength: Math.floor(maxLength) }) };
}

function limits({ minimum, maximum }: Property): ValueSchema {
  return {
    ...(minimum !== undefined && { formatMinimum: String(minimum) }),
    ...(maximum !== undefined && { formatMaximum: String(maximum) }),
  };
}

function defaultChecker({ definition: { resourceType, property }, base, own }: PlatformDefinition): "nova" | "none" {
  if (own) return "none";
  // Nova's image fields read any word that they do not know as false (nova/objects/fields.py, FlexibleBoolean)
  if (READ_AS_IMAGE.has(resourceType)) return property.type === "boolean" ? "none" : "nova";
  // the check of extra specs is younger than the release that StarlingX grew from
  return resourceType === "OS::Nova::Flavor" && !base ? "nova" : "none";
}

const folded = (values: string[], { aliases = {} }: Facts): string[] =>
  [...values, ...Object.keys(aliases)].map((word) => word.toLowerCase());
