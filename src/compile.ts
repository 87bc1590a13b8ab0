import type { Namespace, Source, Supplement } from "./model.ts";
import { builtIn } from "./validate/built-in.ts";
import { compileLayer } from "./validate/compile-layer.ts";
import { makeValidator } from "./validate/make-validator.ts";
import type { Validator } from "./validate/validator.ts";

export type { Namespace, Supplement } from "./model.ts";
export type { Validator } from "./validate/validator.ts";

/** A namespace of one's own, with what Glance's form cannot say of it where there is something. */
export interface NamespaceDocument {
  readonly namespace: Namespace;
  readonly supplement?: Supplement;
}

/**
 * Compiles namespaces at run time, beside the built-in catalog: their keys are known, and their values are held to both.
 * @param documents namespaces in Glance's form, alone or with a supplement each
 * @throws TypeError where a document is no namespace, SyntaxError where a pattern in one is no regular expression
 */
export function compileCatalog(documents: Iterable<Namespace | NamespaceDocument>): Validator {
  return makeValidator([builtIn, compileLayer([...documents].map(sourceOf))]);
}

function sourceOf(document: Namespace | NamespaceDocument): Source {
  if (typeof document !== "object" || document === null) throw new TypeError("a namespace must be an object");
  if (typeof document.namespace === "string") return { file: "", namespace: document as Namespace };
  const { namespace, supplement } = document as NamespaceDocument;
  if (typeof namespace !== "object" || typeof namespace?.namespace !== "string")
    throw new TypeError('a namespace must have a name, under "namespace"');
  return { file: "", namespace, ...(supplement !== undefined && { supplement }) };
}
