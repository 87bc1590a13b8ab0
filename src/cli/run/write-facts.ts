import { resolve } from "node:path";
import { visibleCode } from "../../files/invisible.ts";
import { NotWritten } from "../../files/new-file.ts";
import { OutputFile } from "../../files/output-file.ts";
import { readRegular } from "../../files/read-regular.ts";
import { isMap } from "../../json/value.ts";
import type { PlatformFacts } from "../../model.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { Io } from "../io.ts";

/** A configuration that facts are written to. */
export interface FactsFile {
  /** Writes the facts, whole, and says so. @throws UsageError if that is not possible */
  write(facts: PlatformFacts, io: Pick<Io, "note">): void;
}

/** Opens a configuration in JSON for facts. @throws UsageError if it cannot be written, or has other settings than facts */
export function openFacts(named: string, cwd: string): FactsFile {
  if (!/\.json$/i.test(named)) throw new UsageError(`--facts-file writes JSON: name a file that ends with .json, not ${escapeLine(named)}`);
  const path = resolve(cwd, named);
  checkReplaceable(path, named);
  const output = orUsageError(named, () => new OutputFile(path));
  return {
    write: (facts, io) => {
      orUsageError(named, () => {
        output.write(visibleCode(`${JSON.stringify({ platform: facts }, null, 2)}\n`));
        output.finish();
      });
      io.note(`metadef: ${escapeLine(named)}: ${Object.keys(facts).length} facts`);
    },
  };
}

/** A configuration that has more than facts was written by someone. @throws UsageError */
function checkReplaceable(path: string, named: string): void {
  let there: unknown;
  try {
    there = JSON.parse(readRegular(path).toString("utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
  }
  if (isMap(there) && Object.keys(there).every((name) => name === "platform")) return;
  throw new UsageError(`${escapeLine(named)} has more than facts and was not changed; name another file, and extend it`);
}

function orUsageError<T>(named: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    throw new UsageError(`${escapeLine(named)} cannot be written (${error.reason})`);
  }
}
