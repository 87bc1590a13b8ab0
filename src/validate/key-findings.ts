import type { Finding, Resource, Suggestion } from "../model.ts";
import { keyDeprecated } from "../rules/key/key-deprecated.ts";
import { keyMalformed } from "../rules/key/key-malformed.ts";
import { keyNotInRelease } from "../rules/key/key-not-in-release.ts";
import { keyRefused } from "../rules/key/key-refused.ts";
import { keyUnread } from "../rules/key/key-unread.ts";
import { misspeltKey } from "../rules/key/misspelt-key.ts";
import { unknownExtraSpec } from "../rules/key/unknown-extra-spec.ts";
import { unknownImageProperty } from "../rules/key/unknown-image-property.ts";
import type { Entry } from "../schema/tables.ts";
import { EXTRA_SPEC_CHECK } from "../schema/value-schema.ts";
import { candidates } from "./candidates.ts";
import { type Circumstance, findingOf } from "./finding.ts";
import type { Judge } from "./judge.ts";
import type { Keys } from "./layer.ts";
import { isSlip, nearest } from "./nearest.ts";
import { releasesOf } from "./other-releases.ts";

/** What Nova's API takes as a key; Python's `$` lets one line break pass (nova/api/validation/parameter_types.py). */
const KEY = /^[a-zA-Z0-9\-_:. ]{1,255}\n?$/;
/** The prefixes under which Nova reads image properties: an unknown one there is no custom property. */
const IMAGE_PREFIX = /^(?:hw|img)_/;
const REFUSED_AT_SET: Circumstance = { service: "nova", stage: "set", http: 400, microversion: EXTRA_SPEC_CHECK, of: "key" };

/**
 * What is wrong with a key that no layer of the catalog knows on this target; undefined where nothing is.
 * @param elsewhere the other platform knows the key: it is not misspelt
 */
export function unknownKeyFinding(
  resource: Resource,
  key: string,
  known: readonly Keys[],
  judge: Judge,
  elsewhere: boolean,
): Finding | undefined {
  const malformed = malformedKeyFinding(resource, key);
  if (malformed !== undefined) return malformed;
  const refused =
    resource.type === "OS::Nova::Flavor" && judge.target.platform === "openstack" && known.some(({ index }) => index.ownsNamespace(key));
  for (const { layer } of known) {
    const releases = releasesOf(layer, resource, key, judge.target, ({ refused }) => !refused);
    if (releases !== undefined) {
      const told: Circumstance = refused ? REFUSED_AT_SET : { severity: "warning", of: "key" };
      return findingOf(keyNotInRelease, resource, key, { key, release: judge.target.release, ...releases }, told);
    }
  }
  const near = elsewhere ? [] : nearest(key, candidates(key, known));
  const suggestions: Suggestion[] = near.map((text) => ({ kind: "key", text }));
  if (refused) return findingOf(unknownExtraSpec, resource, key, { key }, { ...REFUSED_AT_SET, suggestions });
  if (elsewhere) return undefined;
  const meant = near.find((text) => isSlip(key, text));
  if (meant !== undefined) return findingOf(misspeltKey, resource, key, { key, meant }, { suggestions, of: "key" });
  if (resource.type === "OS::Glance::Image" && IMAGE_PREFIX.test(key)) {
    return findingOf(unknownImageProperty, resource, key, { key }, { suggestions, of: "key" });
  }
  return undefined;
}

/** A key that the compute API itself does not take, known or not. */
export function malformedKeyFinding(resource: Resource, key: string): Finding | undefined {
  if (resource.type !== "OS::Nova::Flavor" || KEY.test(key)) return undefined;
  return findingOf(keyMalformed, resource, key, { key }, { service: "nova", stage: "set", http: 400, of: "key" });
}

/** What is to be said of a known key, whatever its value. */
export function knownKeyFinding(resource: Resource, key: string, entry: Entry): Finding | undefined {
  const { check, refused, read_by, deprecated } = entry;
  const successor = deprecated?.successor;
  if (refused) {
    const told: Circumstance = { ...(check ?? REFUSED_AT_SET), of: "key", suggestions: instead(successor) };
    return findingOf(keyRefused, resource, key, { key, read_by: read_by ?? ["nova"] }, told);
  }
  // a key that nobody checks and nobody reads is a note that people leave for each other (sw_*): no fault
  if (read_by?.length === 0 && check?.service === "nova") {
    return findingOf(
      keyUnread,
      resource,
      key,
      { key, ...(successor !== undefined && { successor }) },
      { of: "key", suggestions: instead(successor) },
    );
  }
  if (deprecated === undefined) return undefined;
  const { reason } = deprecated;
  const params = { key, ...(successor !== undefined && { successor }), ...(reason !== undefined && { reason }) };
  return findingOf(keyDeprecated, resource, key, params, { of: "key", suggestions: instead(successor) });
}

const instead = (successor: string | undefined): Suggestion[] => (successor === undefined ? [] : [{ kind: "key", text: successor }]);
