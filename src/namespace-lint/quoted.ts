import { listed } from "../rules/value/listed.ts";

const MOST = 80;

/** A text in quotes, its end cut off where it is long. */
export const quoted = (text: string): string => JSON.stringify(cut(text));

/** A text, its end cut off where it is long. */
export const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** Names in a row, each cut off where it is long; of many, the first ones. */
export const rowOf = (names: readonly string[], last: "and" | "or" = "and"): string => listed(names.map(cut), last);
