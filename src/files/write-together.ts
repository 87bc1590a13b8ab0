import { NewFile, notWritten } from "./new-file.ts";

/** A file that could not be written. */
export class NotWrittenFile extends Error {
  override readonly name = "NotWrittenFile";
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}

/**
 * Gives several files their content: no file is replaced before the content of all of them is beside it.
 * @param files texts by path
 * @throws NotWrittenFile if one cannot be written; nothing is left beside the files
 */
export function writeTogether(files: ReadonlyMap<string, string>): void {
  const made: [path: string, file: NewFile][] = [];
  const step = <T>(path: string, done: () => T): T => {
    try {
      return done();
    } catch (error) {
      throw new NotWrittenFile(path, notWritten(error).reason);
    }
  };
  try {
    for (const [path, text] of files) {
      const file = step(path, () => new NewFile(path));
      made.push([path, file]);
      step(path, () => file.write(text));
    }
    for (const [path, file] of made) step(path, () => file.finish());
  } finally {
    for (const [, file] of made) file.discard();
  }
}
