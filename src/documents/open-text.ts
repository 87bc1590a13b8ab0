import { isRecordsName } from "./records-name.ts";
import type { Source } from "./source.ts";
import { JsonSource, readJson, tryJson } from "./syntax/json.ts";
import { looksLikeNdjson, readNdjson } from "./syntax/ndjson.ts";
import { isTemplateFile } from "./template.ts";

/** A text as some syntax, or why it is read as none. */
export type Opened =
  | { readonly source: Source }
  | { readonly source?: undefined; readonly why: string; readonly skipped: readonly { pointer: string; reason: string }[] };

/** Endings of names that promise another language than JSON or YAML. */
const YAML_NAME = /\.(?:ya?ml|template|hot|j2|jinja2?|tmpl|tpl|txt|out)$/i;

/**
 * Finds a text's syntax: JSON and NDJSON show themselves, YAML has to be expected, since nearly any text is some YAML.
 * @param forced the text is read in any case, whatever its name promises
 */
export async function openText(text: string, name: string | undefined, forced: boolean): Promise<Opened> {
  if (isRecordsName(name)) return { source: readNdjson(text) };
  const json = /^\s*[{["]/.test(text) ? tryJson(text) : undefined;
  if (json) return { source: new JsonSource(text, json.value) };
  if (looksLikeNdjson(text)) return { source: readNdjson(text) };
  if (expectsYaml(text, name, forced)) return openYaml(text);
  if (isTemplateFile(text)) return template();
  if (forced || /\.json$/i.test(name ?? "") || name === undefined || !hasEnding(name)) return { source: readJson(text) };
  return { why: "Neither its name nor its beginning is that of JSON or YAML.", skipped: [] };
}

function expectsYaml(text: string, name: string | undefined, forced: boolean): boolean {
  if (name !== undefined && YAML_NAME.test(name)) return true;
  if (name !== undefined && hasEnding(name) && !(forced && !/\.json$/i.test(name))) return false;
  return text.trim() !== "" && !/^\s*[{[]/.test(text);
}

function hasEnding(name: string): boolean {
  return /[^/\\]\.[a-z0-9]+$/i.test(name);
}

/** The parser of YAML is loaded here, and only for YAML. */
async function openYaml(text: string): Promise<Opened> {
  const { readYaml } = await import("./syntax/yaml.ts");
  const source = await readYaml(text);
  const broken = source.faults.some(({ code }) => code === "syntax-error");
  return broken && isTemplateFile(text) ? template() : { source };
}

function template(): Opened {
  return {
    why: "It is written for a template engine, and no sound document before that has run.",
    skipped: [{ pointer: "", reason: "a template" }],
  };
}
