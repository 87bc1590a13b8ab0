import type { Surface, Tables } from "../schema/tables.ts";

/**
 * Tables as JSON with a line for each schema, each entry, each key and each template: a key that is added is a line more, and two
 * branches that add different keys merge where neither brings a schema or an entry of its own.
 */
export function tablesText({ schemas, entries, surfaces }: Tables): string {
  return map([
    ["schemas", list(schemas)],
    ["entries", list(entries)],
    ["surfaces", map(Object.entries(surfaces).map(([name, platforms]) => [name, platformsText(platforms)]))],
  ]);
}

function platformsText(platforms: Tables["surfaces"][string]): string {
  return map(Object.entries(platforms).map(([platform, surface]) => [platform, surfaceText(surface)]));
}

function surfaceText({ keys, templates, ...rest }: Surface): string {
  return map([
    ["keys", map(Object.entries(keys).map(([key, row]) => [key, JSON.stringify(row)]))],
    ["templates", list(templates)],
    ...Object.entries(rest).map(([name, value]) => [name, JSON.stringify(value)] as const),
  ]);
}

const list = (items: readonly unknown[]): string =>
  items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;

const map = (members: readonly (readonly [name: string, text: string])[]): string =>
  members.length === 0 ? "{}" : `{\n${members.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(",\n")}\n}`;
