import { sourceOf } from "./catalog/check-source.ts";
import type { Namespace, Supplement } from "./model.ts";
import { builtInServers } from "./validate/built-in-servers.ts";
import { compileLayer } from "./validate/compile-layer.ts";
import { likeValidator, makeValidator } from "./validate/make-validator.ts";
import { makeSchemas, type Schemas } from "./validate/standard-schema.ts";
import type { Validator } from "./validate/validator.ts";

export type { Namespace, Supplement } from "./model.ts";
export type { Schemas } from "./validate/standard-schema.ts";
export type { Validator } from "./validate/validator.ts";

/** A namespace of one's own, with what Glance's form cannot say of it where there is something. */
export interface NamespaceDocument {
  readonly namespace: Namespace;
  readonly supplement?: Supplement;
}

/**
 * Compiles namespaces at run time, in addition to the built-in catalog: their keys are known, and values must be valid for both.
 * @param documents a `Namespace` or a `NamespaceDocument`, or a list of them: any type is accepted, so an imported JSON file is
 * too
 * @throws TypeError that names what is not a namespace, SyntaxError if a pattern is not a regular expression
 */
export function compileCatalog(documents: unknown): Validator & Schemas {
  const checks = makeValidator([builtInServers, compileLayer(listOf(documents).map(sourceOf))]);
  return likeValidator({ ...checks, ...makeSchemas(checks) }, checks);
}

function listOf(documents: unknown): unknown[] {
  if (typeof documents !== "object" || documents === null)
    throw new TypeError("compileCatalog accepts a namespace or a list of namespaces");
  return Symbol.iterator in documents ? [...(documents as Iterable<unknown>)] : [documents];
}
