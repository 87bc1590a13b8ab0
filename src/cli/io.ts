import type { Style } from "../report/style.ts";

/** What a command has of the world around it. */
export interface Io {
  /** The report, and nothing else. */
  out(text: string): void;
  /** Notes and errors, each a line. */
  note(line: string): void;
  /** All bytes of the standard input. */
  stdin(): Promise<Uint8Array>;
  /** The same as they come. */
  stdinPieces(): AsyncIterable<Uint8Array>;
  /** Shows a line that replaces the one before, on a terminal; an empty one erases it. */
  progress?(line: string): void;
  /** Asks the user at the terminal, for one line; absent without a terminal. */
  ask?(question: string): Promise<string>;
  readonly cwd: string;
  /** The environment's variables, of which a service that runs jobs sets some. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How the report marks words. */
  readonly style: Style;
  /** Columns of the terminal; 80 without one. */
  readonly columns: number;
  /** The same for text that must not be broken or cut without a terminal: it is infinite there. */
  readonly room: number;
  /** Whether a bug shows where it is (METADEF_DEBUG). */
  readonly showsBugs?: boolean;
}

/** How a command ended, as the documented exit codes have it: 0 nothing to report, 1 findings, 2 wrong usage, or nothing readable, or nothing to check. */
export type ExitCode = 0 | 1 | 2;
