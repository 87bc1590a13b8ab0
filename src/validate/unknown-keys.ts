import { upstreamOf } from "../catalog/releases.ts";
import type { Finding, Platform, Resource, Suggestion } from "../model.ts";
import { attributeAsKey } from "../rules/key/attribute-as-key.ts";
import { keyNotInRelease } from "../rules/key/key-not-in-release.ts";
import { keyOnWrongResource } from "../rules/key/key-on-wrong-resource.ts";
import { keyRefused } from "../rules/key/key-refused.ts";
import { keyRemoved } from "../rules/key/key-removed.ts";
import { misspeltKey } from "../rules/key/misspelt-key.ts";
import { nameInNewerList } from "../rules/key/name-in-newer-list.ts";
import { traitUnknown } from "../rules/key/trait-unknown.ts";
import { unknownExtraSpec } from "../rules/key/unknown-extra-spec.ts";
import { unknownImageProperty } from "../rules/key/unknown-image-property.ts";
import { isOn } from "../rules/nova/scheduler/filters.ts";
import type { NewerName } from "../schema/key-index.ts";
import { isSlip } from "../schema/nearest.ts";
import { surfaceOf } from "../schema/tables.ts";
import { type Circumstance, findingOf, REFUSED_AT_SET } from "./finding.ts";
import { formerKey } from "./former-keys.ts";
import type { Judge } from "./judge.ts";
import { malformedKeyFinding } from "./key-findings.ts";
import { isMalformed } from "./key-form.ts";
import { KeySuggester, othersOf } from "./key-suggestions.ts";
import type { KnownKeys, UnknownKey } from "./known-keys.ts";
import { keysOf, type Layer } from "./layer.ts";
import { standsElsewhere } from "./other-platform.ts";
import { type Elsewhere, releasesOf } from "./other-releases.ts";
import { ownAttribute } from "./own-attribute.ts";
import { scopedName } from "./scoped-name.ts";
import { belongingOf } from "./wrong-resource.ts";

/** The prefixes under which Nova reads image properties: an unknown one there is no custom property. */
const IMAGE_PREFIX = /^(?:hw|img)_/;

/** Ironic accepts every such key, and compares it or acts on it (nova/virt/ironic/patcher.py); Nova's check has its own list. */
const CAPABILITIES = "capabilities:";

/** A kind of resource. */
type Kind = Pick<Resource, "type" | "properties_target">;

/** What is wrong with a key that no layer of the catalog knows on this target; looked for once for each kind of resource. */
export function unknownKeyOf(resource: Resource, key: string, known: KnownKeys, judge: Judge): UnknownKey {
  return known.unknownKeys.get(key, () => {
    const { type, properties_target } = resource;
    return makeStranger({ type, ...(properties_target !== undefined && { properties_target }) }, key, known, judge);
  });
}

function makeStranger(kind: Kind, key: string, known: KnownKeys, judge: Judge): UnknownKey {
  const elsewhere = standsElsewhere(kind, key, judge);
  const former = judge.target.platform === "openstack" ? formerKey(kind.type, key) : undefined;
  if (former !== undefined) {
    return { elsewhere: false, tell: (resource) => findingOf(keyRemoved, resource, key, { key, ...former }, { of: "key" }) };
  }
  const otherwise = isMalformed({ ...kind, create: true }, key) ? nothing : tell(kind, key, known, judge, elsewhere);
  return { elsewhere, tell: isMalformed(kind, key) ? (resource) => malformedKeyFinding(resource, key) ?? otherwise(resource) : otherwise };
}

