import { closeSync, constants, openSync, readSync, statSync } from "node:fs";
import { readRegular } from "../files/read-regular.ts";
import { readSpecial } from "../files/read-special.ts";

/** Bytes that are read at once: what a pipe has at hand. */
const PIECE = 8 * 1024;

/** A file that the system does not let us read. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  /** The system's word for it, `EACCES`. */
  readonly reason: string;

  constructor(error: unknown) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    super(reason);
    this.reason = reason;
  }
}

/**
 * All bytes of a file, read synchronously: nothing else waits meanwhile, and asynchronous reads need a millisecond more. @throws
 * Unreadable
 */
export function bytesOf(path: string): Uint8Array {
  return orUnreadable(() => (isRegular(path) ? readRegular(path) : readSpecial(path)));
}

/** A file's bytes as they are read, so that a long one is never held whole: each piece until the next is asked for. @throws Unreadable */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  if (!orUnreadable(() => isRegular(path))) return yield bytesOf(path);
  const descriptor = orUnreadable(() => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  const piece = Buffer.allocUnsafe(PIECE);
  try {
    for (;;) {
      const length = orUnreadable(() => readSync(descriptor, piece));
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** A pipe or a device can be endless, or have no writer. A file that becomes one before it is opened is not waited for. */
const isRegular = (path: string): boolean => statSync(path).isFile();

function orUnreadable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Unreadable(error);
  }
}
