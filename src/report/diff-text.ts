import type { Change, DiffAnswer, DiffKey, PlaceDiff } from "../query/answers.ts";
import { groupEqual } from "../query/group-equal.ts";
import { placeName } from "../query/place.ts";
import { changeText } from "./change-text.ts";
import type { Style } from "./style.ts";
import { table } from "./table.ts";
import { heading, isWhole, type TextOptions } from "./text-options.ts";
import { shortValues } from "./values-text.ts";
import { wrap, wrapped } from "./wrap.ts";

/** Of the keys of one template as many have lines of their own, unless all are asked for. */
const MOST_LISTED = 24;
/** Up to this number, keys with the same change are listed one by one. */
const MOST_ALONE = 3;

/** The differences of two targets: added keys after `+`, removed ones after `-`, changed ones after `~`. */
export function diffText({ from, to, places }: DiffAnswer, options: TextOptions): string {
  if (places.length === 0) return wrapped(`${from} and ${to} have the same keys and values`, options.columns);
  return [heading(`${from} to ${to}`, options), ...places.map((place) => `\n${placeText(place, options)}`)].join("");
}

function placeText(place: PlaceDiff, options: TextOptions): string {
  const { added, removed, changed } = place;
  const { columns } = options;
  const rows = [...rowsOf("+", added, options.all), ...rowsOf("-", removed, options.all)];
  // between platforms another service refuses nearly every key: as a separate part, this hides no other change
  const parts = [
    changed.map((each) => only(each, (what) => what !== "check")),
    changed.map((each) => only(each, (what) => what === "check")),
  ];
  const told = parts.flat().filter(({ changes }) => changes.length > 0);
  const alike = groupEqual(told, ({ changes }) => changes).map(([{ changes }, same]) => ({
    keys: same.map(({ key }) => key),
    words: changes.map((change) => changeText(change, isWhole(options))).join("; "),
  }));
  return [
    heading(`${placeName(place)}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`, options),
    coloured(table(rows, options.room, "  "), options.style),
    ...alike.map(({ keys, words }) => changedText(keys, words, columns)),
  ].join("");
}

/** What was added is green, what was removed red. */
const coloured = (lines: string, style: Style): string =>
  lines.replace(/^ {2}([+-]).*$/gm, (line, sign: string) => (sign === "+" ? style.green(line) : style.red(line)));

type Changed = PlaceDiff["changed"][number];

const only = ({ key, changes }: Changed, wanted: (what: Change["what"]) => boolean): Changed => ({
  key,
  changes: changes.filter(({ what }) => wanted(what)),
});

function rowsOf(sign: string, keys: readonly DiffKey[], all: boolean): string[][] {
  return groupEqual(keys, ({ key, template }) => template ?? key).flatMap(([{ template, title, values }, same]) =>
    template !== undefined && same.length > MOST_LISTED && !all
      ? [[`${sign} ${template}`, shortValues(values), `${same.length} keys (--all lists them): ${title ?? ""}`]]
      : same.map((each) => [`${sign} ${each.key}`, shortValues(each.values), (each.title ?? "") + (each.refused ? " (refused)" : "")]),
  );
}

/** Where the same is to be said of many keys, it is said once, before them. */
function changedText(keys: readonly string[], words: string, columns: number): string {
  if (keys.length <= MOST_ALONE) return keys.map((key) => entry(`~ ${key}: ${words}`, columns)).join("");
  return `${entry(`~ ${keys.length} keys: ${words}`, columns)}${wrapped(keys.join(", "), columns, "      ")}`;
}

function entry(text: string, columns: number): string {
  const [first = "", ...rest] = wrap(text, columns - 6);
  return [`  ${first}`, ...rest.map((line) => `      ${line}`)].map((line) => `${line}\n`).join("");
}
