import type { Finding } from "../model.ts";
import { type CheckResult, summarize } from "./check.ts";
import { escapeLine } from "./escape-terminal.ts";
import { type TextOptions, textReport } from "./text.ts";

/** The lines of a file, by its name. */
export type LinesOf = (file: string) => (number: number) => string | undefined;

/** A pair for people: its findings with their places in each file, and whether it boots. */
export function checkText(result: CheckResult, options: TextOptions, linesOf: LinesOf): string {
  const report = textReport(options);
  const files = [...new Set(result.findings.map(({ at }) => at.file ?? ""))];
  const blocks = files.map((file) => {
    const findings = inOrder(result.findings.filter(({ at }) => (at.file ?? "") === file));
    return [...report.write({ file, format: undefined, resources: 0, skipped: 0, findings, line: linesOf(file) })].join("");
  });
  return `${blocks.join("")}${verdict(result)}\n`;
}

function verdict(result: CheckResult): string {
  const { boot, errors, warnings, infos, target } = summarize(result);
  const found = [count(errors, "error"), count(warnings, "warning"), ...(infos > 0 ? [count(infos, "info")] : [])].join(", ");
  const [flavor = "the flavor", image = "the image"] = [result.flavors[0], result.images[0]].map((each) => each && escapeLine(each.name));
  const from = result.resize_from && escapeLine(result.resize_from.name);
  const what = (boots: boolean): string =>
    from === undefined
      ? `${flavor} ${boots ? "boots" : "does not boot"} ${image}`
      : `a server of ${from} and ${image} ${boots ? "can" : "cannot"} be resized to ${flavor}`;
  if (result.pairs.length === 1) return `${found}: ${what(boot > 0)}, judged by ${target}`;
  // one flavor, checked for several targets
  const each = result.pairs.map(({ flavor, boots }) => `${what(boots)} with ${result.flavors[flavor]?.target}`);
  return `${found}: ${each.join(", ")}`;
}

/** Findings of one file in the order of their places. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0));
}

/** A number with its noun. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
