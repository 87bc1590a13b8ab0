import type { Rule } from "../../model.ts";

/** Syntaxes that nest more than lists and maps. */
const BRACKETS = ["shell", "Markdown", "reStructuredText"];

/** Maps and lists inside one another, past the bound up to which they are read. */
export const tooDeep: Rule<{ levels: number; syntax: string }> = {
  code: "too-deep",
  severity: "error",
  source: "this reader: the YAML parser goes down by recursion, and a full stack would end the process",
  message: ({ levels, syntax }) =>
    `${BRACKETS.includes(syntax) ? "Brackets" : "Lists and maps"} are nested more than ${levels} levels deep, so this ${syntax} is not read`,
};
