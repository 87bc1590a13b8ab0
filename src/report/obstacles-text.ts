import type { Finding } from "../model.ts";
import type { CheckedPair, CheckResult } from "./check.ts";
import { escapeLine } from "./escape-terminal.ts";
import { findingLine } from "./finding-line.ts";
import { markedLines } from "./marked-lines.ts";
import { unmarked } from "./style.ts";
import type { TextOptions } from "./text.ts";

/** As many pairs are named behind a finding. */
const MOST_NAMED = 4;

/** The errors and warnings of many pairs, each once, in the order of the files, with the pairs that have it. */
export function obstaclesText(result: CheckResult, { style, columns }: TextOptions): string {
  return alike(result)
    .filter(({ finding }) => finding.severity !== "info")
    .sort((a, b) => byPlace(a.finding, b.finding))
    .flatMap(({ finding, pairs }) => [
      ...findingLine(finding, style, columns),
      ...markedLines(
        [
          ["  ", unmarked],
          ["=", style.dim],
          [` ${escapeLine(namesOf(finding, pairs, result))}`, unmarked],
        ],
        columns,
        "    ",
      ),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

/** Findings with the same text, with the pairs of all of them: they differ in the other keys that take part. */
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
  if (resource?.type !== "OS::Glance::Image" && resource?.type !== "OS::Nova::Flavor") return false;
  const met = new Set(pairs.map(({ flavor, image }) => (resource.type === "OS::Glance::Image" ? flavor : image)));
  return met.size === (resource.type === "OS::Glance::Image" ? flavors : images).length;
}

/** The pairs by the names of both, or one of them with all that it meets, where the fault is its own. */
function namesOf(finding: Finding, pairs: readonly CheckedPair[], result: CheckResult): string {
  const { flavors, images } = result;
  const [first] = pairs;
  if (first !== undefined && pairs.length > 1 && isOfAll(finding, pairs, result)) {
    const isImage = finding.resource?.type === "OS::Glance::Image";
    return isImage
      ? `${images[first.image]?.name} with all ${flavors.length} flavors`
      : `${flavors[first.flavor]?.name} with all ${images.length} images`;
  }
  const named = pairs.slice(0, MOST_NAMED).map(({ flavor, image }) => `${flavors[flavor]?.name} with ${images[image]?.name}`);
  return named.join(", ") + (pairs.length > MOST_NAMED ? ` and ${pairs.length - MOST_NAMED} more` : "");
}

function byPlace(a: Finding, b: Finding): number {
  const [left = "", right = ""] = [a.at.file, b.at.file];
  if (left !== right) return left < right ? -1 : 1;
  return (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0);
}
