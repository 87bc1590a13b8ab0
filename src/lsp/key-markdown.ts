import type { KeyAnswer, KeyDefinition, Values } from "../query/answers.ts";
import { deprecationText, otherValue, readersText } from "../report/key-text.ts";
import { codeSpan, plainMarkdown } from "../report/markdown-text.ts";
import { availabilityText, placesText } from "../report/places-text.ts";
import { shownLine } from "../report/shown-text.ts";
import { longValues, quoteEmpty, some } from "../report/values-text.ts";
import type { Cursor } from "./cursor.ts";

/** Everything about a key in Markdown: what it means, its values, who refuses others, its releases. Texts from files are escaped. */
export function keyMarkdown(answer: KeyAnswer, resource: Cursor["resource"]): string {
  const { key, target, shown, releases, definitions } = answer;
  // a text of a template says less than one of this key
  const named = definitions.filter((each) => each.key === key);
  const here = (named.length > 0 ? named : definitions).filter(({ places }) =>
    places.some(
      ({ resource_type, properties_target }) => resource_type === resource.type && properties_target === resource.properties_target,
    ),
  );
  return [
    `**${codeSpan(shownLine(key))}** on ${plain(target)}`,
    ...(target === shown ? [] : [`${plain(target)} does not have it; this is the key of ${plain(shown)}.`]),
    ...(here.length > 0 ? here : definitions).slice(0, 3).map((each) => definitionMarkdown(each, key)),
    `Releases: ${plain(availabilityText(releases))}`,
  ].join("\n\n");
}

/** What one value of a key is, in a line of Markdown; undefined where nothing is known of it. */
export function valueMarkdown(definitions: readonly KeyDefinition[], value: string): string | undefined {
  for (const { values } of definitions) {
    const said = saidOf(values, value);
    if (said !== undefined) return `${codeSpan(shownLine(quoteEmpty(value)))}: ${plain(said)}`;
  }
  return undefined;
}

function saidOf({ aliases, any_case, default: fallback, enum: offered, items }: Values, value: string): string | undefined {
  const same = (other: string): boolean => other === value || (any_case === true && other.toLowerCase() === value.toLowerCase());
  const isDefault = fallback !== undefined && typeof fallback !== "object" && same(String(fallback));
  if (isDefault) return "the default";
  if (aliases !== undefined && Object.hasOwn(aliases, value)) return `another spelling of ${aliases[value]}`;
  return (offered ?? items)?.some(same) ? "one of the values below" : undefined;
}

/** An address that Markdown shows as it is. */
const ADDRESS = /^https:\/\/[\w./#?=&%~+-]+$/;

function definitionMarkdown(definition: KeyDefinition, asked: string): string {
  const { key, namespace, places, title, description, values, examples, note, alias_of, refused, parameters = {} } = definition;
  const text = values.default;
  const told: (readonly [string, string | undefined])[] = [
    ["Values", longValues(values, false)],
    ["Default", text === undefined ? undefined : String(text)],
    ["For example", examples?.join(", ")],
    ["Another value", otherValue(definition)],
    ["Refused", refused && "Nova's check of extra specs, from microversion 2.86 on, refuses the key itself"],
    ["Deprecated", deprecationText(definition)],
    ["Alias of", alias_of],
    ["Read by", readersText(definition)],
    ["Template", key === asked ? undefined : key],
    ...Object.entries(parameters).map(
      ([name, { description: meaning, values: listed }]) =>
        [
          `{${name}}`,
          [...(meaning === undefined ? [] : [meaning]), ...(listed === undefined ? [] : [some(listed, false)])].join("; "),
        ] as const,
    ),
    ["On", placesText(places)],
    ["Namespace", namespace],
    ["Note", note],
  ];
  const link = definition.documentation;
  const lines = told.flatMap(([name, said]) => (said === undefined || said === "" ? [] : [`- ${plain(name)}: ${plain(said)}`]));
  return [
    ...(title === undefined ? [] : [plain(title)]),
    ...(description === undefined ? [] : [plain(description)]),
    [...lines, ...(link === undefined ? [] : [`- See: ${ADDRESS.test(link) ? `<${link}>` : plain(link)}`])].join("\n"),
  ].join("\n\n");
}

/** Text of a catalog, which a stranger may have written, as one line of Markdown. */
function plain(text: string): string {
  return plainMarkdown(shownLine(text.replace(/\s+/g, " ")));
}
