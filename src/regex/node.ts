import type { CharSet } from "./char-set.ts";

/** A regular expression as a tree. */
export type Node =
  | { readonly kind: "set"; readonly set: CharSet }
  | { readonly kind: "start" | "end" | "word" | "not-word" }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly Node[] }
  | { readonly kind: "repeat"; readonly part: Node; readonly min: number; readonly max: number }
  /** What only a backtracking engine can do: a look ahead or behind, a reference to a group. */
  | { readonly kind: "look"; readonly part: Node }
  | { readonly kind: "reference" };

/** What one reader of patterns makes of a construct: its meaning, another one, or an error. */
export type EscapeReading = "taken" | "other" | "refused";

/** A construct that JavaScript and Python do not read alike. */
export interface Quirk {
  readonly at: number;
  readonly construct: string;
  readonly javascript: EscapeReading;
  readonly python: EscapeReading;
}

/** A valid pattern, one that is not valid in any dialect, or one that is too large to examine. */
export type ParsedPattern =
  | { readonly kind: "pattern"; readonly node: Node; readonly quirks: readonly Quirk[] }
  | { readonly kind: "broken"; readonly at: number; readonly problem: string }
  | { readonly kind: "unread"; readonly reason: string };

/** The pattern that matches only the empty text. */
export const EMPTY: Node = { kind: "sequence", parts: [] };
