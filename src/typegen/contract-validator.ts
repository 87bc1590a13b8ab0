import type { AnySchemaObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { standaloneModule } from "../schema/standalone-module.ts";

/**
 * A hand-written contract of `schemas/` as the text of an ES module with a `validate` that reports all errors.
 * @param verbose each error has its part of the schema: what else would be allowed
 * @param beside other contracts that it refers to
 */
export function contractValidator(schema: AnySchemaObject, verbose = false, beside: readonly AnySchemaObject[] = []): string {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose, schemas: [...beside], code: { source: true, esm: true } });
  return standaloneModule(ajv, ajv.compile(schema));
}
