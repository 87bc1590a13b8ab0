import { NewFile, notWritten } from "./new-file.ts";
import { checkUnchanged, type Writing } from "./write-whole.ts";

/** A file that could not be written. */
export class NotWrittenFile extends Error {
  override readonly name = "NotWrittenFile";
  readonly path: string;
  readonly reason: string;
  /** The paths of the files that have their new content already. */
  readonly written: readonly string[];

  constructor(path: string, reason: string, written: readonly string[]) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
    this.written = written;
  }
}

/** The new content of a file, and what was read of it. */
export interface NewContent extends Pick<Writing, "before"> {
  readonly text: string;
}

/**
 * Gives several files their content: no file is replaced before the content of all of them is beside it. Only if the system then
 * refuses to put one in its place, some files are new and the others are as they were.
 * @param files contents by path; one that has changed since it was read is not written, nor are the others
 * @throws NotWrittenFile if one cannot be written; nothing is left beside the files
 */
export function writeTogether(files: ReadonlyMap<string, NewContent>): void {
  const made: [path: string, file: NewFile, before: Writing["before"]][] = [];
  const written: string[] = [];
  const step = <T>(path: string, done: () => T): T => {
    try {
      return done();
    } catch (error) {
      throw new NotWrittenFile(path, notWritten(error).reason, written);
    }
  };
  try {
    for (const [path, { text, before }] of files) {
      const file = step(path, () => new NewFile(path));
      made.push([path, file, before]);
      step(path, () => file.write(text));
    }
    for (const [path, { target }, before] of made) step(path, () => checkUnchanged(target, before));
    for (const [path, file, before] of made) {
      step(path, () => file.finish(() => checkUnchanged(file.target, before)));
      written.push(path);
    }
  } finally {
    for (const [, file] of made) discard(file);
  }
}

/** What cannot be removed now is removed by the next run. */
function discard(file: NewFile): void {
  try {
    file.discard();
  } catch {
    // why the files were not written is what the user needs to know
  }
}
