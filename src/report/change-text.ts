import type { Change, Refusal } from "../query/answers.ts";
import { refusal } from "./refusal.ts";
import { quoteEmpty, readsText, some } from "./values-text.ts";

/** A difference in a few words. */
export function changeText(change: Change, all: boolean): string {
  switch (change.what) {
    case "values":
      return [...signed("+", change.added, all), ...signed("-", change.removed, all)].join(" ");
    case "type":
      return `type ${change.from}, now ${change.to}`;
    case "any_case":
      return change.to ? "now in any case" : "now only in the exact case";
    case "reads":
      return `read as ${readsText(change.from) ?? "any text"}, now as ${readsText(change.to) ?? "any text"}`;
    case "default":
      return `default ${shown(change.from)}, now ${shown(change.to)}`;
    case "check":
      return `another value: ${checked(change.from)}; now: ${checked(change.to)}`;
    case "refused":
      return `${change.to ? "now" : "no longer"} refused by Nova's check of extra specs`;
    case "deprecated":
      if (change.to === null) return "no longer deprecated";
      return change.to.successor === undefined ? "now deprecated" : `now deprecated: use ${change.to.successor}`;
    case "alias_of":
      return `alias of ${shown(change.from)}, now of ${shown(change.to)}`;
    case "read_by":
      return `read by ${readers(change.from)}, now by ${readers(change.to)}`;
  }
}

const signed = (sign: string, values: readonly string[], all: boolean): string[] =>
  values.length === 0 ? [] : [`${sign} ${some(values.map(quoteEmpty), all)}`];

const checked = (check: Refusal | null): string => (check === null ? "taken" : (refusal({ severity: "error", ...check }) ?? "taken"));

const readers = (services: readonly string[]): string => (services.length === 0 ? "no service" : services.join(", "));

const shown = (value: unknown): string => (value === null ? "none" : typeof value === "string" ? value : JSON.stringify(value));
