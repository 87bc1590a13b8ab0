import type { Server, ServerRule, Where } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";
import { isSurelyOn } from "./filters.ts";
import { matchesHost } from "./match-host.ts";

/** `values`: what the aggregates have under the key, none where no aggregate has it; `outside`: hosts in no such aggregate still pass. */
type Params = { key: string; name: string; value: string; values: readonly string[]; outside?: true };

const SCOPE = "aggregate_instance_extra_specs:";
/** As many values are named. */
const SHOWN = 8;

/** What the platform's aggregates have by their metadata's keys: commas separate values (nova/scheduler/filters/utils.py, aggregate_metadata_get_by_host). */
type Metadata = ReadonlyMap<string, ReadonlySet<string>>;

/** A flavor or an image that no aggregate of the platform's facts accepts, if a filter that compares them is on. */
export const aggregateOnNoHost: ServerRule<Params> = {
  code: "aggregate-on-no-host",
  severity: "error",
  source:
    "Nova, nova/scheduler/filters/aggregate_instance_extra_specs.py and aggregate_image_properties_isolation.py, host_passes, every release",
  platform: "openstack",
  service: "nova",
  stage: "schedule",
  keys: [],
  keysWithFacts: ["*"],
  message: ({ key, name, value, values, outside }) => {
    if (values.length === 0) return `No aggregate has the metadata ${JSON.stringify(name)} that ${key} asks for: no host will be found`;
    const have = values.slice(0, SHOWN).map((each) => JSON.stringify(each));
    const more = values.length > SHOWN ? ` and ${values.length - SHOWN} more` : "";
    return outside
      ? `Every aggregate of the platform is kept for images with ${name} ${have.join(", ")}${more}, but this image has ${JSON.stringify(value)}: only a host outside them will do`
      : `No aggregate matches ${key} ${JSON.stringify(value)}; the aggregates have ${name} ${have.join(", ")}${more}. No host will be found.`;
  },
  check(server, report) {
    const { aggregates } = server.platform;
    if (aggregates === undefined) return;
    if (isSurelyOn(server, "AggregateInstanceExtraSpecsFilter")) {
      const metadata = metadataOf(aggregates);
      for (const [key, name, value] of specsCompared(server)) {
        const values = [...(metadata.get(name) ?? [])];
        if (!values.some((each) => matchesHost(each, value))) report({ params: { key, name, value, values }, keys: [["flavor", key]] });
      }
    }
    if (isSurelyOn(server, "AggregateImagePropertiesIsolation")) {
      const fault = closedTo(server, aggregates);
      if (fault !== undefined) report({ ...fault, severity: "warning" });
    }
  },
};

type Aggregates = NonNullable<Server["platform"]["aggregates"]>;

function metadataOf(aggregates: Aggregates): Metadata {
  const metadata = new Map<string, Set<string>>();
  for (const { metadata: own } of aggregates) {
    for (const [key, text] of Object.entries(own)) {
      const values = metadata.get(key) ?? new Set();
      for (const value of valuesOf(text)) values.add(value);
      metadata.set(key, values);
    }
  }
  return metadata;
}

const valuesOf = (text: string): string[] => text.split(",").map((value) => value.trim());

/** The extra specs that the filter compares: those without a scope, and those with its own. */
function* specsCompared({ flavor }: Server): Iterable<readonly [key: string, name: string, value: string]> {
  for (const key of flavor?.keys() ?? []) {
    const name = key.startsWith(SCOPE) ? key.slice(SCOPE.length) : key;
    const value = flavor?.text(key);
    if (value !== undefined && (name !== key || !key.includes(":"))) yield [key, name, value];
  }
}

/** The property for which every aggregate refuses the image; undefined if one of them accepts it. */
function closedTo(server: Server, aggregates: Aggregates): { params: Params; keys: [Where] } | undefined {
  const image = imageProperties(server);
  let first: { name: string; value: string } | undefined;
  for (const { metadata } of aggregates) {
    const name = Object.keys(metadata).find((key) => {
      const value = image.filled(key);
      return typeof value === "string" && !valuesOf(metadata[key] as string).includes(value);
    });
    if (name === undefined) return undefined;
    first ??= { name, value: image.filled(name) as string };
  }
  if (first === undefined) return undefined;
  const { name, value } = first,
    where = image.where(name);
  const values = [...new Set(aggregates.flatMap(({ metadata }) => (metadata[name] === undefined ? [] : valuesOf(metadata[name]))))];
  return { params: { key: where[1], name, value, values, outside: true }, keys: [where] };
}
