import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { textsIn } from "./texts.ts";

/** Control characters, and marks that turn the direction of text or have no width. Line ends and tabs are no fault in a description. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;
const IN_NAMES = /[\0-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** A character that is not visible and that changes what is shown or compared. */
export const textControlCharacter: NamespaceRule<{ what: string; character: string }> = {
  code: "text-control-character",
  severity: "warning",
  source: "the document; Unicode, general categories Cc and Cf",
  message: ({ what, character }) => `${cut(what)} contains the invisible character ${character}`,
  check(namespace, report) {
    for (const { text, pointer, of, what, kind } of textsIn(namespace)) {
      const character = (kind === "name" ? IN_NAMES : CONTROL).exec(text)?.[0];
      if (character === undefined) continue;
      const point = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      report({ params: { what, character: `U+${point}` }, pointer, ...(of && { of }) });
    }
  },
};
