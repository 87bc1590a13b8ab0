import { docComment } from "./doc-comment.ts";
import type { TemplateMember } from "./fragments.ts";
import { isCountable, patternText } from "./key-pattern.ts";

/** The name of the type of a listed parameter's values, from that of its template's keys. */
export const valuesName = (name: string): string => `${name}Values`;

/**
 * The keys of a template as declarations, the first with the given name. json-schema-to-typescript does not support this: its
 * `patternProperties` make an index signature that accepts every key.
 */
export function templateText(name: string, { patterns, listed, type, doc }: TemplateMember): string {
  const values = valuesName(name);
  const members = patterns.map((pattern) => {
    const keys = patternText(pattern, values);
    if (isCountable(pattern)) return `{ [K in ${keys}]?: ${type} }`;
    // undefined, as a property that need not be there has it
    return `{ [K in ${keys}]: ${type} | undefined }`;
  });
  const declaration = `${docComment(doc)}\ntype ${name} = ${members.join(" & ")}`;
  return listed === undefined
    ? declaration
    : `${declaration}\ntype ${values} = ${listed.map((value) => JSON.stringify(value)).join(" | ")}`;
}
