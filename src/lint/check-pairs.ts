import { targetName } from "../catalog/releases.ts";
import { applyLevels } from "../config/apply-levels.ts";
import type { Finding, Place, Resource, Stage } from "../model.ts";
import type { CheckedPair, CheckResult } from "../report/check.ts";
import { validateResize } from "../validate/resize.ts";
import { toldOnce, validateServerResources } from "../validate/validate.ts";
import type { Candidate } from "./candidate.ts";
import type { Checks } from "./job.ts";

/** What meets what. */
export interface Meeting {
  /** The flavors, each on its own checks: those of its file. */
  readonly flavors: readonly (Candidate & Checks)[];
  readonly images: readonly Candidate[];
  readonly metadata?: Candidate;
  /** The flavor that the server has, where it is to be resized. */
  readonly from?: Candidate;
}

const STAGES: readonly Stage[] = ["set", "request", "schedule", "build", "operation"];

/**
 * Checks every flavor with every image: all findings of each pair, each finding reported once for all its pairs.
 * @param namesTargets whether findings name the targets of the flavors that have them: a flavor can be there once for each of
 * several targets
 */
export function checkPairs({ flavors, images, metadata, from }: Meeting, namesTargets = false): Pick<CheckResult, "findings" | "pairs"> {
  const book = new Book();
  const rows = flavors.map((each) => book.add(each));
  const columns = images.map((each) => book.add(each));
  const beside = { ...(metadata && { metadata: book.add(metadata) }), ...(from && { from: book.add(from) }) };
  const pairs = flavors.flatMap(({ judge, findings, ...levels }, flavor) =>
    images.map((image, column): CheckedPair => {
      const counted = (all: Finding[]): Finding[] => applyLevels(all, levels).filter(({ suppressed }) => suppressed === undefined);
      const server = { flavor: rows[flavor] as Resource, image: columns[column] as Resource, ...beside };
      const found =
        beside.from === undefined ? validateServerResources(server, judge) : validateResize({ ...server, from: beside.from }, judge);
      const indexes = [
        ...counted([...findings, ...image.findings, ...(metadata?.findings ?? []), ...(from?.findings ?? [])]).map((each) =>
          book.index(each),
        ),
        ...counted(toldOnce(found)).map((finding) => book.indexOf(finding)),
      ];
      return pairOf(flavor, column, indexes, book.findings);
    }),
  );
  return { findings: namesTargets ? withTargets(book.findings, pairs, flavors) : book.findings, pairs };
}

function withTargets(findings: readonly Finding[], pairs: readonly CheckedPair[], flavors: readonly Checks[]): Finding[] {
  const targets = findings.map(() => new Set<string>());
  for (const pair of pairs)
    for (const index of pair.findings) targets[index]?.add(targetName((flavors[pair.flavor] as Checks).judge.target));
  return findings.map((finding, index) => ({ ...finding, targets: [...(targets[index] ?? [])] }));
}

function pairOf(flavor: number, image: number, indexes: readonly number[], all: readonly Finding[]): CheckedPair {
  const errors = indexes.map((index) => all[index] as Finding).filter(({ severity }) => severity === "error");
  const stage = STAGES.find((each) => errors.some((error) => error.stage === each));
  return { flavor, image, boots: errors.length === 0, ...(stage !== undefined && { refused_at: stage }), findings: [...new Set(indexes)] };
}

/**
 * Findings, each once. A number before the pointers distinguishes several documents while resources are validated together;
 * afterwards they become places of their document.
 */
class Book {
  readonly findings: Finding[] = [];
  readonly #candidates: Candidate[] = [];
  readonly #known = new Map<string, number>();

  /** The candidate's resource with pointers that say whose they are. */
  add(candidate: Candidate): Resource {
    const { resource } = candidate;
    const mark = `/${this.#candidates.push(candidate) - 1}`;
    const marked = (pointers: ReadonlyMap<string, string>) => new Map([...pointers].map(([key, pointer]) => [key, mark + pointer]));
    const { pointer, pointers, owner, attribute_pointers } = resource;
    return {
      ...resource,
      pointer: mark + pointer,
      ...(pointers && { pointers: marked(pointers) }),
      ...(owner !== undefined && { owner: mark + owner }),
      ...(attribute_pointers && { attribute_pointers: marked(attribute_pointers) }),
    };
  }

  /** The number of a finding whose pointers are marked. */
  indexOf(finding: Finding): number {
    return this.#once(finding, () => {
      const related = finding.related?.map(({ key, at }) => ({ key, at: this.#locate(at) }));
      return { ...finding, at: this.#locate(finding.at), ...(related && { related }) };
    });
  }

  /** The number of a finding that has its place. */
  index(finding: Finding): number {
    return this.#once(finding, () => finding);
  }

  #once(finding: Finding, make: () => Finding): number {
    const { code, severity, at, message, related = [] } = finding;
    const name = JSON.stringify([code, severity, at.file, at.pointer, message, ...related.map((other) => other.at.pointer)]);
    let index = this.#known.get(name);
    if (index === undefined) {
      index = this.findings.push(make()) - 1;
      this.#known.set(name, index);
    }
    return index;
  }

  #locate(place: Place): Place {
    const [, mark = ""] = place.pointer.split("/", 2);
    const candidate = this.#candidates[Number(mark)] as Candidate;
    return candidate.locate({ ...place, file: candidate.file, pointer: place.pointer.slice(mark.length + 1) });
  }
}
