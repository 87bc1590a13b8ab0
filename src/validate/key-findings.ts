import { novaVersion } from "../catalog/releases.ts";
import type { Finding, Resource, Suggestion, Target } from "../model.ts";
import { keyAcceptedLater } from "../rules/key/key-accepted-later.ts";
import { keyDeprecated } from "../rules/key/key-deprecated.ts";
import { keyMalformed } from "../rules/key/key-malformed.ts";
import { keyRefused } from "../rules/key/key-refused.ts";
import { keyUnread } from "../rules/key/key-unread.ts";
import type { Entry } from "../schema/tables.ts";
import { apiLimitsOf } from "./api-limits.ts";
import { type Circumstance, findingOf, REFUSED_AT_SET } from "./finding.ts";
import { isMalformed } from "./key-form.ts";

/** A key that the resource's API refuses, known or not. */
export function malformedKeyFinding(resource: Resource, key: string): Finding | undefined {
  if (!isMalformed(resource, key)) return undefined;
  const refused = apiLimitsOf(resource)?.refused;
  const params = { key, ...(refused?.service === "cinder" && { service: refused.service }) };
  return findingOf(keyMalformed, resource, key, params, { ...refused, of: "key" });
}

/** What is to be said of a known key, whatever its value. */
export function knownKeyFinding(resource: Resource, key: string, entry: Entry, { release }: Target): Finding | undefined {
  const { check, refused, accepted_from, read_by, deprecated } = entry;
  const successor = deprecated?.successor;
  if (refused) {
    const told: Circumstance = { ...(check ?? REFUSED_AT_SET), of: "key", suggestions: instead(successor) };
    const params = { key, read_by: read_by ?? ["nova"], ...(accepted_from !== undefined && { accepted_from }) };
    return findingOf(keyRefused, resource, key, params, told);
  }
  // who names a point release knows which one it is
  if (accepted_from !== undefined && novaVersion(release) === undefined) {
    return findingOf(keyAcceptedLater, resource, key, { key, release, accepted_from }, { of: "key" });
  }
  if (read_by?.length === 0 && (check?.service === "nova" || isSetting(resource, key, entry))) {
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

/** What the names of image properties begin with that are meant for Nova (nova/objects/image_meta.py), by their new names. */
const SETTING = /^(?:hw_|img_|os_skip_agent_)/;

/**
 * Whether an image property that no service checks is there to have an effect (`hw_cpu_mode`). Any other property that no
 * service checks or reads is a note for people (`sw_…`, `os_version`), which is correct.
 */
function isSetting({ type }: Resource, key: string, { alias_of }: Entry): boolean {
  return type === "OS::Glance::Image" && SETTING.test(alias_of ?? key);
}

const instead = (successor: string | undefined): Suggestion[] => (successor === undefined ? [] : [{ kind: "key", text: successor }]);
