import type { Catalog } from "../catalog/catalog.ts";
import { targetName } from "../catalog/releases.ts";
import type { Target } from "../model.ts";
import { dialects, publishedSchema } from "../schema/publish.ts";
import type { PlainSchema } from "../schema/published-value.ts";
import { surfaceTerms } from "../schema/surfaces.ts";
import { fileName } from "./surface-names.ts";

/**
 * The JSON Schemas of some kinds of resources on a target: plain ones in both dialects, one with hints for editors, and the plain ones
 * as components of an OpenAPI document.
 */
export function schemaFiles(
  catalogs: readonly Catalog[],
  surfaces: readonly string[],
  target: Target,
  kinds: ReadonlySet<string>,
): Map<string, string> {
  const files = new Map<string, string>();
  const components: Record<string, PlainSchema> = {};
  for (const surface of surfaces) {
    const schema = publishedSchema(catalogs, surface, target);
    if (isEmpty(schema)) continue;
    components[surfaceTerms(surface).typeName] = schema;
    if (!kinds.has("schemas")) continue;
    const name = fileName(surface);
    const id = `urn:metadef:${catalogs.length > 1 ? "generated:" : ""}${targetName(target)}:${name}`;
    const add = (mark: string, dialect: keyof typeof dialects, body: PlainSchema): void => {
      files.set(`${name}${mark}.schema.json`, `${oneKeyALine({ $schema: dialects[dialect], $id: `${id}${mark}`, ...body })}\n`);
    };
    add("", "2020-12", schema);
    add(".draft-07", "draft-07", schema);
    add(".editor", "draft-07", publishedSchema(catalogs, surface, target, true));
  }
  if (kinds.has("openapi") && Object.keys(components).length > 0) files.set("openapi.json", openApi(components, target));
  return files;
}

function isEmpty({ properties, patternProperties }: PlainSchema): boolean {
  return Object.keys(properties as object).length === 0 && patternProperties === undefined;
}

/** OpenAPI 3.1 uses JSON Schema 2020-12 for its schemas; a document with only components has no path. */
function openApi(schemas: Readonly<Record<string, PlainSchema>>, target: Target): string {
  const head = { openapi: "3.1.0", info: { title: `Keys and values of ${targetName(target)}`, version: target.release }, paths: {} };
  const body = Object.entries(schemas).map(([name, schema]) => `${JSON.stringify(name)}: ${oneKeyALine(schema)}`);
  return `${JSON.stringify(head).slice(0, -1)},"components":{"schemas":{\n${body.join(",\n")}\n}}}\n`;
}

/** JSON with a line for each member, and for each key among the properties: as short as is still read, and as is well compared. */
function oneKeyALine(schema: PlainSchema): string {
  const members = Object.entries(schema).map(([name, value]) => {
    const nested = name === "properties" || name === "patternProperties";
    const text = nested ? block(Object.entries(value as object), "    ", "  ") : JSON.stringify(value);
    return [name, text] as const;
  });
  return block(members, "  ", "", (text) => text);
}

function block(
  members: readonly (readonly [string, unknown])[],
  indent: string,
  outer: string,
  text: (value: string) => string = JSON.stringify,
): string {
  if (members.length === 0) return "{}";
  return `{\n${members.map(([name, value]) => `${indent}${JSON.stringify(name)}: ${text(value as string)}`).join(",\n")}\n${outer}}`;
}
