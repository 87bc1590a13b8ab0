import { joinPointer } from "../../json/pointer.ts";
import { textOf, textsOf } from "../members.ts";
import { cut, quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { defaultText } from "./default-value.ts";

/** "defaults to 10", "the default value is true", "(default: virtio)" */
const SAID = /\bdefaults?(?: value)?(?: is| to|:| =) ?["'`]?([\w+-]+(?:\.\d+)?)/gi;
const BOOLEANS = new Set(["true", "false"]);

/** A default other than the one of which the property's own description speaks. */
export const defaultAgainstDescription: NamespaceRule<{ value: string; said: string }> = {
  code: "default-against-description",
  severity: "warning",
  source: "the document",
  message: ({ value, said }) => `the default is ${quoted(value)}, but the description says ${cut(said)}`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      const value = defaultText(property),
        description = textOf(property, "description");
      if (value === undefined || description === undefined) continue;
      const known = new Set(textsOf(property, "enum").map(({ text }) => text.toLowerCase()));
      const said = Array.from(description.slice(0, 10_000).matchAll(SAID), ([, word]) => sayable(word as string, value, known)).filter(
        (word) => word !== undefined,
      );
      const [first] = said;
      if (first !== undefined && !said.includes(value.toLowerCase()))
        report({ params: { value, said: first }, pointer: joinPointer(pointer, "default"), key });
    }
  },
};

/** What a word of the description says of the default, where it surely is a value of the same kind. */
function sayable(word: string, value: string, known: ReadonlySet<string>): string | undefined {
  const said = word.toLowerCase();
  if (known.has(said)) return said;
  if (BOOLEANS.has(value.toLowerCase())) return BOOLEANS.has(said) ? said : undefined;
  // a number may carry its unit: 500ms
  return /^-?\d+(?:\.\d+)?$/.test(value) ? /^-?\d+(?:\.\d+)?/.exec(said)?.[0] : undefined;
}
