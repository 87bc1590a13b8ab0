import type { Scalar } from "./scalar.ts";

/** How a reader of YAML reads plain scalars: PyYAML (YAML 1.1), Go's reader in Kubernetes, YAML 1.2's core schema. */
export type Dialect = "pyyaml" | "go" | "core";

/** A part of the text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** One document of a text: its value, and the JSON pointer that it has there. */
export interface Root {
  readonly value: unknown;
  readonly pointer: string;
}

/** A key that one map has twice; the last one is kept. */
export interface DuplicateKey {
  /** JSON pointer of the map. */
  readonly map: string;
  readonly key: string;
  readonly first: TextSpan;
  readonly last: TextSpan;
}

/** The languages that texts are read in. */
export type Syntax = "JSON" | "YAML" | "NDJSON" | "HCL" | "shell";

/** A text as a syntax reads it: values, and the place of each. */
export interface SourceText {
  readonly syntax: Syntax;
  /** Faults that keep a document, or all of them, from being read. */
  readonly faults: readonly SyntaxFault[];
  /** The documents whose text is sound. */
  roots(dialect: Dialect): readonly Root[];
  /** The place of a value, or of its key; undefined where no such pointer is. */
  span(pointer: string, of?: "key"): TextSpan | undefined;
  /** A part of a text value, by its offsets in the value. */
  within(pointer: string, start: number, end: number): TextSpan | undefined;
  /** The scalar at a pointer with everything that its text shows. */
  scalar(pointer: string, dialect: Dialect): Scalar | undefined;
  /** The duplicate keys; searched at the first call. */
  duplicates(): readonly DuplicateKey[];
  /** Whether asking for the duplicates is cheap, or was already paid for. */
  readonly searched: boolean;
  /** Whether a template engine may put in more than what is seen. */
  readonly isPart?: boolean;
}

/** A fault of the text, before it is a finding. */
export interface SyntaxFault {
  readonly code: "syntax-error" | "too-deep" | "too-large";
  readonly params: Readonly<Record<string, unknown>>;
  readonly pointer: string;
  readonly span: TextSpan;
  /** The only reader that refuses the text; tools with another one accept it. */
  readonly reader?: "pyyaml";
  /** Programs accept it, but hardly as it was meant. */
  readonly severity?: "warning";
}
