import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/** What is not a regular file: a folder, a device, a pipe without anyone at its other end. */
export class NotRegular extends Error {
  override readonly name = "NotRegular";
  readonly code = "not a regular file";
}

/**
 * All bytes of a regular file; links are followed. A pipe is not waited for and a device is not read, for neither need end.
 * @throws NotRegular, or the system's error
 */
export function readRegular(path: string): Buffer {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(descriptor).isFile()) throw new NotRegular(`${path} is not a regular file`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
