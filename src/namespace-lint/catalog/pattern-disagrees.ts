import { joinPointer } from "../../json/pointer.ts";
import { coveredTexts } from "../../regex/covered-texts.ts";
import type { Known } from "../known-keys.ts";
import { textOf, textsOf } from "../members.ts";
import { type Pattern, patternOf } from "../pattern/pattern-of.ts";
import { cut, quoted, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import type { KeyPart } from "../subject.ts";
import { accepts } from "./accepts.ts";
import { comparedProperties, namesOf } from "./compared.ts";

/** Texts that are searched for a pattern, to compare them with a service's grammar. */
const EXAMPLES = 20;
/** Properties of a namespace whose patterns are compared: no service has as many keys with patterns. */
const MOST = 100;

/** A pattern that matches what the service refuses, or does not match what it accepts. */
export const patternDisagrees: NamespaceRule<{ pattern: string; keys: readonly string[]; example: string; wider: boolean }> = {
  code: "pattern-disagrees",
  severity: "warning",
  source: "the catalog: nova/api/validation/extra_specs and similar files, release by release",
  message: ({ pattern, keys, example, wider }) =>
    `the pattern ${cut(pattern)} ${wider ? "allows" : "excludes"} ${quoted(example)}, which the service ${wider ? "refuses" : "accepts"} for ${rowOf(keys)}`,
  check(namespace, report) {
    let compared = 0;
    for (const { property, keys } of comparedProperties(namespace)) {
      if (textOf(property.value, "type") !== "string" || textsOf(property.value, "enum").length > 0) continue;
      const pattern = patternOf(namespace, property.value);
      if (pattern === undefined || ++compared > MOST) continue;
      for (const wider of [true, false]) {
        const found = keys.map((part) => [part, exampleOf(pattern, part, wider)] as const).filter(([, example]) => example !== undefined);
        const [first] = found;
        if (first === undefined) continue;
        report({
          params: { pattern: pattern.text, keys: namesOf(found.map(([part]) => part)), example: first[1] as string, wider },
          pointer: joinPointer(property.pointer, "pattern"),
          key: first[0].key,
          ...(!wider && { severity: "info" }),
        });
      }
    }
  },
};

/** A text that the pattern matches and every release refuses, or the reverse. */
function exampleOf(pattern: Pattern, { known }: KeyPart, wider: boolean): string | undefined {
  const [first] = known as [Known];
  if (first.schema.pattern === pattern.text) return undefined;
  const theirs = first.schema.pattern;
  if (wider) {
    const texts = theirs === undefined ? coveredTexts(pattern.text, EXAMPLES).texts : coveredTexts(pattern.text, 1, theirs).texts;
    return texts.find((text) => known.every(({ schema }) => !accepts(schema, text)));
  }
  const texts = theirs === undefined ? (first.schema.enum ?? []) : coveredTexts(theirs, 1, pattern.text).texts;
  return texts.find((text) => pattern.covers(text) === false && known.every(({ schema }) => accepts(schema, text)));
}
