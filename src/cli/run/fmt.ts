import { dirname, resolve } from "node:path";
import { decode, readDocument } from "../../documents/index.ts";
import { clearLeftovers } from "../../files/leftovers.ts";
import { readRegular } from "../../files/read-regular.ts";
import { NotWritten, writeWhole } from "../../files/write-whole.ts";
import { findFiles, STDIN } from "../../lint/find-files.ts";
import { isSupplement } from "../../lint/is-supplement.ts";
import { formatText } from "../../namespace-lint/format-text.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import type { ExitCode, Io } from "../io.ts";

/** What `metadef fmt` was asked. */
export interface FmtArguments {
  readonly paths: string[];
  readonly check: boolean;
  /** The paths may all be something else, as those that a hook names. */
  readonly "allow-none"?: boolean;
}

/** A file's text and its canonical form, or why it has none. */
type Formed =
  | { readonly text: string; readonly bytes: Uint8Array; readonly formed: string }
  | { readonly reason: string; readonly at?: string; readonly unreadable?: true };

/** Writes namespaces in their canonical form, and names those that it changed or would change. */
export async function runFmt({ paths, check, "allow-none": allowNone = false }: FmtArguments, io: Io): Promise<ExitCode> {
  const { files, missing, empty } = await findFiles(paths, io.cwd);
  for (const path of empty) io.note(`metadef: ${escapeLine(path)}: holds no file that metadef reads`);
  for (const { path, reason } of missing) io.note(`metadef: ${escapeLine(path)}: ${reason}`);
  let failed = missing.length > 0,
    namespaces = 0,
    changed = 0;
  for (const file of files) {
    const result = await form(file, io);
    if ("reason" in result) {
      // of a folder's files most may be something else, JSON with comments among it
      const isMeant = paths.includes(file) && !allowNone;
      if (result.unreadable || (result.at !== undefined && isMeant)) failed = true;
      if (result.unreadable || isMeant) io.note(`metadef: ${escapeLine(file)}${result.at ?? ""}: ${result.reason}`);
      continue;
    }
    namespaces++;
    const { text, bytes, formed } = result;
    if (file !== STDIN && !check) clearLeftovers(dirname(resolve(io.cwd, file)));
    if (file === STDIN && !check) io.out(formed);
    else if (formed !== text) {
      if (check || write(file, formed, bytes, io)) io.out(`${escapeLine(file)}\n`);
      else failed = true;
      changed++;
    }
  }
  if (failed || (namespaces === 0 && !allowNone)) {
    if (!failed) io.note("metadef: no namespace to format");
    return 2;
  }
  return check && changed > 0 ? 1 : 0;
}

async function form(file: string, io: Io): Promise<Formed> {
  let bytes: Uint8Array;
  try {
    bytes = file === STDIN ? await io.stdin() : readRegular(resolve(io.cwd, file));
  } catch (error) {
    return { reason: `cannot be read (${(error as NodeJS.ErrnoException).code})`, unreadable: true };
  }
  const { text } = decode(bytes);
  if (text === undefined || isSupplement(file, io.cwd)) return { reason: "not a namespace; unchanged" };
  const { namespaces, findings } = await readDocument(text, { name: file });
  const broken = findings.find(({ code }) => code === "syntax-error");
  if (broken !== undefined) {
    const { line, column } = broken.at;
    return {
      reason: `not valid ${broken.params["syntax"]}: ${escapeLine(String(broken.params["problem"]))}; unchanged`,
      at: `:${line}:${column}`,
    };
  }
  const formed = namespaces.length === 1 && namespaces[0]?.pointer === "" ? formatText(text) : undefined;
  return formed === undefined ? { reason: "not a single namespace in JSON; unchanged" } : { text, bytes, formed };
}

function write(file: string, text: string, before: Uint8Array, io: Io): boolean {
  try {
    writeWhole(resolve(io.cwd, file), text, { before });
    return true;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    io.note(`metadef: ${escapeLine(file)}: cannot be written (${error.reason})`);
    return false;
  }
}
