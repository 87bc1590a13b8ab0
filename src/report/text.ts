import type { Finding } from "../model.ts";
import { codeFrame } from "./code-frame.ts";
import { didYouMean, pairsOf, reasonsOf, seeAlso } from "./details.ts";
import { escapeLine, escapeLong } from "./escape-terminal.ts";
import { findingLine } from "./finding-line.ts";
import { markedLines, type Piece } from "./marked-lines.ts";
import { refusal } from "./refusal.ts";
import type { FileResult, Report, ReportOptions, Summary } from "./report.ts";
import { colourOf, unmarked } from "./style.ts";

/** How a report for people is written. */
export type TextOptions = Pick<ReportOptions, "style" | "columns" | "statisticsText">;

/**
 * Text for people: a line for each finding, `file:line:column: severity: resource: message [code]`, what it is about, and what to do.
 * Who refuses is said where it changes, and which command explains a code, the first time that the code comes.
 */
export function textReport({ style, columns, statisticsText }: TextOptions): Report {
  const explained = new Set<string>();
  let said: { file: string; refusal: string } | undefined;

  const note = (...pieces: Piece[]): string[] =>
    markedLines([["  ", unmarked], ["=", style.dim], [" ", unmarked], ...pieces], columns, "    ");

  const block = (finding: Finding, { file, line }: FileResult): string => {
    const { code, severity, at, suggestions } = finding;
    const refused = refusal(finding);
    const isSaid = refused === undefined || (said?.file === file && said.refusal === refused);
    if (refused !== undefined) said = { file, refusal: refused };
    const isExplained = explained.has(code);
    explained.add(code);
    return [
      ...findingLine({ ...finding, at: { ...at, file } }, style, columns),
      ...codeFrame(at, line, columns - 2).map((each) => frameLine(each, colourOf(severity, style))),
      ...didYouMean(suggestions, style).flatMap((pieces) => note(...pieces)),
      ...[...reasonsOf(finding), ...pairsOf(finding)].flatMap((reason) => note([escapeLong(reason), unmarked])),
      ...(isSaid ? [] : note([refused, unmarked])),
      ...seeAlso(finding, file).flatMap((text) => note([escapeLong(text), unmarked])),
      ...(isExplained ? [] : note([`metadef explain ${code}`, unmarked])),
      "",
      "",
    ].join("\n");
  };
  const frameLine = (text: string, colour: (text: string) => string): string => {
    const [, gutter = "", rest = ""] = /^( *\d* \| )(.*)$/s.exec(text) ?? [];
    return `  ${style.dim(gutter)}${/^ *\^+$/.test(rest) && gutter.trim() === "|" ? rest.replace(/\^+/, colour) : style.dim(rest)}`;
  };

  return {
    *write(result) {
      for (const finding of result.findings) yield block(finding, result);
    },
    flush: (summary) => [
      `${sumOf(summary)}\n`,
      ...(summary.statistics && statisticsText ? [statisticsText(summary.statistics, columns)] : []),
    ],
  };
}

/** What a run found, in a sentence. */
export function sumOf({
  files,
  resources,
  errors,
  warnings,
  infos,
  skipped,
  unrecognized,
  suppressed = 0,
  hidden = 0,
  target,
  from,
  gone = 0,
  cloud,
}: Summary): string {
  const found = [count(errors, "error"), count(warnings, "warning"), ...(infos > 0 ? [count(infos, "info")] : [])].join(", ");
  const left = [
    ...(suppressed > 0 ? [`${count(suppressed, "finding")} suppressed`] : []),
    ...(skipped > 0 ? [`${count(skipped, "templated value")} skipped`] : []),
    ...(hidden > 0 ? [`${count(hidden, "finding")} not shown`] : []),
    ...(unrecognized > 0 ? [`${count(unrecognized, "file")} not recognized`] : []),
  ].join(", ");
  const by = target === "" ? "" : from === undefined ? `, judged by ${escapeLine(target)}` : `, from ${from} to ${escapeLine(target)}`;
  const change = from === undefined ? "" : ` new, ${count(gone, "finding")} gone,`;
  const where = cloud === undefined ? count(files, "file") : cloudText(cloud);
  return `${found}${change} in ${count(resources, "resource")} of ${where}${by}${left === "" ? "" : `; ${left}`}`;
}

/** The cloud with the versions of its APIs, by which its release is known. */
function cloudText({ name, versions = {} }: NonNullable<Summary["cloud"]>): string {
  const apis = Object.entries(versions).map(([api, version]) => `${api.slice(0, 1).toUpperCase()}${api.slice(1)} ${version}`);
  return `cloud ${escapeLine(name)}${apis.length === 0 ? "" : ` (${escapeLine(apis.join(", "))})`}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
