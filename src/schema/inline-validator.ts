import { _, type AnySchemaObject } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { ValueSchema } from "../model.ts";
import { boundedPattern } from "../regex/bounded-pattern.ts";
import { ajv, schemaOfCases } from "./validator.ts";

/** Ajv's run-time parts that value schemas need, and what replaces them where nothing can be imported. */
const PARTS: Readonly<Record<string, string>> = {
  "ajv/dist/runtime/equal": "(a, b) => a === b",
  "ajv/dist/runtime/ucs2length":
    "(text) => { let pairs = 0; for (const _ of text.matchAll(/[\\ud800-\\udbff][\\udc00-\\udfff]/g)) pairs++; return text.length - pairs; }",
};

/** A piece of Ajv's code that notes an error; strings come first, so that their content is not read as code. */
const NOTED = new RegExp(
  [
    String.raw`"(?:[^"\\]|\\.)*"`,
    String.raw`const (err\d+) = \{instancePath:instancePath\+"/" \+ (key\d+)\.replace\(/~/g, "~0"\)\.replace\(/\\\//g, "~1"\),` +
      String.raw`schemaPath:"[^"]*",keyword:"(\w+)",params:\{(?:[^"{}]|"(?:[^"\\]|\\.)*")*\}\};` +
      String.raw`if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;`,
  ].join("|"),
  "g",
);

/**
 * Expressions that Ajv compiles if a schema has a pattern: made when a value first needs them, because making all of them needs
 * 2 ms.
 */
const patterns = Object.assign((pattern: string, flags: string) => new RegExp(pattern, flags), { code: "lazy" });

const BOUNDED = "const lazy = (pattern) => { let made; return { test: (text) => (made ??= boundedPattern(pattern)).test(text) }; };";

const LAZY = "const lazy = (pattern, flags) => { let made; return { test: (text) => (made ??= new RegExp(pattern, flags)).test(text) }; };";

const NOTE = `const note = (to, key, keyword) => { to.push({ instancePath: "/" + key.replace(/~/g, "~0").replace(/\\//g, "~1"), keyword }); };`;

/**
 * A compiled list of value schemas as the text of an expression: a function that gets `formats` and the list itself, and returns
 * the validator; its errors have place and keyword. It imports nothing, makes no function from text at run time, and has nothing
 * twice. All values are text.
 * @param bounded patterns are untrusted: they are matched by a `boundedPattern` in the scope of the expression
 * @throws SyntaxError for a pattern that is not valid
 */
export function inlineValidator(schemas: readonly ValueSchema[], bounded = false): string {
  const regExp = bounded ? Object.assign((pattern: string) => boundedPattern(pattern), { code: "lazy" }) : patterns;
  // the schemas are made, not written: what untrusted authors wrote was checked before
  const made = { validateSchema: false, strictTypes: false } as const;
  const compiler = ajv({ ...made, code: { source: true, esm: true, formats: _`formats`, regExp }, loopEnum: 0 });
  const { cases, ...rest } = schemaOfCases(schemas);
  const schema = { ...rest, cases: (cases as AnySchemaObject[]).map(({ type: _, ...each }) => each) };
  const code = standaloneCode.default(compiler, compiler.compile(schema));
  const [exported, name] = /export const validate = \w+;export default (\w+);/.exec(code) as RegExpExecArray;
  const body = code
    .replace(exported, "")
    .replace(` = ${stringify(schema)};`, () => " = { cases };")
    .replace(/require\("([^"]+)"\)\.default/g, (_, module: string) => partFor(module))
    .replace(NOTED, (text, error?: string, key?: string, keyword?: string) =>
      error === undefined ? text : `note(vErrors ??= [], ${key}, "${keyword}");errors++;`,
    );
  return `(formats, cases) => {${NOTE}${bounded ? BOUNDED : LAZY}${body}return ${name};}`;
}

/** JSON as Ajv writes it into its code. */
function stringify(schema: object): string {
  return JSON.stringify(schema).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

function partFor(module: string): string {
  const part = PARTS[module];
  if (part === undefined) throw new Error(`a validator without imports has no replacement for ${module}`);
  return part;
}
