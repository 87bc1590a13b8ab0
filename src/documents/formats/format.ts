import type { Collector } from "../collector.ts";
import type { Dialect, SourceText } from "../source.ts";

/** Further evidence for a format, besides the document. */
export interface Hint {
  readonly syntax: SourceText["syntax"];
  /** The file's name. */
  readonly name: string | undefined;
}

/** A list, each item of which is read without the others. */
export interface ReadableList {
  /** JSON pointer of the list; empty where the document is the list. */
  readonly pointer: string;
  /** Gives what is in one item. */
  item(value: unknown, pointer: string, collector: Collector): void;
  /** Reports what holds for the items together, or for as many of them as are read at once. */
  all?(items: readonly unknown[], pointer: string, collector: Collector): void;
}

/** One kind of document: how it is recognized, and which resources it has. */
export interface Format {
  readonly name: string;
  /** What it is, for people: `flavors as Nova's API lists them`. */
  readonly title: string;
  /** The syntaxes that it is written in; JSON, NDJSON and YAML where nothing is said. */
  readonly syntaxes?: readonly SourceText["syntax"][];
  /** How its tool reads YAML, where that is not PyYAML's way. */
  readonly dialect?: Dialect;
  /** Why a document surely is one of these, in a sentence; undefined where it is not sure. */
  recognize(value: unknown, hint: Hint): string | undefined;
  /** Gives what is in a document, also in one that is not surely of this kind. */
  read(value: unknown, pointer: string, collector: Collector): void;
  /** The list that may be all of such a document, where its items are read one by one. */
  readonly list?: ReadableList;
}
