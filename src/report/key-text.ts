import type { KeyAnswer, KeyDefinition, Parameter } from "../query/answers.ts";
import { type Field, fields } from "./fields.ts";
import { historyText } from "./history-text.ts";
import { availabilityText, placesText } from "./places-text.ts";
import { refusal } from "./refusal.ts";
import { heading, isWhole, type TextOptions } from "./text-options.ts";
import { longValues, readsText, some } from "./values-text.ts";
import { wrapped } from "./wrap.ts";

/** Everything about a key: its definitions one after the other, the other resources that have it, and its history. */
export function keyText(answer: KeyAnswer, options: TextOptions): string {
  const { key, target, shown, releases, definitions, counterparts, history } = answer;
  const { columns, style } = options;
  // what a template says of every key is of less weight than what is said of this one
  const named = definitions.filter((each) => each.key === key);
  const told = named.length === 0 || options.all ? definitions : named;
  const byTemplate = definitions
    .filter((each) => !told.includes(each))
    .map(
      (each): Field => [
        "By template",
        `${each.key} on ${placesText(each.places)}${each.title === undefined ? "" : `: ${each.title}`} (--all tells more)`,
      ],
    );
  const elsewhere = counterparts.map((each) => `${each.key} on ${placesText(each.places)}`).join("; ");
  return [
    heading(key, options),
    ...(target === shown ? [] : [wrapped(`${target} does not have it; this is the key of ${shown}.`, columns)]),
    ...told.map((each) => definitionText(each, key, options)),
    fields([...byTemplate, ["Releases", availabilityText(releases)], ["Elsewhere", elsewhere]], columns, style),
    ...(history === undefined ? [] : [`\n${heading("History", options)}`, historyText(history, options)]),
  ].join("");
}

function definitionText(definition: KeyDefinition, asked: string, options: TextOptions): string {
  const { columns, style } = options;
  const all = isWhole(options);
  const { key, namespace, object, places, title = key, description } = definition;
  const told: Field[] = [
    ["On", placesText(places)],
    ["Namespace", object === undefined ? namespace : `${namespace}, object ${object}`],
    ...(key === asked ? [] : [["Template", key] as const]),
    ...Object.entries(definition.parameters ?? {}).map(([name, parameter]): Field => [`{${name}}`, parameterText(parameter, all)]),
    ["Values", longValues(definition.values, all)],
    ["For example", definition.examples?.join("   ")],
    ["Another value", otherValue(definition)],
    ["Default", definition.values.default === undefined ? undefined : String(definition.values.default)],
    ["Refused", definition.refused && "Nova's check of extra specs, from microversion 2.86 on, refuses the key itself"],
    ["Read by", readersText(definition)],
    ["Alias of", definition.alias_of],
    ["Deprecated", deprecationText(definition)],
    ["Since", definition.since],
    ["Until", definition.until],
    ["Inherited", definition.inherited_from && `from ${definition.inherited_from}`],
    ["Note", definition.note],
    ["Differs", definition.differs],
    ["See", definition.documentation],
  ];
  return [
    `\n${heading(title, options)}`,
    ...(description === undefined ? [] : [`${wrapped(description, columns)}\n`]),
    fields(told, columns, style),
    "\n",
  ].join("");
}

function parameterText({ description, pattern, values, value }: Parameter, all: boolean): string {
  const text = [
    ...(description === undefined ? [] : [description]),
    ...(values === undefined ? [] : [all || value === undefined ? some(values, all) : `one of ${values.length}`]),
    ...(pattern === undefined ? [] : [`text of the pattern ${pattern}`]),
  ].join("; ");
  return value === undefined ? text : `${value === "" ? "nothing" : value} (${text})`;
}

/** What happens to a value that is not one of the key's; undefined where any text is. */
export function otherValue({ values, check, read_by }: KeyDefinition): string | undefined {
  if (readsText(values.reads) === undefined) return values.enum === undefined && values.items === undefined ? undefined : "is accepted too";
  if (check !== undefined) return refusal({ severity: "error", ...check });
  return read_by === undefined ? "no service refuses it" : "no service refuses it, but it has no effect";
}

/** The services that read a key, each with what it does where that is known. */
export function readersText({ read_by, uses = [] }: KeyDefinition): string | undefined {
  if (read_by?.length === 0) return "no service";
  const told = read_by?.map((reader) => {
    const known = uses.find(({ service }) => service === reader);
    return known === undefined ? reader : `${reader}, which ${known.use}`;
  });
  return told?.join(uses.length === 0 ? ", " : "; ");
}

/** Since when a key is deprecated, and what to use. */
export function deprecationText({ deprecated }: Pick<KeyDefinition, "deprecated">): string | undefined {
  if (deprecated === undefined) return undefined;
  const { since, successor, reason } = deprecated;
  return [
    since === undefined ? "yes" : `since ${since}`,
    ...(successor === undefined ? [] : [`use ${successor}`]),
    ...(reason === undefined ? [] : [reason]),
  ].join("; ");
}
