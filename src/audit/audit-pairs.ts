import { readDocument } from "../documents/read-document.ts";
import { isMap } from "../json/value.ts";
import { type Candidate, candidatesIn } from "../lint/candidate.ts";
import { checkPairs } from "../lint/check-pairs.ts";
import type { Checks } from "../lint/job.ts";
import type { Finding, Resource } from "../model.ts";
import type { CheckedPair } from "../report/check.ts";
import type { FileResult } from "../report/report.ts";
import { validateResource } from "../validate/validate.ts";
import type { Checked } from "./audit-kind.ts";

/** Different flavors and images that are checked with each other at most: more need minutes. */
export const MOST_PAIRS = 100_000;

/** Names that a finding gives of those with which it occurs. */
const MOST_NAMED = 3;

const GIB = 2 ** 30;

/** Resources that are the same for every rule: the first of them, and how many there are. */
interface Group {
  readonly checked: Checked;
  count: number;
}

/** Flavors and images that were checked, each different one once: two that differ only in what no rule reads are the same. */
export class PairsAudit {
  readonly #flavors = new Map<string, Group>();
  readonly #images = new Map<string, Group>();

  /** Keeps a flavor or an image; others are left out. */
  keep(checked: Checked): void {
    const { type } = checked.resource;
    const groups = type === "OS::Nova::Flavor" ? this.#flavors : type === "OS::Glance::Image" ? this.#images : undefined;
    if (groups === undefined) return;
    const name = likenessOf(checked);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { checked, count: 1 });
    else group.count++;
  }

  /** How many pairs of different flavors and images there are. */
  get size(): { readonly flavors: number; readonly images: number; readonly pairs: number } {
    return { flavors: this.#flavors.size, images: this.#images.size, pairs: this.#flavors.size * this.#images.size };
  }

  /**
   * What is wrong with pairs and with neither side by itself: once for a code and a key of a resource, in the words of the first pair,
   * with the number of others that have it.
   */
  async results(): Promise<FileResult[]> {
    const flavors = [...this.#flavors.values()];
    const images = [...this.#images.values()];
    const rows = (await Promise.all(flavors.map(candidateOf))).flatMap((candidate, index) => {
      const { judges, levels, resources } = (flavors[index] as Group).checked.checks;
      return judges.map((judge) => ({ ...candidate, ...(resources && { resources }), levels, judge, judges: [judge], group: index }));
    });
    const columns = await Promise.all(images.map(candidateOf));
    const { findings, pairs } = checkPairs(
      { flavors: rows, images: columns },
      (rows[0]?.judges.length ?? 0) < rows.length / flavors.length,
    );
    const alone = new Set([...rows, ...columns].flatMap((each) => foundAlone(each, rows)));
    const candidates = new Map([...rows, ...columns].map((each) => [each.file, each]));
    const byFinding = pairsOf(pairs, findings.length);
    const isFlavor = new Set(rows.map(({ file }) => file));
    // each image can have another number in the same finding
    const merged = new Map<string, { readonly finding: Finding; readonly others: Set<Group> }>();
    for (const [index, finding] of findings.entries()) {
      const file = finding.at.file ?? "";
      const name = nameOf(finding, file);
      if (alone.has(name)) continue;
      const known = merged.get(name) ?? { finding, others: new Set() };
      merged.set(name, known);
      for (const { flavor, image } of byFinding[index] ?? []) {
        const other = isFlavor.has(file) ? images[image] : flavors[(rows[flavor] as { readonly group: number }).group];
        known.others.add(other as Group);
      }
    }
    const results = new Map<string, Finding[]>();
    for (const { finding, others } of merged.values()) {
      const file = finding.at.file ?? "";
      const names = [...others].slice(0, MOST_NAMED).map(({ checked }) => checked.resource.name ?? checked.file);
      const count = [...others].reduce((sum, each) => sum + each.count, 0);
      const counted: Finding = { ...finding, pairs: { count, noun: isFlavor.has(file) ? "image" : "flavor", names } };
      results.set(file, [...(results.get(file) ?? []), counted]);
    }
    return [...results].map(([file, found]) => ({
      file,
      format: undefined,
      resources: 0,
      skipped: 0,
      findings: found,
      line: (number) => candidates.get(file)?.line(number),
    }));
  }
}

/** A text that is the same for resources between which no rule makes a difference: names, ids and keys that nothing knows are left out. */
function likenessOf({ resource, checks: { judge } }: Checked): string {
  const { type, entries, attributes, vcpus, ram, disk, min_ram, min_disk, size, part } = resource;
  const unknown = new Set(judge.knownKeys(type).check(entries).unknown);
  const known = Object.entries(entries).filter(([key]) => !unknown.has(key));
  const { disk_format, container_format } = isMap(attributes) ? attributes : {};
  return JSON.stringify([
    known.sort(([a], [b]) => (a < b ? -1 : 1)),
    [disk_format, container_format],
    [vcpus, ram, disk, min_ram, min_disk, size === undefined ? undefined : Math.ceil(size / GIB), part],
  ]);
}

async function candidateOf({ checked: { file, text, format, resource } }: Group): Promise<Candidate> {
  const reading = await readDocument(text, { as: format });
  const [candidate] = candidatesIn(file, text, reading, { type: resource.type });
  if (candidate === undefined) throw new Error(`${file} is read in two ways`);
  return { ...candidate, findings: [] };
}

function foundAlone({ file, resource }: Candidate, rows: readonly Checks[]): string[] {
  const judges = new Set(rows.flatMap(({ judges }) => judges));
  return [...judges].flatMap((judge) => validateResource(resource as Resource, judge).map((finding) => nameOf(finding, file)));
}

const nameOf = ({ code, key, at }: Finding, file: string): string => JSON.stringify([code, key, file, at.pointer]);

function pairsOf(pairs: readonly CheckedPair[], count: number): CheckedPair[][] {
  const found: CheckedPair[][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) for (const index of pair.findings) found[index]?.push(pair);
  return found;
}
