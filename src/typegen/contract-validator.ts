import type { AnySchemaObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { standaloneModule } from "../schema/standalone-module.ts";

/** A hand-written contract of `schemas/` as the text of an ES module with a `validate` that tells all errors. */
export function contractValidator(schema: AnySchemaObject): string {
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } });
  return standaloneModule(ajv, ajv.compile(schema));
}
