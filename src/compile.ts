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
 * Compiles namespaces at run time, beside the built-in catalog: their keys are known, and their values are held to both.
 * @param documents a `Namespace` or a `NamespaceDocument`, or a list of them: anything is taken, so that an imported JSON file is
 * @throws TypeError that names what has not the form of a namespace, SyntaxError where a pattern in one is no regular expression
 */
export function compileCatalog(documents: unknown): Validator & Schemas {
  const checks = makeValidator([builtInServers, compileLayer(listOf(documents).map(sourceOf))]);
  return likeValidator({ ...checks, ...makeSchemas(checks) }, checks);
}

function listOf(documents: unknown): unknown[] {
  if (typeof documents !== "object" || documents === null) throw new TypeError("compileCatalog takes a namespace, or a list of them");
  return Symbol.iterator in documents ? [...(documents as Iterable<unknown>)] : [documents];
}
