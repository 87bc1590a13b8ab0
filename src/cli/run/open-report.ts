import { textReport } from "../../report/text.ts";
import type { FailOn } from "../fail-on.ts";
import type { Io } from "../io.ts";
import { type LintReport, writePieces } from "./lint-report.ts";

/** Opens the outputs that `--format` names. @throws UsageError for one that is none, and for a file that cannot be written */
export async function openReport(formats: readonly string[], failOn: FailOn, io: Io): Promise<LintReport> {
  if (formats.length !== 1 || formats[0] !== "text") return (await import("./open-outputs.ts")).openOutputs(formats, failOn, io);
  const report = textReport({ style: io.style, columns: io.room });
  return {
    files: new Set(),
    write: (result) => writePieces(report.write(result), io.out),
    end: (summary) => {
      writePieces(report.flush(summary), io.out);
      return true;
    },
    discard: () => {},
  };
}
