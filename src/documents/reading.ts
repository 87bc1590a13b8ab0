import type { Finding, Place, Resource } from "../model.ts";
import type { Syntax } from "./source.ts";

/** What a file holds, as far as it is surely recognized. */
export interface Reading {
  /** The format's name (`nova-flavors`, `heat`), undefined where nothing is recognized. */
  readonly format: string | undefined;
  /** How the text is written; undefined where no reader takes it. */
  readonly syntax?: Syntax;
  readonly resources: readonly Resource[];
  /** Namespace documents in it, for the linter of namespaces: the parsed value and its JSON pointer. */
  readonly namespaces: readonly { readonly value: unknown; readonly pointer: string }[];
  /** Faults of the text itself: syntax, duplicate keys, values that its reader changes. */
  readonly findings: readonly Finding[];
  /** Values that no file has: templates, expressions, references. */
  readonly skipped: readonly { readonly pointer: string; readonly reason: string }[];
  /** Why it has this format, or none, in sentences for `--explain-detection`. */
  readonly evidence: readonly string[];
  /** The same place with its line, column and length; reads the text again on its first call. */
  locate(place: Place): Place;
}

/** The part of a stream of records that was read at once. */
export interface Batch {
  readonly reading: Reading;
  readonly text: string;
  /** The number of the text's first line in the file. */
  readonly firstLine: number;
}