function tell(kind: Kind, key: string, known: KnownKeys, judge: Judge, elsewhere: boolean): UnknownKey["tell"] {
  const { layers } = known;
  const { platform, release } = judge.target;
  const isFlavor = kind.type === "OS::Nova::Flavor";
  const refused = isFlavor && upstreamOf(judge.target) !== undefined && layers.some(({ index }) => index.ownsNamespace(key));
  for (const { layer } of layers) {
    const releases = releasesOf(layer, kind, key, judge.target, ({ refused }) => !refused);
    if (releases === undefined) continue;
    const newer = newerName(layer, kind, key, platform, releases);
    if (newer !== undefined) return (resource) => findingOf(nameInNewerList, resource, key, { ...newer, release }, { of: "key" });
    const told: Circumstance = refused ? REFUSED_AT_SET : { severity: "warning", of: "key" };
    return (resource) => findingOf(keyNotInRelease, resource, key, { key, release, ...releases }, told);
  }
  if (refused && key.startsWith(CAPABILITIES)) {
    return (resource) => findingOf(keyRefused, resource, key, { key, read_by: ["ironic"] }, REFUSED_AT_SET);
  }
  // what the other platform knows is not misspelt
  if (elsewhere) return refused ? (resource) => findingOf(unknownExtraSpec, resource, key, { key }, REFUSED_AT_SET) : nothing;
  const suggester = suggesterOf(known, kind, judge);
  if (refused) {
    let meant: readonly Suggestion[] | undefined;
    return (resource) => {
      meant ??= isWorthwhile(judge) ? insteadOf(key, suggester) : undefined;
      return findingOf(unknownExtraSpec, resource, key, { key }, { ...REFUSED_AT_SET, suggestions: meant ?? [] });
    };
  }
  const near = suggester.near(key);
  const slip = near.find((text) => isSlip(key, text));
  if (isImageTrait(kind, key)) return (resource) => unknownImageTrait(resource, key, keys(near));
  // that filter compares every key without a scope with the aggregates
  if (slip === undefined && isFlavor && !key.includes(":") && isOn(judge, "AggregateInstanceExtraSpecsFilter")) return nothing;
  const isServers = isFlavor || kind.type === "OS::Glance::Image";
  // a key of the cloud's aggregates is meant as it is
  const isOfAggregates = judge.platform.aggregates?.some(({ metadata }) => Object.hasOwn(metadata, key)) ?? false;
  const named = isOfAggregates ? undefined : (scopedName(kind, key, layers) ?? (isServers ? suggester.renamed(key) : undefined));
  const meant = slip ?? named;
  // of a flavor and an image the other spelling has the same effect; an aggregate only limits what images may have
  const settled = meant !== undefined && kind.type !== "OS::Nova::Aggregate" && isSame(key, meant);
  const belonging = !settled ? belongingOf(kind, key, layers, judge) : undefined;
  if (belonging !== undefined) {
    const instead: Suggestion[] = belonging.instead === undefined ? [] : [{ kind: "key", text: belonging.instead }];
    return (resource) => findingOf(keyOnWrongResource, resource, key, { key, ...belonging }, { suggestions: instead, of: "key" });
  }
  const attribute = ownAttribute(kind.type, key);
  if (attribute !== undefined) {
    const on = isFlavor ? "flavor" : "image";
    return (resource) => findingOf(attributeAsKey, resource, key, { key, attribute, on }, { of: "key" });
  }
  if (meant !== undefined) {
    const suggestions = keys(near.includes(meant) ? near : [meant]);
    return (resource) => findingOf(misspeltKey, resource, key, { key, meant }, { suggestions, of: "key" });
  }
  if (kind.type === "OS::Glance::Image" && IMAGE_PREFIX.test(key)) {
    return (resource) => findingOf(unknownImageProperty, resource, key, { key }, { suggestions: keys(near), of: "key" });
  }
  return nothing;
}

/** Whether one more key gets suggestions. */
function isWorthwhile({ effort }: Judge): boolean {
  return effort === undefined || effort.suggestions-- > 0;
}

/** What was probably meant instead of a key that is refused. */
function insteadOf(key: string, suggester: KeySuggester): readonly Suggestion[] {
  const near = suggester.near(key);
  const renamed = near.some((text) => isSlip(key, text)) ? undefined : suggester.renamed(key);
  const meant = renamed === undefined ? near : [renamed];
  return meant.length > 0 ? keys(meant) : suggester.otherwise(key);
}

/** A cloud can have a newer list of names than its release began with: Nova and Placement accept what is installed. */
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

const keys = (texts: readonly string[]): Suggestion[] => texts.map((text) => ({ kind: "key", text }));

const suggesters = new WeakMap<KnownKeys, KeySuggester>();

/** The suggester of a kind of resource, made for the first key that is unknown. */
function suggesterOf(known: KnownKeys, kind: Kind, judge: Judge): KeySuggester {
  let suggester = suggesters.get(known);
  if (suggester === undefined) {
    const others = () => othersOf(kind).map((type) => ({ type, keys: judge.knownKeys(type).layers }));
    suggesters.set(known, (suggester = new KeySuggester(known.layers, others)));
  }
  return suggester;
}

const nothing = (): undefined => undefined;
