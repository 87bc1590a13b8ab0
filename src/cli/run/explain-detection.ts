import { resolve } from "node:path";
import { decode, readDocument } from "../../documents/index.ts";
import { bytesOf, Unreadable } from "../../lint/file-bytes.ts";
import { STDIN } from "../../lint/find-files.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import type { Io } from "../io.ts";

/** Prints the format of each file, and why. Returns whether every file could be read. */
export async function explainDetection(
  files: readonly string[],
  { as, "stdin-filename": stdin = STDIN }: { readonly as: string | undefined; readonly "stdin-filename": string | undefined },
  io: Io,
): Promise<boolean> {
  let readable = true;
  for (const path of files) {
    const file = path === STDIN ? stdin : path;
    let bytes: Uint8Array;
    try {
      bytes = path === STDIN ? await io.stdin() : bytesOf(resolve(io.cwd, file));
    } catch (error) {
      io.note(`metadef: ${escapeLine(file)}: cannot be read (${error instanceof Unreadable ? error.reason : String(error)})`);
      readable = false;
      continue;
    }
    const decoded = decode(bytes);
    if (decoded.text === undefined) {
      io.out(`${escapeLine(file)}: ${escapeLine(decoded.finding.message)}\n`);
      continue;
    }
    const { format, resources, evidence } = await readDocument(decoded.text, { name: file, ...(as !== undefined && { as }) });
    io.out(`${escapeLine(file)}: ${format ?? "nothing known"}${resources.length > 0 ? `, resources: ${resources.length}` : ""}\n`);
    for (const sentence of evidence) io.out(`  ${escapeLine(sentence)}\n`);
  }
  return readable;
}
