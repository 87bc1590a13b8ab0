import type { TemplateMember } from "./fragments.ts";
import { isCountable, patternText } from "./key-pattern.ts";

/**
 * The keys of a template as declarations of which the first has the given name. This is what json-schema-to-typescript has
 * no form for: its `patternProperties` make an index signature that takes every key.
 */
export function templateText(name: string, { patterns, listed, type, doc }: TemplateMember): string {
  const values = `${name}Values`;
  const comment = `/**\n${doc
    .split("\n")
    .map((line) => ` * ${line}`)
    .join("\n")}\n */`;
  const members = patterns.map((pattern) => {
    const keys = patternText(pattern, values);
    if (isCountable(pattern)) return `{ [K in ${keys}]?: ${type} }`;
    // undefined, as a property that need not be there has it
    return `{ [K in ${keys}]: ${type} | undefined }`;
  });
  const declaration = `${comment}\ntype ${name} = ${members.join(" & ")}`;
  return listed === undefined
    ? declaration
    : `${declaration}\ntype ${values} = ${listed.map((value) => JSON.stringify(value)).join(" | ")}`;
}
