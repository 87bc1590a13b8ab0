import type { Levels } from "../config/apply-levels.ts";
import type { Finding, Target } from "../model.ts";
import type { Judge } from "../validate/judge.ts";

/** What changed a finding's key between two targets. */
export interface Reasons {
  of(finding: Finding, from: Target, to: Target): Finding["because"];
}

/** What checks a file, and what severity the configuration gives to the codes of its findings. */
export interface Checks extends Levels {
  /** The judge; with several targets the first, and the newer of two that are compared. */
  readonly judge: Judge;
  /** All judges; of two that are compared, the older first. */
  readonly judges: readonly Judge[];
  /** Present if only differences between two judges are reported: the catalog's reason for a difference. */
  readonly reasons?: Reasons;
}

/** A file to lint, as it was named, and how. */
export interface Job extends Checks {
  readonly file: string;
  /** It is read from the standard input, whatever it is called. */
  readonly isStdin?: boolean;
  /** It was found in a folder or by a glob, and the user did not name it. */
  readonly isFound?: boolean;
}
