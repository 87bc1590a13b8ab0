import type { Collector } from "../collector.ts";
import type { Dialect, Source } from "../source.ts";

/** What else tells a format, besides the document. */
export interface Hint {
  readonly syntax: Source["syntax"];
  /** The file's name. */
  readonly name: string | undefined;
}

/** One kind of document: how it is told from others, and what resources it holds. */
export interface Format {
  readonly name: string;
  /** What it is, for people: `flavors as Nova's API lists them`. */
  readonly title: string;
  /** How its tool reads YAML, where that is not PyYAML's way. */
  readonly dialect?: Dialect;
  /** Why a document surely is one of these, in a sentence; undefined where it is not sure. */
  recognize(value: unknown, hint: Hint): string | undefined;
  /** Gives what is in a document, also in one that is not surely of this kind. */
  read(value: unknown, pointer: string, collector: Collector): void;
  /** Gives what is in one item of the list that such a document is, or has as its only one; absent where items are not read one by one. */
  item?(value: unknown, pointer: string, collector: Collector): void;
}
