import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { type FoundFiles, STDIN } from "../../lint/find-files.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import type { FileResult, Summary } from "../../report/report.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { FailOn } from "../fail-on.ts";

/** UTF-16 units that are written at once. */
const PIECE = 1 << 16;

/** What `metadef lint` was asked of its report. */
export interface ReportArguments {
  readonly format: readonly string[];
  readonly "fail-on": FailOn;
  readonly "show-suppressed": boolean;
  /** Whether findings are counted by code, key and resource, or only by code. */
  readonly statistics: boolean | "codes";
}

/** Where the results of a run go: to one output or several. */
export interface LintReport {
  /** The files that are written, as absolute paths with links followed. */
  readonly files: ReadonlySet<string>;
  write(result: FileResult): void;
  /** Writes what comes last. @returns whether all was written; what was not is reported */
  end(summary: Summary): boolean;
  /** Forgets what was not written. */
  discard(): void;
}

/** Writes pieces of a text, many at a time. */
export function writePieces(pieces: Iterable<string>, out: (text: string) => void): void {
  let held = "";
  for (const piece of pieces) {
    held += piece;
    if (held.length < PIECE) continue;
    out(held);
    held = "";
  }
  if (held !== "") out(held);
}

/** Files to check without those that this run writes: of these, one that is named as an input is a mistake. @throws UsageError */
export function withoutOutputs(found: Pick<FoundFiles, "files" | "named">, outputs: ReadonlySet<string>, cwd: string): readonly string[] {
  if (outputs.size === 0) return found.files;
  return found.files.filter((file) => {
    if (file === STDIN || !outputs.has(realPath(resolve(cwd, file)))) return true;
    if (found.named.has(file))
      throw new UsageError(`${escapeLine(file)}: is a file to check and a file that this run writes; name another one`);
    return false;
  });
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
