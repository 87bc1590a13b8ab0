import { resolve } from "node:path";
import type { Encoded } from "../../documents/encoded.ts";
import { LineIndex } from "../../documents/line-index.ts";
import type { Syntax } from "../../documents/source.ts";
import { type Edit, fixesOf } from "../../fix/fixes-of.ts";
import type { Finding } from "../../model.ts";

/** A finding of a file, and how the file is written. */
export interface Told {
  /** The path as it was given. */
  readonly file: string;
  readonly finding: Finding;
  readonly syntax: Syntax | undefined;
}

/** An edit of a file, and all findings that it is the one right answer to. */
export interface Candidate extends Edit {
  readonly file: string;
  /** The file's absolute path. */
  readonly path: string;
  readonly told: readonly Told[];
}

/** A file that may be fixed. */
export interface FixableFile extends Encoded {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The edits that are the one right answer to findings, each once; several findings can be of one place. */
export function candidatesOf(all: readonly Told[], files: ReadonlyMap<string, FixableFile>, cwd: string): Candidate[] {
  const found = new Map<string, Candidate & { told: Told[] }>();
  const lines = new Map<string, LineIndex>();
  for (const told of all) {
    const path = resolve(cwd, told.file);
    const text = files.get(path)?.text;
    if (text === undefined || told.finding.change === "gone") continue;
    let index = lines.get(path);
    if (index === undefined) lines.set(path, (index = new LineIndex(text)));
    const [fix] = fixesOf(told.finding, index, told.syntax).filter(({ only, edits }) => only && edits.length === 1);
    const edit = fix?.edits[0];
    if (edit === undefined) continue;
    const name = JSON.stringify([path, edit]);
    const before = found.get(name);
    if (before === undefined) found.set(name, { ...edit, file: told.file, path, told: [told] });
    else before.told.push(told);
  }
  return [...found.values()];
}

/** What makes a finding the same before and after a fix, which moves what is behind it on its line. */
export const nameOf = ({ file, finding: { code, message, resource } }: Told): string =>
  JSON.stringify([file, code, message, resource?.type, resource?.name]);

/** How often each finding is in a list. */
export function counted(all: readonly Told[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const told of all) counts.set(nameOf(told), (counts.get(nameOf(told)) ?? 0) + 1);
  return counts;
}
