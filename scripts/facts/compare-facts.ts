import type { Catalog } from "../../src/catalog/catalog.ts";
import type { Target } from "../../src/model.ts";
import { type TargetKey, targetKeys } from "../../src/query/target-keys.ts";
import { valuesOf } from "../../src/query/values.ts";
import { isRefused } from "../../src/schema/tables.ts";

/** One extra spec or image property as the service registers it. */
export interface Fact {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** Of a template: the pattern of its keys. */
  readonly name_regex?: string;
}

/** What `take-facts.py` writes. */
export interface Facts {
  readonly versions: Readonly<Record<string, string>>;
  readonly extra_specs: Readonly<Record<string, Fact>>;
  readonly image_properties: Readonly<Record<string, Fact>>;
  readonly os_traits: readonly string[];
  readonly os_resource_classes: readonly string[];
}

/** A difference between a service and the catalog. */
export interface Change {
  readonly kind: "key-new" | "key-gone" | "value-new" | "value-gone" | "limit";
  readonly resource_type: string;
  readonly key: string;
  readonly value?: string;
  /** In words, for a limit: what the service has. */
  readonly now?: string;
}

/** Image properties under which Nova keeps what an image says otherwise. */
const NOT_WRITTEN = new Set(["hw_numa_cpus", "hw_numa_mem", "traits_required"]);

/** What the services have that the catalog does not say of a target, and the other way round; the lists of traits are compared elsewhere. */
export function compareFacts(catalog: Catalog, target: Target, facts: Facts): Change[] {
  const keys = targetKeys(catalog, target);
  const flavor = [...(keys.get("OS::Nova::Flavor")?.values() ?? [])].filter(({ standing }) => !isRefused(standing, target));
  const image = [...(keys.get("OS::Glance::Image")?.values() ?? [])];
  const specs = Object.entries(facts.extra_specs).filter(([name]) => !isListed(name));
  const properties = Object.entries(facts.image_properties).filter(([name]) => !NOT_WRITTEN.has(name));
  return [...changesOf("OS::Nova::Flavor", specs, flavor, target), ...changesOf("OS::Glance::Image", properties, image, target)];
}

/** Names out of os-traits and os-resource-classes. */
const isListed = (name: string): boolean => /^(?:trait|resources)\{group\}:[A-Z]/.test(name);

/** A Python pattern of keys, for JavaScript. */
const keyPattern = (pattern: string): RegExp => new RegExp(`^(?:${pattern.replaceAll("(?P<", "(?<")})$`);

const plain = (name: string): string => name.replace(/\{[a-z_]+\}/g, "{}");

function changesOf(
  resource_type: string,
  facts: readonly (readonly [string, Fact])[],
  keys: readonly TargetKey[],
  target: Target,
): Change[] {
  const known = new Map(keys.map((each) => [plain(each.key), each]));
  const had = new Set(facts.map(([name]) => plain(name)));
  const templates = facts.flatMap(([, { name_regex }]) => (name_regex === undefined ? [] : [keyPattern(name_regex)]));
  const changes = facts.flatMap(([key, fact]): Change[] => {
    const each = known.get(plain(key));
    return each === undefined ? [{ kind: "key-new", resource_type, key }] : valueChanges(resource_type, key, fact, each, target);
  });
  const gone = keys.filter(({ key, template, standing: { definition } }) => {
    // a namespace may spell out names of a list
    if (/^(?:trait|resources):/.test(key)) return false;
    if (template !== undefined || had.has(plain(key)) || key.includes("{") || templates.some((each) => each.test(key))) return false;
    const { read_by, checked_by, alias_of } = definition.facts;
    // only what Nova's own check or fields have can go from there
    const isNovas = resource_type === "OS::Nova::Flavor" ? checked_by === undefined && key.includes(":") : /^(?:hw|os|img)_/.test(key);
    return isNovas && checked_by === undefined && alias_of === undefined && (read_by?.includes("nova") ?? true) && !isWrittenByNova(key);
  });
  return [...changes, ...gone.map(({ key }): Change => ({ kind: "key-gone", resource_type, key }))];
}

/** Read from the image's or the server's own data, by no field. */
const isWrittenByNova = (key: string): boolean => key === "os_shutdown_timeout" || key.startsWith("img_signature");

function valueChanges(
  resource_type: string,
  key: string,
  { enum: words, min, max }: Fact,
  { standing }: TargetKey,
  target: Target,
): Change[] {
  const { reads } = valuesOf(standing, target);
  const folded = reads.enumFolded !== undefined;
  const ours = new Set(reads.enum ?? reads.enumFolded ?? []);
  const theirs = new Set((words ?? []).map((word) => (folded ? word.toLowerCase() : word)));
  const aliases = new Set(Object.keys(standing.definition.facts.aliases ?? {}).map((alias) => (folded ? alias.toLowerCase() : alias)));
  const differences: Change[] =
    words === undefined
      ? []
      : [
          ...[...theirs].filter((value) => !ours.has(value)).map((value): Change => ({ kind: "value-new", resource_type, key, value })),
          ...[...ours]
            .filter((value) => !theirs.has(value) && !aliases.has(value))
            .map((value): Change => ({ kind: "value-gone", resource_type, key, value })),
        ];
  const limits = [
    ["minimum", min, reads.formatMinimum],
    ["maximum", max, reads.formatMaximum],
  ] as const;
  for (const [name, now, before] of limits) {
    if (now !== undefined && String(now) !== before) differences.push({ kind: "limit", resource_type, key, now: `${name} ${now}` });
  }
  return differences;
}

/** A change in a line. */
export function changeText({ kind, resource_type, key, value, now }: Change): string {
  const place = `${key} on ${resource_type}`;
  if (kind === "key-new") return `+ ${place}`;
  if (kind === "key-gone") return `- ${place}`;
  if (kind === "limit") return `~ ${place}: ${now}`;
  return `${kind === "value-new" ? "+" : "-"} ${place}: value "${value}"`;
}
