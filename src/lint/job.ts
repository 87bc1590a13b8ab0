import type { Levels } from "../config/weigh.ts";
import type { Finding, Target } from "../model.ts";
import type { Judge } from "../validate/judge.ts";

/** What changed a finding's key between two targets. */
export interface Reasons {
  of(finding: Finding, from: Target, to: Target): Finding["because"];
}

/** What checks a file, and what severity the configuration gives to the codes of its findings. */
export interface Checks extends Levels {
  /** Who judges; the first where several do, and the newer of two that are compared. */
  readonly judge: Judge;
  /** All that judge: of two that are compared, the older first. */
  readonly judges: readonly Judge[];
  /** There where only what differs between two judges is reported: what the catalog says of the difference. */
  readonly reasons?: Reasons;
}

/** A file to lint, as it was named, and how. */
export interface Job extends Checks {
  readonly file: string;
  /** It is read from the standard input, whatever it is called. */
  readonly isStdin?: boolean;
  /** It was found in a folder or by a glob, and named by nobody. */
  readonly isFound?: boolean;
}
