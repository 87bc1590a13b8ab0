import { surfaceTerms } from "../schema/surfaces.ts";
import { plainText } from "./doc-comment.ts";
import { exportedNames } from "./validator-module.ts";

// written separately: a tool that reads files line by line would count these as exports of this file
const EXPORT = "export";
const DECLARE = `${EXPORT} declare`;

/** A finding as the model has it; a test keeps the two alike. */
const FINDING = `/** One defect in one place, as data. */
${EXPORT} interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly params: Readonly<Record<string, unknown>>;
  readonly key?: string;
  readonly resource?: { readonly type: string; readonly name?: string };
  /** Who refuses, and when: the value is stored, a server is requested, during scheduling, the host builds it. */
  readonly service?: string;
  readonly stage?: "set" | "request" | "schedule" | "build" | "operation";
  readonly http?: number;
  /** The first compute API version that refuses. */
  readonly microversion?: string;
  /** A JSON pointer. */
  readonly at: { readonly pointer: string; readonly of?: "key" };
  readonly suggestions: readonly { readonly kind: "key" | "value" | "target"; readonly text: string }[];
  readonly message: string;
}

/** What is wrong with a value, as Standard Schema has it. */
${EXPORT} interface Issue {
  readonly message: string;
  readonly path?: readonly string[];
}`;

/**
 * The declarations of a module of validators.
 * @param types the specifier with which the module imports the types; without it they are next to it
 */
export function validatorTypes(surfaces: readonly string[], types?: string): string {
  const names = surfaces.map((surface) => surfaceTerms(surface).typeName).flatMap((name) => [name, `${name}ByTarget`]);
  const imported = types === undefined ? [] : [`import type { ${names.join(", ")} } from ${JSON.stringify(types)};`];
  return [...imported, FINDING, ...surfaces.map(declarations)].join("\n\n");
}

function declarations(surface: string): string {
  const { typeName: type, ...terms } = surfaceTerms(surface);
  const [validate, is, schema] = exportedNames(type);
  return `/**
 * What is wrong with each key and each value of the ${plainText(terms.noun)}; what spans several keys is not looked at.
 * @throws TypeError where the entries are no object, RangeError where the target is none that this was made for
 */
${DECLARE} function ${validate}(entries: unknown, options?: { readonly target?: keyof ${type}ByTarget }): Finding[];

/** Whether a value is an object of this type: no key of it is refused, and every value is valid for its key. */
${DECLARE} function ${is}(value: unknown): value is ${type};
${DECLARE} function ${is}<Target extends keyof ${type}ByTarget>(value: unknown, options: { readonly target: Target }): value is ${type}<Target>;

/** The same as a Standard Schema, for libraries that accept any validator. */
${DECLARE} const ${schema}: {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "metadef";
    readonly validate: (value: unknown) => { readonly value: ${type}; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
    readonly types?: { readonly input: ${type}; readonly output: ${type} };
  };
};`;
}
