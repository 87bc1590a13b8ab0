import { Ajv, type AnySchemaObject, type ErrorObject, type Options } from "ajv";
import addFormats from "ajv-formats";
import type { ValueSchema } from "../model.ts";
import { boundedPattern, wholePattern } from "../regex/bounded-pattern.ts";
import { formats } from "./formats.ts";
import { cases, enumFolded } from "./vocabulary.ts";

/** A compiled list of value schemas: `this` says which of them a key's value needs, -1 for none. */
export interface ValueValidator {
  (this: (key: string) => number, entries: object): boolean;
  errors?: ErrorObject[] | null;
}

/** Compiles value schemas, which can be untrusted, into one function that goes over an object's own keys. */
export function compileValidator(schemas: readonly ValueSchema[]): ValueValidator {
  return ajv({ code: { regExp: Object.assign(boundedPattern, { code: "boundedPattern" }) } }).compile(
    schemaOfCases(schemas),
  ) as unknown as ValueValidator;
}

/** Ajv with this project's vocabulary and formats. */
export function ajv(options: Options): Ajv {
  const instance = new Ajv({
    strict: true,
    allErrors: true,
    messages: false,
    passContext: true,
    loopEnum: Number.POSITIVE_INFINITY,
    ...options,
  });
  addFormats.default(instance, { formats: [], keywords: true });
  for (const [name, format] of Object.entries(formats)) instance.addFormat(name, format);
  return instance.addKeyword(cases).addKeyword(enumFolded);
}

/** Value schemas as the one schema that is compiled. */
export function schemaOfCases(schemas: readonly ValueSchema[]): AnySchemaObject {
  return { type: "object", cases: schemas.map(wholeText) };
}

function wholeText({ pattern, ...schema }: ValueSchema): AnySchemaObject {
  return { type: "string", ...schema, ...(pattern !== undefined && { pattern: wholePattern(pattern) }) };
}
