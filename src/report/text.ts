import type { Finding, Severity, Suggestion } from "../model.ts";
import { codeFrame } from "./code-frame.ts";
import { escapeLine, escapeLong } from "./escape-terminal.ts";
import { refusal } from "./refusal.ts";
import type { FileResult, Report, Summary } from "./report.ts";

/** How a terminal marks words; each gives its text back where there is no colour. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
}

/** Text for people: a line for each finding, `file:line:column: severity: message [code]`, what it is about, and what to do. */
export function textReport(style: Style): Report {
  const colour: Record<Severity, (text: string) => string> = { error: style.red, warning: style.yellow, info: style.blue };

  const block = (finding: Finding, { file, line }: FileResult): string => {
    const { severity, code, message, at, suggestions } = finding;
    const place = [file, at.line, at.column].filter((part) => part !== undefined).join(":");
    const frame = codeFrame(at, line);
    const notes = [
      didYouMean(suggestions),
      refusal(finding),
      ...(finding.related ?? []).map(
        ({ key, at }) => `see also ${key}${at.line === undefined ? "" : ` (${[at.file ?? file, at.line, at.column].join(":")})`}`,
      ),
      `docs/findings/${code}.md`,
    ].filter((note) => note !== undefined);
    return [
      `${style.bold(escapeLine(place))}: ${colour[severity](severity)}: ${escapeLong(message)} ${style.dim(`[${code}]`)}`,
      ...frame.map((text) => `  ${style.dim(text)}`),
      ...notes.map((note) => `  ${style.dim("=")} ${escapeLong(note)}`),
      "",
      "",
    ].join("\n");
  };

  return {
    write: (result) => result.findings.map((finding) => block(finding, result)).join(""),
    flush: (summary) => `${sumOf(summary)}\n`,
  };
}

function didYouMean(suggestions: readonly Suggestion[]): string | undefined {
  const keys = suggestions.filter(({ kind }) => kind !== "target").map(({ text }) => text);
  return keys.length === 0 ? undefined : `did you mean ${keys.join(" or ")}?`;
}

function sumOf({ files, resources, errors, warnings, infos, skipped, target }: Summary): string {
  const found = [count(errors, "error"), count(warnings, "warning"), ...(infos > 0 ? [count(infos, "info")] : [])].join(", ");
  return `${found} in ${count(resources, "resource")} of ${count(files, "file")}${target === "" ? "" : `, judged by ${target}`}${skipped > 0 ? `; ${skipped} skipped` : ""}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
