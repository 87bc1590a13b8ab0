import type { Level } from "../config/configuration.ts";
import type { Judge } from "../validate/judge.ts";

/** Who judges a file, and what the configuration makes of the codes of its findings. */
export interface Terms {
  readonly judge: Judge;
  readonly levels: ReadonlyMap<string, Level>;
}

/** A file to lint, as it was named, and on what terms. */
export interface Job extends Terms {
  readonly file: string;
  /** It was found in a folder, and named by nobody. */
  readonly isFound?: boolean;
}
