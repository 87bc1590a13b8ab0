import { validate } from "../../generated/validate-namespace.js";
import type { Finding } from "../model.ts";
import { namespaceMalformed } from "../rules/namespace/namespace-malformed.ts";

/** Where a document is not a namespace that a real Glance takes, serves and takes back: against schemas/namespace.schema.json. */
export function checkNamespace(document: unknown, pointer: string): Finding[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = "", params }) => {
    const words = { where: instancePath === "" ? "the namespace" : instancePath, problem: problemOf(message, params) };
    return {
      code: namespaceMalformed.code,
      severity: namespaceMalformed.severity,
      params: words,
      service: "glance",
      stage: "set",
      at: { pointer: pointer + instancePath },
      suggestions: [],
      message: namespaceMalformed.message(words),
    };
  });
}

/** Ajv says that something is not allowed or not one of a few; which, stands in its parameters. */
function problemOf(message: string, params: Record<string, unknown>): string {
  const named = params["unevaluatedProperty"] ?? params["additionalProperty"] ?? params["allowedValues"];
  return named === undefined ? message : `${message} (${Array.isArray(named) ? named.join(", ") : String(named)})`;
}
