import { mayHoldResource } from "./may-hold-resource.ts";
import { isRecordsName } from "./records-name.ts";
import type { SourceText } from "./source.ts";
import { JsonSource, readJson, tryJson } from "./syntax/json.ts";
import { mayHoldCommands, mayHoldCommandTasks } from "./syntax/may-hold-commands.ts";
import { looksLikeNdjson, readNdjson } from "./syntax/ndjson.ts";
import type { Prose } from "./syntax/shell.ts";
import { isInterpolated, isTemplateFile, isTemplateName, withPythonFormats } from "./template.ts";

/** A text as some syntax, or why it is read as none. */
export type OpenedText =
  | {
      readonly source: SourceText;
      /** A template engine writes the text. */
      readonly isTemplate?: boolean;
    }
  | { readonly source?: undefined; readonly why: string; readonly skipped: readonly { pointer: string; reason: string }[] };

/** Endings of names that promise another language than JSON or YAML. */
const YAML_NAME = /\.(?:ya?ml|template|hot|j2|jinja2?|tmpl|tpl|txt|out)$/i;

/**
 * Finds a text's syntax: JSON and NDJSON show themselves, YAML has to be expected, since nearly any text is some YAML.
 * @param forced the text is read in any case, whatever its name promises
 */
export async function openText(written: string, name: string | undefined, forced: boolean): Promise<OpenedText> {
  if (isRecordsName(name)) return { source: readNdjson(written) };
  const text = isTemplateName(name) ? withPythonFormats(written) : written;
  const language = languageOf(name);
  if (language !== undefined) return openLanguage(text, language, name);
  if (isTemplateName(name) && isTemplateFile(text) && /^\s*(?:\[|\{(?![{%#]))/.test(text)) return openJsonTemplate(text);
  const json = /^\s*[{["]/.test(text) ? tryJson(text) : undefined;
  if (json) return { source: new JsonSource(text, json.value) };
  if (looksLikeNdjson(text)) return { source: readNdjson(text) };
  if (expectsYaml(text, name, forced)) return openYaml(text, name);
  if (isTemplateFile(text) || (isInterpolated(text) && /^\s*[{[]/.test(text))) return openJsonTemplate(text);
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

/** The parser of YAML is loaded here, and only for YAML and for what a template engine makes JSON of. */
async function openYaml(text: string, name: string | undefined): Promise<OpenedText> {
  if (mayHoldCommandTasks(text)) await (await import("./syntax/grammar.ts")).loadParser("bash");
  const { readYaml } = await import("./syntax/yaml.ts");
  const source = await readYaml(text);
  const isNamed = isTemplateName(name);
  if (!isBroken(source)) return { source, isTemplate: isNamed };
  if (!isTemplateFile(text)) return isNamed || (isInterpolated(text) && !mayHoldResource(text)) ? template() : { source };
  const { hasUnquotedTag, maskTemplate } = await import("./mask-template.ts");
  const masked = maskTemplate(text, "YAML");
  const around = await readYaml(masked.text, { isPart: masked.isPart });
  if (!isBroken(around)) return { source: around, isTemplate: true };
  // whatever the engine puts into quotes, the fault stays
  return isNamed || masked.isLoose || hasUnquotedTag(text) ? template() : { source };
}

/** JSON with tags of a template engine, read around those: if they leave an extra comma, it is read as YAML. */
async function openJsonTemplate(text: string): Promise<OpenedText> {
  const { maskTemplate } = await import("./mask-template.ts");
  const masked = maskTemplate(text, "JSON");
  const { readYaml } = await import("./syntax/yaml.ts");
  const source = await readYaml(masked.text, { isPart: masked.isPart, syntax: "JSON" });
  return isBroken(source) ? template() : { source, isTemplate: true };
}

function isBroken({ faults }: SourceText): boolean {
  return faults.some(({ code, reader }) => code === "syntax-error" && reader === undefined);
}

function template(): OpenedText {
  return {
    why: "It is written for a template engine, and is not a valid document before the engine has run.",
    skipped: [{ pointer: "", reason: "a template" }],
  };
}

/** The languages that only a file's name identifies. */
const LANGUAGES: readonly (readonly [RegExp, "HCL" | Prose])[] = [
  [/\.(?:tf|tofu|tfvars|hcl)(?:\.(?:j2|jinja2?|tpl|tmpl))?$/i, "HCL"],
  [/\.(?:sh|bash)(?:\.(?:j2|jinja2?|tpl|tmpl))?$/i, "shell"],
  [/\.(?:md|markdown)$/i, "Markdown"],
  [/\.rst$/i, "reStructuredText"],
];

function languageOf(name: string | undefined): "HCL" | Prose | undefined {
  return name === undefined ? undefined : LANGUAGES.find(([ending]) => ending.test(name))?.[1];
}

/** The parsers are loaded here, and only for a text that names something of ours. */
async function openLanguage(text: string, language: "HCL" | Prose, name: string | undefined): Promise<OpenedText> {
  const isTemplate = async () =>
    isTemplateName(name) || (isTemplateFile(text) && (await import("./mask-template.ts")).hasUnquotedTag(text));
  if (language === "HCL") {
    const { mayHoldResources, readHcl } = await import("./syntax/hcl.ts");
    return mayHoldResources(text)
      ? { source: await readHcl(text, await isTemplate()) }
      : { why: "Its HCL names no resource of OpenStack.", skipped: [] };
  }
  return mayHoldCommands(text)
    ? { source: await (await import("./syntax/shell.ts")).readShell(text, language, language === "shell" && (await isTemplate())) }
    : { why: "It names no command of OpenStack's clients that sets properties.", skipped: [] };
}
