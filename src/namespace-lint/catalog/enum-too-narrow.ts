import { joinPointer } from "../../json/pointer.ts";
import type { ValueSchema } from "../../model.ts";
import { coveredTexts } from "../../regex/covered-texts.ts";
import type { Known } from "../known-keys.ts";
import { textOf, textsOf } from "../members.ts";
import { rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { accepts } from "./accepts.ts";
import { comparedProperties, keysWhere, namesOf, newestOf } from "./compared.ts";
import { described } from "./described.ts";

/** Values past this are no list that anyone would offer. */
const MOST = 20;
/** Properties of a namespace that are compared with patterns: no service has as many keys with patterns. */
const MOST_COMPARED = 200;

/** An enum without values that the service accepts in every release. */
export const enumTooNarrow: NamespaceRule<{ keys: readonly string[]; missing?: readonly string[]; expected?: string }> = {
  code: "enum-too-narrow",
  severity: "info",
  source: "the catalog: nova/api/validation/extra_specs, nova/objects/image_meta.py and similar files, release by release",
  message: ({ keys, missing, expected }) =>
    `the enum for ${rowOf(keys)} ${missing === undefined ? `lists only some values, but the service accepts ${expected}` : `does not list ${rowOf(missing)}, which the service accepts`}`,
  check(namespace, report) {
    let compared = 0;
    for (const { property, keys: all } of comparedProperties(namespace)) {
      // an aggregate's value may list several
      const keys = all.filter(({ association }) => association.name !== "OS::Nova::Aggregate");
      const choices = textsOf(property.value, "enum").map(({ text }) => text);
      const offered = new Set(choices.map((text) => text.toLowerCase()));
      if (textOf(property.value, "type") !== "string" || offered.size === 0) continue;
      const pointer = joinPointer(property.pointer, "enum");
      const open = keysWhere(
        keys,
        ({ schema }) => (schema.pattern === undefined || ++compared <= MOST_COMPARED) && isOpen(schema, choices),
      );
      const schema = newestOf(open)?.schema;
      if (schema !== undefined) {
        report({ params: { keys: namesOf(open), expected: described(schema) }, pointer, key: open[0]?.key ?? property.key });
        continue;
      }
      const missing = keys.map(({ known }) => missingIn(known, offered));
      const narrow = keys.filter((_, index) => (missing[index] as string[]).length > 0);
      const values = [...new Set(missing.flat())];
      if (narrow.length === 0 || values.length > MOST) continue;
      report({ params: { keys: namesOf(narrow), missing: values }, pointer, key: narrow[0]?.key ?? property.key });
    }
  },
};

/** A comparison that a scheduler's filter makes: what the property's operators offer, and not its enum. */
const COMPARISON = String.raw`\s*(?:<or>|<in>|<all-in>|s[!=]=|s[<>]=?|[<>!=]=|=)\s[\s\S]*`;

/** Whether a service accepts more than a list, so that a few offered words are fewer. A boolean's words have another rule. */
function isOpen({ pattern, format }: ValueSchema, choices: readonly string[]): boolean {
  if (pattern === undefined) return format !== undefined && !/boolean|true-false/.test(format);
  const offered = choices.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return coveredTexts(pattern, 1, [COMPARISON, ...offered].join("|")).texts.length > 0;
}

/** The values that every release accepts and that are not offered, under any name. */
function missingIn(known: readonly Known[], offered: ReadonlySet<string>): string[] {
  const [first, ...others] = known;
  if (first === undefined) return [];
  const { schema, definition } = first;
  const aliases = Object.entries(definition.facts.aliases ?? {});
  const plain = (schema.enum ?? schema.enumFolded ?? []).filter(
    (value) => !aliases.some(([alias]) => alias.toLowerCase() === value.toLowerCase()),
  );
  const under = (value: string): string[] => [
    value,
    ...aliases.flatMap(([alias, of]) => (of.toLowerCase() === value.toLowerCase() ? [alias] : [])),
  ];
  return plain.filter(
    (value) => !under(value).some((name) => offered.has(name.toLowerCase())) && others.every(({ schema }) => accepts(schema, value)),
  );
}
