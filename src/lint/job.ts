import type { Level } from "../config/configuration.ts";
import type { Judge } from "../validate/judge.ts";

/** What checks a file, and what severity the configuration gives to the codes of its findings. */
export interface Checks {
  readonly judge: Judge;
  readonly levels: ReadonlyMap<string, Level>;
}

/** A file to lint, as it was named, and how. */
export interface Job extends Checks {
  readonly file: string;
  /** It is read from the standard input, whatever it is called. */
  readonly isStdin?: boolean;
  /** It was found in a folder or by a glob, and named by nobody. */
  readonly isFound?: boolean;
}
