import { propertiesNotListed } from "../documents/codes/properties-not-listed.ts";
import type { Reading } from "../documents/reading.ts";
import type { Finding, Place } from "../model.ts";
import { keyOfOtherPlatform } from "../rules/key/key-of-other-platform.ts";
import { targetJudgedAsOlder } from "../rules/key/target-judged-as-older.ts";
import type { Judge } from "../validate/judge.ts";
import { validateResource } from "../validate/validate.ts";
import type { RunImages } from "./run-images.ts";

/** Findings that say something of the run and not of a resource: said once a document. */
const ONCE = new Set([keyOfOtherPlatform.code, targetJudgedAsOlder.code, propertiesNotListed.code]);

/**
 * All findings of a document, each with its line and column, in the order of their places.
 * @param ofNamespaces the findings of the namespaces in it
 * @param images what is kept of the run's images
 * @param told the codes that are reported only once and were reported for earlier parts of the document; those of this part are
 * added
 */
export function lintDocument(
  reading: Reading,
  judge: Judge,
  ofNamespaces: readonly Finding[] = [],
  told = new Set<string>(),
  images?: RunImages,
): Finding[] {
  const findings: Finding[] = [];
  for (const resource of reading.resources) {
    images?.see(resource);
    for (const finding of validateResource(resource, judge)) findings.push(finding);
  }
  for (const finding of ofNamespaces) findings.push(finding);
  const located = [...onceEach(reading.findings, told), ...onceEach(findings, told).map((finding) => locate(finding, reading))];
  located.sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0));
  return located.filter((finding, index) => !isTold(finding, located, index));
}

/** How far back an equal finding is searched: one place never has more, and an alias can occur a hundred thousand times. */
const LOOKED_BACK = 100;

/** Whether the same was already reported for the same place, if several resources share it (aliases and merges of YAML). */
function isTold({ code, message, at }: Finding, findings: readonly Finding[], index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - LOOKED_BACK); before--) {
    const other = findings[before] as Finding;
    if (other.at.line !== at.line || other.at.column !== at.column || other.at.file !== at.file) return false;
    if (other.code === code && other.message === message && other.at.length === at.length) return true;
  }
  return false;
}

function onceEach(findings: readonly Finding[], told: Set<string>): Finding[] {
  return findings.filter(({ code }) => {
    if (!ONCE.has(code)) return true;
    const first = !told.has(code);
    told.add(code);
    return first;
  });
}

function locate(finding: Finding, reading: Reading): Finding {
  // a place in another document has its line already
  const at = (place: Place): Place => (place.line === undefined ? reading.locate(place) : place);
  const related = finding.related?.map(({ key, at: place }) => ({ key, at: at(place) }));
  return { ...finding, at: at(finding.at), ...(related && { related }) };
}
