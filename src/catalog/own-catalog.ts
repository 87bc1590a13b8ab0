import type { Definition, Platform, Source } from "../model.ts";
import type { Catalog, Standing } from "./catalog.ts";
import { readDefinitions } from "./definitions.ts";
import { isRelease } from "./releases.ts";
import { releasesNamed } from "./releases-named.ts";

/** The catalog of somebody's own namespaces. They stand on every platform alike; what names releases, on the platform that has them. */
export function ownCatalog(sources: readonly Source[]): Catalog {
  const standings = readDefinitions(sources).map((definition) => ({ definition, own: true }));
  return { openstack: standingOn("openstack", standings), starlingx: standingOn("starlingx", standings) };
}

function standingOn(platform: Platform, standings: readonly Standing[]): Standing[] {
  const isOf = ({ facts, parameters }: Definition): boolean =>
    [...releasesNamed([facts, parameters])].every((release) => isRelease(platform, release));
  return standings.filter(({ definition }) => isOf(definition));
}
