import { characters } from "../../json/characters.ts";
import { joinPointer } from "../../json/pointer.ts";
import { numberOf, textOf } from "../members.ts";
import type { NamespaceRule } from "../rule.ts";
import { defaultText } from "./default-value.ts";

/** A default shorter or longer than the property allows. */
export const defaultWrongLength: NamespaceRule<{ length: number; minLength?: number; maxLength?: number }> = {
  code: "default-wrong-length",
  severity: "warning",
  source: "the document",
  message: ({ length, minLength, maxLength }) =>
    `the default has ${length} characters, but the property accepts ${minLength === undefined ? `at most ${maxLength}` : `at least ${minLength}`}`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      const value = textOf(property, "type") === "string" ? defaultText(property) : undefined;
      if (value === undefined) continue;
      const length = characters(value),
        minLength = numberOf(property, "minLength"),
        maxLength = numberOf(property, "maxLength");
      const at = joinPointer(pointer, "default");
      if (minLength !== undefined && length < minLength) report({ params: { length, minLength }, pointer: at, key });
      if (maxLength !== undefined && length > maxLength) report({ params: { length, maxLength }, pointer: at, key });
    }
  },
};
