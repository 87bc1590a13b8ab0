import { targetName } from "../catalog/releases.ts";
import { applyLevels } from "../config/apply-levels.ts";
import type { Reading } from "../documents/reading.ts";
import type { Finding, Target } from "../model.ts";
import type { Judge } from "../validate/judge.ts";
import type { Checks, Reasons } from "./job.ts";
import { lintDocument } from "./lint-document.ts";
import type { RunImages } from "./run-images.ts";

/** For each judge, the codes that are reported only once and were reported for earlier parts of a document. */
export type SaidOnce = readonly Set<string>[];

/** Before the first part of a document. */
export const nothingTold = ({ judges }: Checks): SaidOnce => judges.map(() => new Set());

/**
 * The findings of all judges for a document, or for a part of one. A finding of several is reported once, with their targets; if
 * two are compared, findings of both are omitted.
 * @param ofNamespaces for each judge, the findings of the namespaces in it
 */
export function judgeDocument(
  reading: Reading,
  checks: Checks,
  ofNamespaces: readonly (readonly Finding[])[],
  images: RunImages,
  told: SaidOnce = nothingTold(checks),
): Finding[] {
  const { judges, reasons } = checks;
  const found = judges.map((judge, index) =>
    // a run's images are the same for all
    lintDocument(reading, judge, ofNamespaces[index], told[index], index === 0 ? images : undefined),
  );
  if (found.length === 1) return applyLevels(found[0] as Finding[], checks);
  return applyLevels(reasons ? changesBetween(found, judges, reasons) : merged(found, judges), checks);
}

/** Each finding once, with the targets that have it. */
function merged(found: readonly (readonly Finding[])[], judges: readonly Judge[]): Finding[] {
  const all = new Map<string, { readonly finding: Finding; readonly targets: string[] }>();
  for (const [index, findings] of found.entries()) {
    for (const finding of findings) {
      // words may name the release, which makes no other finding
      const { message: _, params, ...rest } = finding;
      const name = JSON.stringify([rest, { ...params, release: undefined }]);
      const known = all.get(name) ?? { finding, targets: [] };
      known.targets.push(targetName((judges[index] as Judge).target));
      all.set(name, known);
    }
  }
  return inPlace([...all.values()].map(({ finding, targets }) => ({ ...finding, targets: [...new Set(targets)] })));
}

/** What only one of two targets has. Words may name a release, and do not make a finding another one. */
function changesBetween([before = [], after = []]: readonly (readonly Finding[])[], judges: readonly Judge[], reasons: Reasons): Finding[] {
  const nameOf = ({ code, severity, key, at }: Finding): string => JSON.stringify([code, severity, key, at.file, at.pointer, at.of]);
  const [old, now] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
  const [from, to] = judges.map(({ target }) => target) as [Target, Target];
  const changed = (finding: Finding, on: Target, change: "new" | "gone"): Finding => {
    const because = reasons.of(finding, from, to);
    return { ...finding, targets: [targetName(on)], change, ...(because && { because }) };
  };
  return inPlace([
    ...before.filter((each) => !now.has(nameOf(each))).map((each) => changed(each, from, "gone")),
    ...after.filter((each) => !old.has(nameOf(each))).map((each) => changed(each, to, "new")),
  ]);
}

const inPlace = (findings: Finding[]): Finding[] =>
  findings.sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0));
