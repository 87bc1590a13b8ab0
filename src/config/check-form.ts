import { validate } from "../../generated/validate-config.js";
import { joinPointer } from "../json/pointer.ts";
import { kindOf } from "../json/value.ts";
import { ConfigurationError, type Problem } from "./configuration.ts";
import { didYouMean } from "./did-you-mean.ts";
import { isNamedAsOurs } from "./names.ts";
import type { ReadFile } from "./read-file.ts";

/** Problems that are reported at most; more usually have one common cause. */
const MOST_TOLD = 20;

type SchemaError = NonNullable<typeof validate.errors>[number];

/** @throws ConfigurationError where a file's value is not of the form of a configuration (schemas/config.schema.json) */
export function checkForm(read: ReadFile): void {
  if (!isNamedAsOurs(read.at("").file) && !isOurs(read.value)) {
    const message = "it is not a configuration: it has no known setting";
    throw new ConfigurationError([{ message, at: { file: read.at("").file, pointer: "" } }]);
  }
  const errors = validate(read.value) ? [] : (validate.errors ?? []).filter(({ schemaPath }) => !/\/anyOf\/\d/.test(schemaPath));
  if (errors.length > 0) throw new ConfigurationError(errors.slice(0, MOST_TOLD).map((error) => problemOf(error, read)));
  const doubled = read.duplicates();
  if (doubled.length > 0) throw new ConfigurationError(doubled.slice(0, MOST_TOLD));
}

/** The settings that only we have; target and rules are words of many. */
const OWN = ["$schema", "extends", "namespaces", "platform", "ignore", "generate", "overrides", "rules", "target"];

/** Whether a file is a configuration as far as its first level shows. A setting that is misspelt is near a known one. */
function isOurs(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return names.length === 0 || names.some((name) => OWN.includes(name) || didYouMean(name, OWN) !== "");
}

function problemOf({ instancePath, keyword, params, parentSchema, message = "", data }: SchemaError, { pointer, at }: ReadFile): Problem {
  const here = pointer + instancePath;
  const setting = instancePath
    .slice(instancePath.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  switch (keyword) {
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      const known = Object.keys(parentSchema?.["properties"] ?? {});
      return { message: `unknown setting "${name}"${didYouMean(name, known)}`, at: at(joinPointer(here, name), "key") };
    }
    case "enum": {
      const allowed = params["allowedValues"] as string[];
      const hint = typeof data === "string" ? didYouMean(data, allowed) : "";
      return { message: `${subject(setting)} must be ${allowed.join(", ")}, not ${shown(data)}${hint}`, at: at(here) };
    }
    case "type": {
      const wanted = ([] as string[]).concat(params["type"]).map((type) => KINDS[type] ?? type);
      return { message: `${subject(setting)} must be ${wanted.join(" or ")}, not ${shown(data)}`, at: at(here) };
    }
    case "required":
      return { message: `"${String(params["missingProperty"])}" is missing`, at: at(here) };
    case "dependentRequired":
      return { message: `"${String(params["missingProperty"])}" is missing, which "resources" needs`, at: at(here) };
    case "anyOf":
      return { message: '"files" or "resources" is missing', at: at(here) };
    case "false schema":
      return { message: `${subject(setting)} holds for files, and cannot be set for resources`, at: at(here) };
    case "minLength":
      return { message: `${subject(setting)} is empty`, at: at(here) };
    default:
      return { message: `${subject(setting)} ${message}`, at: at(here) };
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "a map of settings",
  boolean: "true or false",
  integer: "a whole number",
};

const subject = (setting: string): string => (setting === "" ? "a configuration" : /^\d+$/.test(setting) ? "an entry" : `"${setting}"`);

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : kindOf(value);
}
