import { fstatSync, writeSync } from "node:fs";

/** Milliseconds until a full pipe is tried again. */
const PAUSE = 2;

/**
 * Whether a descriptor is a device, as a terminal is. What is none is no terminal either, and is not looked at through Node's
 * stream of it: to open that loads Node's network first, which is a tenth of the start.
 */
export function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Writes a text to a file or a pipe, and comes back when all of it is taken. @throws the system's error, with the code EPIPE where nobody reads */
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
