import type { Finding } from "../model.ts";

const NOUNS: Readonly<Record<string, string>> = {
  "OS::Nova::Flavor": "flavor",
  "OS::Glance::Image": "image",
  "OS::Nova::Aggregate": "aggregate",
  "OS::Nova::Server": "server",
  "OS::Cinder::Volume": "volume",
  "OS::Cinder::VolumeType": "volume type",
};

/** What a finding is about, as a person calls it: `flavor "edge-large"`; undefined where it has no name. */
export function resourceName({ resource }: Pick<Finding, "resource">): string | undefined {
  return resource?.name === undefined ? undefined : `${NOUNS[resource.type] ?? resource.type} ${JSON.stringify(resource.name)}`;
}

/** What one of its keys and values is called: `the image property`. */
export const entryOf = (type: string): string =>
  type === "OS::Nova::Flavor" ? "the extra spec" : type === "OS::Glance::Image" ? "the image property" : `the ${NOUNS[type] ?? type}'s`;
