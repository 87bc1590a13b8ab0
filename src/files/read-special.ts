import { closeSync, constants, openSync, readSync } from "node:fs";

/** Bytes that are read of what may have no end (`/dev/zero`). */
const MOST = 64 << 20;
/** How long a pipe without anyone at its other end is waited for, in milliseconds. */
const PATIENCE = 2000;
const PAUSE = 20;

/**
 * All bytes of a pipe or a device that the user named. A pipe without data for two seconds is empty.
 * @throws the system's error, and Error with the code `EFBIG` for more than 64 MiB
 */
export function readSpecial(path: string): Buffer {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const pieces: Buffer[] = [];
    let length = 0,
      waited = 0;
    for (;;) {
      const piece = Buffer.allocUnsafe(64 << 10);
      const count = readNow(descriptor, piece);
      if (count === undefined || (count === 0 && length === 0 && waited < PATIENCE)) {
        // a pipe that has a writer is waited for like the standard input
        if (count === 0) waited += PAUSE;
        pause();
        continue;
      }
      if (count === 0) return Buffer.concat(pieces, length);
      pieces.push(piece.subarray(0, count));
      length += count;
      if (length > MOST) throw Object.assign(new Error("more than 64 MiB from something that is not a regular file"), { code: "EFBIG" });
    }
  } finally {
    closeSync(descriptor);
  }
}

/** How many bytes there are now; undefined where more may come. */
function readNow(descriptor: number, piece: Buffer): number | undefined {
  try {
    return readSync(descriptor, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw error;
  }
}

const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
