import { _ } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { ValueSchema } from "../model.ts";
import { ajv, schemaOfCases } from "./validator.ts";

/** Ajv's run-time parts that value schemas come to need, as what stands for them where nothing may be imported. */
const PARTS: Readonly<Record<string, string>> = {
  "ajv/dist/runtime/equal": "(a, b) => a === b",
  "ajv/dist/runtime/ucs2length": "(text) => [...text].length",
};

/**
 * A compiled list of value schemas as the text of an expression: a function that gets `formats` and the list itself, and returns the
 * validator. It imports nothing, makes no function of text at run time, and the list is not in it a second time.
 */
export function inlineValidator(schemas: readonly ValueSchema[]): string {
  const compiler = ajv({ code: { source: true, esm: true, formats: _`formats` }, loopEnum: 0 });
  const code = standaloneCode.default(compiler, compiler.compile(schemaOfCases(schemas)));
  const [, name] = /export default (\w+);/.exec(code) as RegExpExecArray;
  const body = code
    .replace(/export const validate = \w+;export default \w+;/, "")
    .replace(/require\("([^"]+)"\)\.default/g, (_, module: string) => partFor(module))
    .replace(schemaConstant(code), (_, constant: string) => `const ${constant} = { cases };`);
  return `(formats, cases) => {${body}return ${name};}`;
}

/** The whole schema, which the code keeps to quote enums from. */
function schemaConstant(code: string): RegExp | string {
  const start = /const (schema\d+) = \{"type":"object","cases":/.exec(code);
  if (start === null) return "";
  const end = code.indexOf(";", start.index);
  return /const (schema\d+) = \{"type":"object","cases":/;
}

function partFor(module: string): string {
  const part = PARTS[module];
  if (part === undefined) throw new Error(`a validator that stands alone has nothing in place of ${module}`);
  return part;
}
