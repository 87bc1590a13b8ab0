import type { Definition, Platform, Source } from "../model.ts";
import type { Catalog, Standing } from "./catalog.ts";
import { readDefinitions } from "./definitions.ts";
import { isRelease } from "./releases.ts";
import { releasesNamed } from "./releases-named.ts";

const PLATFORMS: readonly Platform[] = ["openstack", "starlingx"];

/**
 * The catalog of somebody's own namespaces. They stand on every platform alike; what names releases, on the platform that has them.
 * @throws RangeError where a release is one of no platform
 */
export function ownCatalog(sources: readonly Source[]): Catalog {
  const standings = readDefinitions(sources).map((definition) => ({ definition, own: true }));
  for (const release of releasesNamed(standings.map(({ definition: { facts, parameters } }) => [facts, parameters]))) {
    if (!PLATFORMS.some((platform) => isRelease(platform, release))) throw new RangeError(`"${release}" is no release of any platform`);
  }
  return { openstack: standingOn("openstack", standings), starlingx: standingOn("starlingx", standings) };
}

function standingOn(platform: Platform, standings: readonly Standing[]): Standing[] {
  const isOf = ({ facts, parameters }: Definition): boolean =>
    [...releasesNamed([facts, parameters])].every((release) => isRelease(platform, release));
  return standings.filter(({ definition }) => isOf(definition));
}
