import { closeSync, constants, fstatSync, openSync, writeFileSync } from "node:fs";
import { NotWritten, notWritten } from "./new-file.ts";

/** Adds a text to the end of a regular file, as a service wants it that gives each job a file for that. @throws NotWritten */
export function appendText(path: string, text: string): void {
  try {
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);
    const descriptor = openSync(path, flags, 0o666);
    try {
      if (!fstatSync(descriptor).isFile()) throw new NotWritten("it is not a regular file");
      writeFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw notWritten(error);
  }
}
