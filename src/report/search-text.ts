import type { FoundKey, Match, SearchAnswer } from "../query/answers.ts";
import { groupEqual } from "../query/group-equal.ts";
import { escapeLine } from "./escape-terminal.ts";
import { availabilityText, placesText } from "./places-text.ts";
import { heading, type TextOptions } from "./text-options.ts";
import { wrapped } from "./wrap.ts";

/** This many results are printed, and this many values of one key, unless the user asks for all. */
const MOST_RESULTS = 20;
const MOST_VALUES = 6;

/** What a search found, the best first, each with where its words are. */
export function searchText({ words, results }: SearchAnswer, options: TextOptions): string {
  const told = options.all ? results : results.slice(0, MOST_RESULTS);
  const hidden = results.length - told.length;
  return [
    ...told.map((found) => foundText(found, options)),
    `${results.length} ${results.length === 1 ? "key has" : "keys have"} ${words.map(escapeLine).join(" and ")}`,
    hidden === 0 ? "\n" : `; ${hidden} of them not shown (--all shows them)\n`,
  ].join("");
}

function foundText({ key, title, places, releases, matches }: FoundKey, options: TextOptions): string {
  const { columns, all } = options;
  const where = groupEqual(matches, (match) => match.in).map(([match, same]) =>
    matchText(
      match,
      same.map(({ text }) => text),
      all,
    ),
  );
  return [
    heading(`${key}${title === undefined ? "" : `: ${title}`}`, options),
    wrapped(`on ${placesText(places)}; ${availabilityText(releases)}`, columns, "  "),
    wrapped(where.join("; "), columns, "  "),
    "\n",
  ].join("");
}

function matchText(match: Match, texts: readonly string[], all: boolean): string {
  if (match.in === "key" || match.in === "title") return `in its ${match.in}`;
  if (match.in !== "value") return `in its ${match.in}: ${texts.join(" ")}`;
  const told = all ? texts : texts.slice(0, MOST_VALUES);
  return `in its values: ${told.join(", ")}${texts.length > told.length ? ` and ${texts.length - told.length} more` : ""}`;
}
