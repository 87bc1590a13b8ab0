import type { Finding, Severity } from "../model.ts";
import type { CheckedPair, CheckResult } from "./check.ts";
import { escapeLine } from "./escape-terminal.ts";
import type { Style } from "./text.ts";

/** As many pairs are named behind a finding. */
const MOST_NAMED = 4;

/** The errors and warnings of many pairs, each once in a line, in the order of the files, with its pairs where it is not of all. */
export function obstaclesText(result: CheckResult, style: Style): string {
  const colour: Record<Severity, (text: string) => string> = { error: style.red, warning: style.yellow, info: style.blue };
  return alike(result)
    .filter(({ finding }) => finding.severity !== "info")
    .sort((a, b) => byPlace(a.finding, b.finding))
    .map(({ finding, pairs }) => {
      const { at, severity, code, message } = finding;
      const place = [at.file, at.line, at.column].filter((part) => part !== undefined).join(":");
      const names = isOfAll(finding, pairs, result) ? [] : [`  ${style.dim("=")} ${escapeLine(namesOf(pairs, result))}\n`];
      return [
        `${style.bold(escapeLine(place))}: ${colour[severity](severity)}: ${escapeLine(message)} ${style.dim(`[${code}]`)}\n`,
        ...names,
      ].join("");
    })
    .join("");
}

/** Findings that read alike, with the pairs of all of them: they differ in what else takes part. */
function alike({ findings, pairs }: CheckResult): { finding: Finding; pairs: CheckedPair[] }[] {
  const groups = new Map<string, { finding: Finding; pairs: CheckedPair[] }>();
  const group = findings.map((finding) => {
    const { at, severity, code, message } = finding;
    const name = JSON.stringify([at.file, at.line, at.column, severity, code, message]);
    const known = groups.get(name) ?? { finding, pairs: [] };
    groups.set(name, known);
    return known;
  });
  for (const pair of pairs) for (const each of new Set(pair.findings.map((index) => group[index]))) each?.pairs.push(pair);
  return [...groups.values()];
}

/** Whether a fault is the resource's whatever it meets: a flavor's with every image, an image's with every flavor. */
function isOfAll({ resource }: Finding, pairs: readonly CheckedPair[], { flavors, images }: CheckResult): boolean {
  if (resource === undefined) return true;
  const met = new Set(pairs.map(({ flavor, image }) => (resource.type === "OS::Glance::Image" ? flavor : image)));
  return met.size === (resource.type === "OS::Glance::Image" ? flavors : images).length;
}

function namesOf(pairs: readonly CheckedPair[], { flavors, images }: CheckResult): string {
  const named = pairs.slice(0, MOST_NAMED).map(({ flavor, image }) => `${flavors[flavor]?.name} with ${images[image]?.name}`);
  return named.join(", ") + (pairs.length > MOST_NAMED ? ` and ${pairs.length - MOST_NAMED} more` : "");
}

function byPlace(a: Finding, b: Finding): number {
  const [left = "", right = ""] = [a.at.file, b.at.file];
  if (left !== right) return left < right ? -1 : 1;
  return (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0);
}
