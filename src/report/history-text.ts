import type { Platform } from "../model.ts";
import type { HistoryEvent, KeyHistory } from "../query/answers.ts";
import { releaseRanges } from "../query/release-ranges.ts";
import { placesText } from "./places-text.ts";
import { isWhole, type TextOptions } from "./text-options.ts";
import { readsText, some } from "./values-text.ts";
import { wrap, wrapped } from "./wrap.ts";

/** What happened to a key, platform by platform, a line for each event. */
export function historyText(histories: readonly KeyHistory[], options: TextOptions): string {
  const { columns } = options;
  return histories
    .map(({ platform, places, namespaces, inherited_from, releases = [], events }) => {
      const heading = wrapped(`${platform}, on ${placesText(places)} (${namespaces.join(", ")})`, columns, "  ");
      if (inherited_from !== undefined) {
        return heading + wrapped(`as ${inherited_from} has it, in ${ranges(platform, releases)}`, columns, "    ");
      }
      if (events.length === 0) return heading + wrapped("no change in any release on record", columns, "    ");
      const column = Math.max(...events.map(({ release }) => release.length)) + 2;
      return heading + events.map((event) => line(event.release, words(event, isWhole(options)), column, columns)).join("");
    })
    .join("");
}

const ranges = (platform: Platform, releases: readonly string[]): string =>
  releaseRanges(platform, releases)
    .map(([first, last]) => (first === last ? first : `${first} to ${last}`))
    .join(", ");

function line(release: string, text: string, column: number, columns: number): string {
  const [first = "", ...rest] = wrap(text, columns - column - 4);
  return [`    ${release.padEnd(column)}${first}`, ...rest.map((text) => " ".repeat(column + 4) + text)]
    .map((text) => `${text}\n`)
    .join("");
}

function words(event: HistoryEvent, all: boolean): string {
  switch (event.change) {
    case "came":
      return "came";
    case "went":
      return "went";
    case "refused":
      return "refused by Nova's check of extra specs from here on";
    case "accepted":
      return "accepted by Nova's check of extra specs from here on";
    case "values-came":
      return `${subject(event)} ${some(event.values, all)} came`;
    case "values-went":
      return `${subject(event)} ${some(event.values, all)} went`;
    case "deprecated":
      return [
        "deprecated",
        ...(event.successor === undefined ? [] : [`use ${event.successor}`]),
        ...(event.reason === undefined ? [] : [event.reason]),
      ].join("; ");
    case "reading":
      return `read as ${readsText(event.to) ?? "any text"}; before as ${readsText(event.from) ?? "any text"}`;
  }
}

const subject = ({ parameter, values }: { parameter?: string; values: readonly string[] }): string =>
  parameter === undefined ? (values.length === 1 ? "value" : "values") : `{${parameter}}`;
