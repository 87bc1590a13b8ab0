import type { Finding, Resource, Suggestion } from "../model.ts";
import { keyDeprecated } from "../rules/key/key-deprecated.ts";
import { keyMalformed } from "../rules/key/key-malformed.ts";
import { keyRefused } from "../rules/key/key-refused.ts";
import { keyUnread } from "../rules/key/key-unread.ts";
import type { Entry } from "../schema/tables.ts";
import { type Circumstance, findingOf, REFUSED_AT_SET } from "./finding.ts";
import { isExtraSpecKey } from "./key-form.ts";

/** A key that the compute API itself does not take, known or not. */
export function malformedKeyFinding(resource: Resource, key: string): Finding | undefined {
  if (resource.type !== "OS::Nova::Flavor" || isExtraSpecKey(key)) return undefined;
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
