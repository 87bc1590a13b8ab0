import { dirname, relative, resolve } from "node:path";
import { visibleCode } from "../../files/invisible.ts";
import { NotWritten } from "../../files/new-file.ts";
import { OutputFile } from "../../files/output-file.ts";
import { readRegular } from "../../files/read-regular.ts";
import { Baseline, type BaselineEntry } from "../../lint/baseline.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { Io } from "../io.ts";

const HEAD = { version: 1, kind: "baseline" };

/** The members of an entry in the order in which they are written, with their types. */
const MEMBERS = { file: "string", type: "string", resource: "string", key: "string", code: "string", count: "number" } as const;

/** A baseline's file. */
export interface BaselineFile {
  /** An absolute path, links followed. */
  readonly path: string;
  readonly baseline: Baseline;
  /** Writes the next baseline, whole, and says what became of it. @returns whether it was written */
  update(io: Pick<Io, "note">): boolean;
}

/**
 * Opens a baseline. @param updates whether it will be written, and need not exist @throws UsageError if it cannot be read or
 * written, or is not a baseline
 */
export function openBaseline(named: string, updates: boolean, cwd: string): BaselineFile {
  const path = resolve(cwd, named);
  const text = textOf(path, named, updates);
  const output = updates ? openOutput(path, named) : undefined;
  const name = relative(cwd, path) || named;
  const baseline = new Baseline(text === undefined ? [] : entriesIn(text, named), { name, folder: dirname(path), cwd }, updates);
  return {
    path: output?.target ?? path,
    baseline,
    update: (io) => {
      const { entries, added, removed } = baseline.next();
      try {
        for (const line of [HEAD, ...entries.map(inOrder)]) output?.write(`${visibleCode(JSON.stringify(line))}\n`);
        output?.finish();
      } catch (error) {
        if (!(error instanceof NotWritten)) throw error;
        io.note(`metadef: ${escapeLine(named)}: cannot be written (${error.reason})`);
        return false;
      }
      const count = `${entries.length} ${entries.length === 1 ? "entry" : "entries"}`;
      io.note(`metadef: ${escapeLine(named)}: ${count}, ${added} added, ${removed} removed`);
      return true;
    },
  };
}

function textOf(path: string, named: string, updates: boolean): string | undefined {
  try {
    return readRegular(path).toString("utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") throw new UsageError(`${escapeLine(named)}: cannot be read (${code})`);
    if (updates) return undefined;
    throw new UsageError(`${escapeLine(named)}: there is no such baseline; --update-baseline makes it`);
  }
}

function openOutput(path: string, named: string): OutputFile {
  try {
    return new OutputFile(path);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    throw new UsageError(
      `${escapeLine(named)}: cannot be written (${error.reason === "ENOENT" ? "its folder does not exist" : error.reason})`,
    );
  }
}

function entriesIn(text: string, named: string): [line: number, entry: BaselineEntry][] {
  const entries: [number, BaselineEntry][] = [];
  let begun = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const value = parsed(line);
    const isHead = value?.["kind"] === HEAD.kind && value["version"] === HEAD.version;
    if (!begun && !isHead) break;
    begun = true;
    // lines that were merged may bring another head
    if (isHead) continue;
    if (value === undefined || !isEntry(value)) throw new UsageError(`${escapeLine(named)}:${index + 1}: is not an entry of a baseline`);
    entries.push([index + 1, value]);
  }
  if (!begun) throw new UsageError(`${escapeLine(named)}: is not a baseline; its first line must be ${JSON.stringify(HEAD)}`);
  return entries;
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    // said with its line by the caller
    return undefined;
  }
}

function isEntry(value: object): value is BaselineEntry {
  const members = Object.entries(value);
  const isKnown = members.every(
    ([name, member]) => Object.hasOwn(MEMBERS, name) && typeof member === MEMBERS[name as keyof typeof MEMBERS],
  );
  const { count = 1 } = value as BaselineEntry;
  return isKnown && Object.hasOwn(value, "file") && Object.hasOwn(value, "code") && Number.isSafeInteger(count) && count > 0;
}

const inOrder = (entry: BaselineEntry): object =>
  Object.fromEntries(
    Object.keys(MEMBERS).flatMap((name) => (Object.hasOwn(entry, name) ? [[name, entry[name as keyof BaselineEntry]]] : [])),
  );
