import { NEWEST, targetName } from "../catalog/releases.ts";
import type { Target } from "../model.ts";
import { isSwift, wholePattern } from "../regex/bounded-pattern.ts";
import { inlineValidator } from "../schema/inline-validator.ts";
import { surfaceTerms } from "../schema/surfaces.ts";
import { patternsOfKeys, type Tables } from "../schema/tables.ts";
import { narrowTables } from "./narrow-tables.ts";
import type { RuntimeText } from "./runtime-text.ts";

/** A catalog's tables, and whether its patterns are known to be harmless. */
export interface ValidatorLayer {
  readonly tables: Tables;
  readonly trusted: boolean;
}

/** What a validator is made of, as text. */
export interface ValidatorParts {
  readonly surface: string;
  /** Each catalog's tables, and the function that compiles their schemas. */
  readonly layers: readonly { readonly tables: string; readonly compile: string; readonly bounded: boolean }[];
  readonly terms: string;
}

/**
 * Compiles a validator of one kind of resource.
 * @param all the tables of each catalog; a key is known if one knows it, and a value must be valid for all that do
 */
export function validatorParts(surface: string, all: readonly ValidatorLayer[], targets: readonly Target[]): ValidatorParts {
  const { numbers, lists } = surfaceTerms(surface);
  const [type, properties_target] = split(surface);
  const layers = all.map(({ tables, trusted }) => ({ tables: narrowTables(tables, surface, targets), trusted }));
  return {
    surface,
    layers: layers.flatMap(({ tables, trusted }) => {
      if (tables.entries.length === 0) return [];
      const bounded = !trusted && !patternsOf(tables).every(isSwift);
      return [{ tables: quote(tables), compile: inlineValidator(tables.schemas, bounded), bounded }];
    }),
    terms: quote({ type, properties_target, targets: targets.map(targetName), target: defaultTarget(targets), numbers, lists }),
  };
}

/**
 * Validators as the text of a module that imports nothing, and of which a bundler keeps those that are used.
 */
export function validatorModule(validators: readonly ValidatorParts[], runtime: RuntimeText, form: "esm" | "commonjs"): string {
  const names = validators.flatMap(({ surface }) => exportedNames(surfaceTerms(surface).typeName));
  const isBounded = validators.some(({ layers }) => layers.some(({ bounded }) => bounded));
  return [
    `const runtime = /* @__PURE__ */ ${runtime.validator};`,
    ...(isBounded ? [`const { boundedPattern } = /* @__PURE__ */ ${runtime.patterns};`] : []),
    "const layer = (text, compile, makePattern) => { const tables = JSON.parse(text); return { tables, validate: compile(runtime.formats, tables.schemas), makePattern }; };",
    ...validators.map((validator) => validatorText(validator, form === "esm" ? "export " : "")),
    ...(form === "esm" ? [] : [`module.exports = { ${names.join(", ")} };`]),
  ].join("\n");
}

function validatorText({ surface, layers, terms }: ValidatorParts, exported: string): string {
  const { typeName } = surfaceTerms(surface);
  const [validate, is, schema] = exportedNames(typeName);
  const made = `made${typeName}`;
  return [
    `const ${made} = /* @__PURE__ */ (() => runtime.standalone([`,
    ...layers.map(({ tables, compile, bounded }) => `layer(${tables}, ${compile}${bounded ? ", boundedPattern" : ""}),`),
    `], JSON.parse(${terms})))();`,
    `${exported}function ${validate}(entries, options) {\n  return ${made}.validate(entries, options);\n}`,
    `${exported}function ${is}(value, options) {\n  return ${made}.is(value, options);\n}`,
    `${exported}const ${schema} = { get "~standard"() { return ${made}["~standard"]; } };`,
  ].join("\n");
}

/** The patterns that values and keys must match. */
function patternsOf(tables: Tables): string[] {
  const values = tables.schemas.flatMap(({ pattern }) => (pattern === undefined ? [] : [wholePattern(pattern)]));
  return [...values, ...patternsOfKeys(tables)];
}

/** What a validator gives away: `validateFlavorExtraSpecs`, `isFlavorExtraSpecs`, and as a Standard Schema `flavorExtraSpecs`. */
export function exportedNames(typeName: string): [validate: string, is: string, schema: string] {
  return [`validate${typeName}`, `is${typeName}`, typeName.charAt(0).toLowerCase() + typeName.slice(1)];
}

/** None where OpenStack's newest release is known: the validator then says when keys are another platform's. */
function defaultTarget(targets: readonly Target[]): string | undefined {
  const newest = targets.some(({ platform, release }) => platform === "openstack" && release === NEWEST.openstack);
  return newest ? undefined : targetName(targets.at(-1) as Target);
}

function split(surface: string): [type: string, properties_target: string | undefined] {
  const slash = surface.lastIndexOf("/");
  return slash < 0 ? [surface, undefined] : [surface.slice(0, slash), surface.slice(slash + 1)];
}

/** JSON in a string, which engines read faster than a literal. */
function quote(value: unknown): string {
  return JSON.stringify(JSON.stringify(value)).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}
