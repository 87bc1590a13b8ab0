import { releases } from "../catalog/releases.ts";
import type { Resource, Target } from "../model.ts";
import { type Entry, surfaceOf } from "../schema/tables.ts";
import { keysOf, type Layer } from "./layer.ts";

/** Another release that has what this release lacks: the first later one, or the last older one. */
export interface Elsewhere {
  readonly since?: string;
  readonly last?: string;
}

/** The other releases of the target's platform that have a key in the wanted way; undefined if there are none. */
export function releasesOf(
  layer: Layer,
  resource: Pick<Resource, "type" | "properties_target">,
  key: string,
  target: Target,
  wanted: (entry: Entry) => boolean,
): Elsewhere | undefined {
  const names = releases[target.platform].map(({ name }) => name);
  const at = names.indexOf(target.release);
  const holds = (release: string): boolean => {
    const entry = keysOf(layer, surfaceOf(resource), { platform: target.platform, release })?.index.find(key);
    return entry !== undefined && wanted(entry);
  };
  const since = names.slice(at + 1).find(holds);
  if (since !== undefined) return { since };
  const last = names.slice(0, at).findLast(holds);
  return last === undefined ? undefined : { last };
}
