import { textReport } from "../../report/text.ts";
import type { Io } from "../io.ts";
import { type LintReport, type ReportArguments, writePieces } from "./lint-report.ts";

/** Opens the outputs that `--format` names. @throws UsageError for an unknown one, and for a file that cannot be written */
export async function openReport(asked: ReportArguments, io: Io): Promise<LintReport> {
  const { format, statistics } = asked;
  if (statistics !== false || format.length !== 1 || format[0] !== "text")
    return (await import("./open-outputs.ts")).openOutputs(asked, io);
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
