import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { getgid, getuid } from "node:process";
import { clearLeftovers, temporaryName } from "./leftovers.ts";
import { readRegular } from "./read-regular.ts";

/** What stands against writing a file, in a few words or as the system's name for it (`EACCES`). */
export class NotWritten extends Error {
  override readonly name = "NotWritten";
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** How a file is written. */
export interface Writing {
  /** What was read of the file, undefined where there was none: a file that has become another one since is left alone. */
  readonly before: Uint8Array | string | undefined;
  /** A folder that the file must be in, after links are followed. */
  readonly within?: string;
}

/**
 * Gives a file its content, all of it or none: the text goes into a new file beside it, is flushed to the disk, and is renamed into
 * place. A link stays one, and its target is written; the file keeps its mode and its owner.
 * @throws NotWritten the file is then as it was, and nothing is left beside it
 */
export function writeWhole(path: string, text: string, { before, within }: Writing): void {
  let beside: string | undefined;
  try {
    const target = targetOf(path);
    if (within !== undefined && !isWithin(target, realpathSync(within))) throw new NotWritten("it leads out of the project");
    clearLeftovers(dirname(target));
    const there = statusOf(target);
    if (there !== undefined) checkReplaceable(target, there);
    const made = join(dirname(target), temporaryName(basename(target)));
    writeNew(made, text, there, () => (beside = made));
    if (!isAsBefore(target, before)) throw new NotWritten("it has changed meanwhile, and is left as it is");
    if (there === undefined) linkNew(made, target);
    else renameSync(made, target);
    beside = there === undefined ? made : undefined;
    flushFolder(dirname(target));
  } catch (error) {
    throw error instanceof NotWritten ? error : new NotWritten((error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    if (beside !== undefined) rmSync(beside, { force: true });
  }
}

/** The file itself, where a path is a link to it. */
function targetOf(path: string): string {
  const status = lstatOf(path);
  if (status === undefined) return join(realpathSync(dirname(path)), basename(path));
  try {
    return realpathSync(path);
  } catch (error) {
    if (status.isSymbolicLink()) throw new NotWritten("it is a link that leads nowhere");
    throw error;
  }
}

function checkReplaceable(target: string, there: Stats): void {
  if (!there.isFile()) throw new NotWritten("it is not a regular file");
  // a folder that may be written to lets a file be replaced that may not
  accessSync(target, constants.W_OK);
  if (there.nlink > 1) throw new NotWritten("it has several hard links, of which only one would be written");
}

function writeNew(made: string, text: string, there: Stats | undefined, isMade: () => void): void {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  const descriptor = openSync(made, flags, there === undefined ? 0o666 : 0o600);
  isMade();
  try {
    writeFileSync(descriptor, text);
    if (there !== undefined) keepOwner(descriptor, there);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Windows has neither. */
function keepOwner(descriptor: number, { uid, gid, mode }: Stats): void {
  if (getuid === undefined) return;
  try {
    if (uid !== getuid() || gid !== getgid?.()) fchownSync(descriptor, uid, gid);
  } catch {
    throw new NotWritten("it belongs to someone else, and its owner would change");
  }
  fchmodSync(descriptor, mode & 0o7777);
}

/** A name is given to a new file only if nobody has taken it meanwhile; not every file system has links. */
function linkNew(made: string, target: string): void {
  try {
    linkSync(made, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || lstatOf(target) !== undefined) throw error;
    renameSync(made, target);
  }
}

function isAsBefore(target: string, before: Uint8Array | string | undefined): boolean {
  const now = lstatOf(target) === undefined ? undefined : readRegular(target);
  if (now === undefined || before === undefined) return now === before;
  return now.equals(typeof before === "string" ? Buffer.from(before) : before);
}

/** So that the new name is on the disk, too, where the system can do that. */
function flushFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows opens no folders; the file itself is whole
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !/^\.\.[\\/]|^[A-Za-z]:|^[\\/]/.test(way);
}

const lstatOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });
const statusOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });
