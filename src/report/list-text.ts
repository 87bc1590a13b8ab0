import type { KeySummary, ListAnswer, NamespaceKeys } from "../query/answers.ts";
import { groupEqual } from "../query/group-equal.ts";
import { fillIn } from "../query/match-template.ts";
import { placesText } from "./places-text.ts";
import { table } from "./table.ts";
import { heading, type TextOptions } from "./text-options.ts";
import { shortValues } from "./values-text.ts";

/** The keys of a list, namespace by namespace. */
export function listText({ target, namespaces }: ListAnswer, options: TextOptions): string {
  const keys = new Set(namespaces.flatMap((each) => each.keys.map(({ key }) => key)));
  return [
    ...namespaces.map((each) => `${namespaceKeysText(each, options)}\n`),
    `${count(keys.size, "key")} in ${count(namespaces.length, "namespace")}, ${target}\n`,
  ].join("");
}

function namespaceKeysText({ namespace, display_name, keys }: NamespaceKeys, options: TextOptions): string {
  return groupEqual(keys, ({ places }) => places)
    .map(([{ places }, same]) => {
      const title = `${namespace} on ${placesText(places)}${display_name === undefined ? "" : `: ${display_name}`}`;
      return heading(title, options) + keyTable(same, options);
    })
    .join("\n");
}

/** Keys with their values and titles in columns. */
export function keyTable(keys: readonly KeySummary[], { room, all }: TextOptions): string {
  return table(keys.flatMap((key) => (all ? listed(key) : [key])).map(row), room, "  ");
}

function row({ key, values, title = "", deprecated, refused, parameters = {} }: KeySummary): string[] {
  const lists = Object.values(parameters).map(({ length }) => ` (${length} of them)`);
  const older = deprecated === undefined ? "" : ` (deprecated${deprecated.successor === undefined ? "" : `: ${deprecated.successor}`})`;
  return [key, shortValues(values), title + lists.join("") + older + (refused ? " (refused)" : "")];
}

function listed({ parameters = {}, ...summary }: KeySummary): KeySummary[] {
  const [list] = Object.entries(parameters);
  return list === undefined ? [summary] : list[1].map((value) => ({ ...summary, key: fillIn(summary.key, list[0], value) }));
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
