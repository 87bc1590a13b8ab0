import { lstatSync } from "node:fs";
import { NewFile, NotWritten, notWritten } from "./new-file.ts";
import { readRegular } from "./read-regular.ts";

export { NotWritten } from "./new-file.ts";

/** How a file is written. */
export interface Writing {
  /** What was read of the file, undefined if it did not exist: a file that has changed since then is not written. */
  readonly before: Uint8Array | string | undefined;
  /** A folder that the file must be in, after links are followed. */
  readonly within?: string;
}

/**
 * Gives a file its content, all of it or none: the text goes into a new file beside it, is flushed to the disk, and is renamed into
 * place. A link stays one, and its target is written; the file keeps its mode and its owner.
 * @throws NotWritten the file is then as it was, and nothing is left beside it
 */
export function writeWhole(path: string, text: string | Uint8Array, { before, within }: Writing): void {
  let file: NewFile | undefined;
  try {
    file = new NewFile(path, within);
    const { target } = file;
    file.write(text);
    file.finish(() => checkUnchanged(target, before));
  } catch (error) {
    throw notWritten(error);
  } finally {
    file?.discard();
  }
}

/** @param before what was read of the file @throws NotWritten if it has something else now */
export function checkUnchanged(target: string, before: Writing["before"]): void {
  if (!isAsBefore(target, before)) throw new NotWritten("it has changed in the meantime");
}

function isAsBefore(target: string, before: Uint8Array | string | undefined): boolean {
  const now = lstatSync(target, { throwIfNoEntry: false }) === undefined ? undefined : readRegular(target);
  if (now === undefined || before === undefined) return now === before;
  return now.equals(typeof before === "string" ? Buffer.from(before) : before);
}
