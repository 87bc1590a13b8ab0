import type { Definition, Platform, Source } from "../model.ts";
import type { Catalog, PlatformDefinition } from "./catalog.ts";
import { readDefinitions } from "./definitions.ts";
import { isRelease } from "./releases.ts";
import { releasesNamed } from "./releases-named.ts";

/**
 * The catalog of a user's own namespaces. They apply to every platform; facts with releases apply to the platform that has these
 * releases.
 */
export function ownCatalog(sources: readonly Source[]): Catalog {
  const standings = readDefinitions(sources).map((definition) => ({ definition, own: true }));
  return { openstack: standingOn("openstack", standings), starlingx: standingOn("starlingx", standings) };
}

function standingOn(platform: Platform, standings: readonly PlatformDefinition[]): PlatformDefinition[] {
  const isOf = ({ facts, parameters }: Definition): boolean =>
    [...releasesNamed([facts, parameters])].every((release) => isRelease(platform, release));
  return standings.filter(({ definition }) => isOf(definition));
}
