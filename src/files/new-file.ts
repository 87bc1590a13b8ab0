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

/** Why a file cannot be written, in a few words or as the system's name for it (`EACCES`). */
export class NotWritten extends Error {
  override readonly name = "NotWritten";
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** An error of the system, or of ours, as the reason why a file cannot be written. */
export function notWritten(error: unknown): NotWritten {
  return error instanceof NotWritten ? error : new NotWritten((error as NodeJS.ErrnoException).code ?? String(error));
}

/**
 * The new content of a file: it goes into a file next to it, and replaces it when all of it is on the disk. A link stays a link,
 * and its target is written; the file keeps its mode and its owner. Every method throws the system's error or `NotWritten`.
 */
export class NewFile {
  /** The file itself, where the path is a link to it. */
  readonly target: string;
  readonly #there: Stats | undefined;
  #descriptor: number | undefined;
  /** The file beside it, as long as it is there. */
  #beside: string | undefined;

  /** Looks whether the file can be written, and writes nothing yet. @param within a folder that it must be in, after links are followed */
  constructor(path: string, within?: string) {
    this.target = targetOf(path);
    if (within !== undefined && !isWithin(this.target, realpathSync(within))) throw new NotWritten("it leads out of the project");
    clearLeftovers(dirname(this.target));
    this.#there = statusOf(this.target);
    if (this.#there === undefined) accessSync(dirname(this.target), constants.W_OK);
    else checkReplaceable(this.target, this.#there);
  }

  /** Adds to the content. */
  write(text: string | Uint8Array): void {
    this.#descriptor ??= this.#open();
    writeFileSync(this.#descriptor, text);
  }

  /** Puts the content in its place. @param check is called at the last moment, and throws where the file is to stay as it is */
  finish(check: () => void = () => {}): void {
    const descriptor = (this.#descriptor ??= this.#open());
    const made = this.#beside as string;
    if (this.#there !== undefined) keepOwner(descriptor, this.#there);
    fsyncSync(descriptor);
    this.#close();
    check();
    if (this.#there === undefined) linkNew(made, this.target);
    else {
      renameSync(made, this.target);
      this.#beside = undefined;
    }
    flushFolder(dirname(this.target));
  }

  /** Removes what is beside the file; the file stays as it is. */
  discard(): void {
    this.#close();
    if (this.#beside !== undefined) rmSync(this.#beside, { force: true });
    this.#beside = undefined;
  }

  #open(): number {
    const made = join(dirname(this.target), temporaryName(basename(this.target)));
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
    const descriptor = openSync(made, flags, this.#there === undefined ? 0o666 : 0o600);
    this.#beside = made;
    return descriptor;
  }

  #close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
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

/** Gives a new file a name, only if no other program has used the name meanwhile; not every file system has links. */
function linkNew(made: string, target: string): void {
  try {
    linkSync(made, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || lstatOf(target) !== undefined) throw error;
    renameSync(made, target);
  }
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
