import { fstatSync, writeSync } from "node:fs";

/** Milliseconds until a full pipe is tried again. */
const PAUSE = 2;

/**
 * Whether a descriptor is a device, as a terminal is. Anything else is not a terminal, and Node's stream of it is not opened:
 * that loads Node's network first, which is a tenth of the start.
 */
export function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * Writes a text to a file or a pipe, and returns when all of it is written. @throws the system's error, with the code EPIPE if
 * the reader is gone
 */
export function writeAll(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
