import type { Finding, Platform, Resource, Suggestion } from "../model.ts";
import { attributeAsKey } from "../rules/key/attribute-as-key.ts";
import { keyNotInRelease } from "../rules/key/key-not-in-release.ts";
import { keyOnWrongResource } from "../rules/key/key-on-wrong-resource.ts";
import { misspeltKey } from "../rules/key/misspelt-key.ts";
import { nameInNewerList } from "../rules/key/name-in-newer-list.ts";
import { traitUnknown } from "../rules/key/trait-unknown.ts";
import { unknownExtraSpec } from "../rules/key/unknown-extra-spec.ts";
import { unknownImageProperty } from "../rules/key/unknown-image-property.ts";
import type { NewerName } from "../schema/key-index.ts";
import { isSlip, nearest } from "../schema/nearest.ts";
import { surfaceOf } from "../schema/tables.ts";
import { candidates } from "./candidates.ts";
import { type Circumstance, findingOf, REFUSED_AT_SET } from "./finding.ts";
import type { Judge } from "./judge.ts";
import { malformedKeyFinding } from "./key-findings.ts";
import { isMalformed } from "./key-form.ts";
import type { KnownKeys, Stranger } from "./known-keys.ts";
import { keysOf, type Layer } from "./layer.ts";
import { standsElsewhere } from "./other-platform.ts";
import { type Elsewhere, releasesOf } from "./other-releases.ts";
import { ownAttribute } from "./own-attribute.ts";
import { scopedName } from "./scoped-name.ts";
import { belongingOf } from "./wrong-resource.ts";

/** The prefixes under which Nova reads image properties: an unknown one there is no custom property. */
const IMAGE_PREFIX = /^(?:hw|img)_/;

/** A kind of resource. */
type Kind = Pick<Resource, "type" | "properties_target">;

/** What is wrong with a key that no layer of the catalog knows on this target; looked for once for each kind of resource. */
export function strangerOf(resource: Resource, key: string, known: KnownKeys, judge: Judge): Stranger {
  return known.strangers.get(key, () => {
    const { type, properties_target } = resource;
    return makeStranger({ type, ...(properties_target !== undefined && { properties_target }) }, key, known, judge);
  });
}

function makeStranger(kind: Kind, key: string, { layers }: KnownKeys, judge: Judge): Stranger {
  const elsewhere = standsElsewhere(kind, key, judge);
  const otherwise = isMalformed({ ...kind, create: true }, key) ? nothing : tell(kind, key, layers, judge, elsewhere);
  return { elsewhere, tell: isMalformed(kind, key) ? (resource) => malformedKeyFinding(resource, key) ?? otherwise(resource) : otherwise };
}

function tell(kind: Kind, key: string, layers: KnownKeys["layers"], judge: Judge, elsewhere: boolean): Stranger["tell"] {
  const { platform, release } = judge.target;
  const refused = kind.type === "OS::Nova::Flavor" && platform === "openstack" && layers.some(({ index }) => index.ownsNamespace(key));
  for (const { layer } of layers) {
    const releases = releasesOf(layer, kind, key, judge.target, ({ refused }) => !refused);
    if (releases === undefined) continue;
    const newer = newerName(layer, kind, key, platform, releases);
    if (newer !== undefined) return (resource) => findingOf(nameInNewerList, resource, key, { ...newer, release }, { of: "key" });
    const told: Circumstance = refused ? REFUSED_AT_SET : { severity: "warning", of: "key" };
    return (resource) => findingOf(keyNotInRelease, resource, key, { key, release, ...releases }, told);
  }
  // what the other platform knows is not misspelt
  const near = elsewhere ? [] : nearest(key, candidates(key, layers));
  const suggestions: Suggestion[] = near.map((text) => ({ kind: "key", text }));
  if (refused) return (resource) => findingOf(unknownExtraSpec, resource, key, { key }, { ...REFUSED_AT_SET, suggestions });
  if (elsewhere) return nothing;
  if (isImageTrait(kind, key)) return (resource) => unknownImageTrait(resource, key, suggestions);
  const meant = near.find((text) => isSlip(key, text)) ?? scopedName(kind, key, layers, judge);
  // of a flavor and an image the other spelling has the same effect; an aggregate only limits what images may have
  const settled = meant !== undefined && kind.type !== "OS::Nova::Aggregate" && isSame(key, meant);
  const belonging = !settled ? belongingOf(kind, key, layers, judge) : undefined;
  if (belonging !== undefined) {
    const instead: Suggestion[] = belonging.instead === undefined ? [] : [{ kind: "key", text: belonging.instead }];
    return (resource) => findingOf(keyOnWrongResource, resource, key, { key, ...belonging }, { suggestions: instead, of: "key" });
  }
  const attribute = ownAttribute(kind.type, key);
  if (attribute !== undefined) {
    const on = kind.type === "OS::Nova::Flavor" ? "flavor" : "image";
    return (resource) => findingOf(attributeAsKey, resource, key, { key, attribute, on }, { of: "key" });
  }
  const meantFirst: Suggestion[] = near.includes(meant ?? "") ? suggestions : [{ kind: "key", text: meant ?? "" }];
  if (meant !== undefined)
    return (resource) => findingOf(misspeltKey, resource, key, { key, meant }, { suggestions: meantFirst, of: "key" });
  if (kind.type === "OS::Glance::Image" && IMAGE_PREFIX.test(key)) {
    return (resource) => findingOf(unknownImageProperty, resource, key, { key }, { suggestions, of: "key" });
  }
  return nothing;
}

/** A cloud may have a newer list of names than its release began with: Nova and Placement take what is installed. */
function newerName(layer: Layer, kind: Kind, key: string, platform: Platform, { since }: Elsewhere): NewerName | undefined {
  return since === undefined ? undefined : keysOf(layer, surfaceOf(kind), { platform, release: since })?.index.newerName(key);
}

/** Whether two keys are the same but for what separates their words: `hw_cpu_policy` and `hw:cpu_policy`. */
const isSame = (key: string, other: string): boolean => key.replace(/[-_:. ]/g, "_") === other.replace(/[-_:. ]/g, "_");

/** What Nova asks Placement for of an image (nova/objects/image_meta.py): any name, as long as the value is `required`. */
const IMAGE_TRAIT = "trait:";

const isImageTrait = ({ type, properties_target }: Kind, key: string): boolean =>
  key.startsWith(IMAGE_TRAIT) && key !== IMAGE_TRAIT && type === "OS::Glance::Image" && properties_target === undefined;

function unknownImageTrait(resource: Resource, key: string, suggestions: readonly Suggestion[]): Finding | undefined {
  if (resource.entries[key] !== "required") return undefined;
  const told = { service: "placement", stage: "schedule", http: 400, of: "key", suggestions } as const;
  return findingOf(traitUnknown, resource, key, { trait: key.slice(IMAGE_TRAIT.length) }, told);
}

const nothing = (): undefined => undefined;
