import type { Finding } from "../model.ts";

/** What was read of one file, and what is wrong in it. */
export interface FileResult {
  /** The path as it was given, relative to where the command stands. */
  readonly file: string;
  /** The format that was recognized; undefined where none was. */
  readonly format: string | undefined;
  /** Why none was, in sentences. */
  readonly evidence?: readonly string[];
  readonly resources: number;
  /** Values that are in no file: templates, expressions. */
  readonly skipped: number;
  /** Nothing in it is a known document, and nothing is wrong with it. */
  readonly unrecognized?: true;
  readonly findings: readonly Finding[];
  /** One line of the file, counted from 1; undefined where it has none. */
  line(number: number): string | undefined;
}

/** The sum of a run. */
export interface Summary {
  readonly files: number;
  readonly resources: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Values that a template or an expression makes. */
  readonly skipped: number;
  /** Files in which nothing is a known document. */
  readonly unrecognized: number;
  /** Findings that were counted and are not shown (`--quiet`). */
  readonly hidden?: number;
  /** Who judged, `openstack@2026.1`. */
  readonly target: string;
}

/** One form of output: told of each file as it is done, and of the end. What it gives back goes to stdout. */
export interface Report {
  write(result: FileResult): string;
  flush(summary: Summary): string;
}
