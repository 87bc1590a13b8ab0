import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { makeFinding } from "../documents/finding.ts";
import type { Finding } from "../model.ts";
import { isCloudPath } from "../report/cloud-path.ts";
import { identityOf } from "../report/finding-identity.ts";
import type { FileResult } from "../report/report.ts";
import { baselineEntryUnused } from "./codes/baseline-entry-unused.ts";

/** A line of a baseline: a finding that is accepted, whatever line of its file it is on. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, with forward slashes. */
  readonly file: string;
  readonly type?: string;
  readonly resource?: string;
  readonly key?: string;
  readonly code: string;
  /** How often, where more than once. */
  readonly count?: number;
}

/** An entry as it was read. */
interface Held {
  readonly entry: BaselineEntry;
  /** The number of its line. */
  readonly line: number;
  left: number;
}

/** The findings that were accepted once, and those of this run, of which the next baseline is made. */
export class Baseline {
  /** The baseline as it was named. */
  readonly name: string;
  readonly #folder: string;
  readonly #cwd: string;
  readonly #updates: boolean;
  readonly #held = new Map<string, Held>();
  readonly #found = new Map<string, BaselineEntry & { count: number }>();
  readonly #checked = new Set<string>();
  readonly #checkedBelow: string[] = [];
  readonly #paths = new Map<string, string>();

  /**
   * @param entries the entries with the numbers of their lines
   * @param place how the baseline is named, the absolute folder that it is in, and the working folder
   * @param updates whether every finding of this run is accepted
   */
  constructor(
    entries: readonly (readonly [line: number, entry: BaselineEntry])[],
    place: { readonly name: string; readonly folder: string; readonly cwd: string },
    updates: boolean,
  ) {
    this.name = place.name;
    this.#folder = place.folder;
    this.#cwd = place.cwd;
    this.#updates = updates;
    for (const [line, entry] of entries) {
      const before = this.#held.get(nameOf(entry));
      // two branches that were merged may each have a line of it
      if (before === undefined) this.#held.set(nameOf(entry), { entry, line, left: entry.count ?? 1 });
      else before.left = Math.max(before.left, entry.count ?? 1);
    }
  }

  /** Whether a finding is accepted; an entry accepts as many as it has. */
  takes(finding: Finding, named: string): boolean {
    const file = this.#pathOf(finding.at.file ?? named);
    const name = identityOf(finding, file);
    const { code, key, resource } = finding;
    const found = this.#found.get(name);
    if (found !== undefined) found.count++;
    else {
      const of = { ...(resource && { type: resource.type }), ...(resource?.name !== undefined && { resource: resource.name }) };
      this.#found.set(name, { file, ...of, ...(key !== undefined && { key }), code, count: 1 });
    }
    if (this.#updates) return true;
    const held = this.#held.get(name);
    if (held === undefined || held.left === 0) return false;
    held.left--;
    return true;
  }

  /** A file was checked: what the baseline has of it and was not found is gone. */
  checked(file: string): void {
    this.#checked.add(this.#pathOf(file));
  }

  /** Everything below a path of a cloud was checked, so what is there no longer is gone. */
  checkedBelow(path: string): void {
    this.#checkedBelow.push(path);
  }

  /** The entries whose findings no longer occur, as findings of the baseline's own lines. */
  unused(): FileResult {
    const gone = [...this.#held.values()].filter(({ entry, left }) => left > 0 && !this.#updates && this.#isKnown(entry.file));
    const findings = gone.map(({ entry, line, left }) => {
      const { file, resource, key, code, count = 1 } = entry;
      const about = { ...(resource !== undefined && { resource }), ...(key !== undefined && { key }) };
      return makeFinding(baselineEntryUnused, { code, file, ...about, left, count }, { pointer: "", line, column: 1 });
    });
    return { file: this.name, format: "baseline", resources: 0, skipped: 0, findings, line: () => undefined };
  }

  /** The next baseline: what this run found, and what it did not look at and is still there. In their order, with how many are new and gone. */
  next(): { readonly entries: readonly BaselineEntry[]; readonly added: number; readonly removed: number } {
    const kept = [...this.#held].filter(([name, { entry }]) => !this.#found.has(name) && !this.#isKnown(entry.file));
    const found = [...this.#found].map(([name, { count, ...entry }]) => [name, count === 1 ? entry : { ...entry, count }] as const);
    const entries = [...kept.map(([name, { entry }]) => [name, entry] as const), ...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const added = found.filter(([name]) => !this.#held.has(name)).length;
    const removed = this.#held.size - (entries.length - added);
    return { entries: entries.map(([, entry]) => entry), added, removed };
  }

  /** Whether this run says whether a file's findings still occur: it was checked, or it is gone. */
  #isKnown(file: string): boolean {
    if (this.#checked.has(file)) return true;
    if (isCloudPath(file)) return this.#checkedBelow.some((path) => file.startsWith(path));
    return !existsSync(resolve(this.#folder, file));
  }

  #pathOf(file: string): string {
    if (isCloudPath(file)) return file;
    let path = this.#paths.get(file);
    if (path === undefined) {
      path = relative(this.#folder, resolve(this.#cwd, file)).split(sep).join("/");
      this.#paths.set(file, path);
    }
    return path;
  }
}

const nameOf = ({ file, type, resource, key, code }: BaselineEntry): string =>
  JSON.stringify([file, type ?? "", resource ?? "", key ?? "", code]);
