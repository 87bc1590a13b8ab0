import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Platform, Source } from "../model.ts";

/** Members that only describe: listing and completing keys does not need them. A property with such a name is a map, not a text. */
const WORDS = new Set(["description", "note", "documentation", "differs", "owner"]);

/**
 * The namespaces without what only describes, the descriptions separately, and the pages of all codes: each as the text of a
 * module that reads it.
 */
export function libraryFiles(sources: Readonly<Record<Platform, readonly Source[]>>, root: string, head: string): [string, string][] {
  const plain = Object.fromEntries(
    Object.entries(sources).map(([platform, all]) => [
      platform,
      all.map(({ namespace, supplement }) => ({ file: "", namespace, supplement })),
    ]),
  );
  const folder = join(root, "docs/findings");
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => [name.replace(".md", ""), readFileSync(join(folder, name), "utf8")]);
  return [
    ...module("library", "readSources", split(plain, false), "Readonly<Record<Platform, readonly Source[]>>", head),
    ...module("library-words", "readWords", split(plain, true), "unknown", head),
    ...module("pages", "readPages", Object.fromEntries(pages), "Readonly<Record<string, string>>", head),
  ];
}

/** JSON in a string: engines read it faster than an object literal, and only when it is asked for. */
function module(name: string, read: string, value: unknown, type: string, head: string): [string, string][] {
  const imports = /Source/.test(type) ? 'import type { Platform, Source } from "../src/model.ts";\n' : "";
  return [
    [`${name}.js`, `${head}export const ${read} = () => JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`],
    [`${name}.d.ts`, `${head}${imports}export declare const ${read}: () => ${type};\n`],
  ];
}

/** A part of JSON: the words, or all but them; what is left empty by that is left out of the words. */
function split(value: unknown, words: boolean): unknown {
  if (typeof value !== "object" || value === null) return words ? undefined : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => split(item, words));
    return words && items.every((item) => item === undefined) ? undefined : items.map((item) => item ?? null);
  }
  const members = Object.entries(value).flatMap(([name, member]) => {
    if (WORDS.has(name) && typeof member === "string") return words ? [[name, member] as const] : [];
    const part = split(member, words);
    return part === undefined ? [] : [[name, part] as const];
  });
  return words && members.length === 0 ? undefined : Object.fromEntries(members);
}
