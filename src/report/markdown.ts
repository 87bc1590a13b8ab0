import type { Finding, Severity } from "../model.ts";
import { codeFrame } from "./code-frame.ts";
import { detailsOf } from "./details.ts";
import { codeSpan, longestRun, plainMarkdown as plain } from "./markdown-text.ts";
import type { FileResult, Report } from "./report.ts";
import { resourceName } from "./resource-name.ts";
import { shownLine, shownMessage, shownPath } from "./shown-text.ts";
import { sumOf } from "./text.ts";

/** Findings that are shown in full, and resources that have a line in the table: a job's page on GitHub has at most 1 MiB. */
const MOST_FINDINGS = 20;
const MOST_RESOURCES = 100;

interface Row {
  readonly name: string;
  readonly file: string;
  readonly counts: Record<Severity, number>;
}

/** A summary in Markdown for the page of a job: the sum, a table by resource, and the first findings in full. Written at the end. */
export function markdownReport(): Report {
  const rows = new Map<string, Row>();
  const blocks: string[] = [];
  let found = 0;
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const others: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  const rowOf = (finding: Finding, named: string): Row | undefined => {
    const name = resourceName(finding) ?? "";
    const file = finding.at.file ?? named;
    const row = rows.get(`${file}\0${name}`);
    if (row !== undefined || rows.size === MOST_RESOURCES) return row;
    const made: Row = { name, file, counts: { error: 0, warning: 0, info: 0 } };
    rows.set(`${file}\0${name}`, made);
    return made;
  };
  const add = (finding: Finding, result: FileResult): void => {
    found++;
    counts[finding.severity]++;
    const row = rowOf(finding, result.file);
    (row?.counts ?? others)[finding.severity]++;
    if (blocks.length < MOST_FINDINGS) blocks.push(blockOf(finding, result));
  };
  const table = (): string[] => {
    const left = others.error + others.warning + others.info;
    const lines = [...rows.values()].map(({ name, file, counts }) => rowText([cell(name), cell(file)], counts));
    const total = left === 0 ? [] : [rowText(["other resources", ""], others)];
    return ["| Resource | File | Errors | Warnings | Infos |", "|---|---|--:|--:|--:|", ...lines, ...total, ""];
  };

  return {
    write(result) {
      for (const finding of result.findings) add(finding, result);
      return [];
    },
    flush: (summary) => {
      const head = [
        `## metadef: ${plural(counts.error, "error")}, ${plural(counts.warning, "warning")}`,
        "",
        `${plain(sumOf(summary))}`,
        "",
      ];
      if (found === 0) return [head.join("\n")];
      const rest = found - blocks.length;
      const more = rest === 0 ? [] : [`${rest} more ${rest === 1 ? "finding is" : "findings are"} in the full report.`, ""];
      return [[...head, ...table(), "### Findings", "", ...blocks, ...more].join("\n")];
    },
  };
}

function blockOf(finding: Finding, { file: named, line }: FileResult): string {
  const { at, severity, code } = finding;
  const file = at.file ?? named;
  const place = [shownPath(file), at.line, at.column].filter((part) => part !== undefined).join(":");
  const frame = codeFrame(at, line).map((text) => text.replace(/\p{Surrogate}/gu, "\ufffd"));
  const fence = "`".repeat(longestRun(frame.join("\n")) + 3);
  return [
    `**${severity}** ${codeSpan(place)} ${codeSpan(code)}`,
    "",
    plain(shownMessage(finding)),
    "",
    ...(frame.length === 0 ? [] : [`${fence}text`, ...frame, fence, ""]),
    ...detailsOf(finding, file).map((text) => `- ${plain(shownLine(text))}`),
    `- ${codeSpan(`metadef explain ${code}`)}`,
    "",
  ].join("\n");
}

const rowText = (cells: readonly string[], { error, warning, info }: Row["counts"]): string =>
  `| ${[...cells, error, warning, info].join(" | ")} |`;
const cell = (text: string): string => plain(shownLine(text));
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
