import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { decode, readDocument } from "../documents/index.ts";
import { readRegular } from "../files/read-regular.ts";
import { roundedNumber, shownInteger } from "../json/rounded-number.ts";
import { isMap, type JsonMap, member } from "../json/value.ts";
import type { Place } from "../model.ts";
import { attributeOf } from "../namespace-lint/form/attributes.ts";
import { shapeProblem } from "./stored-namespace.ts";

/** A namespace that a file has. */
export interface FileNamespace {
  /** The file as it was named, or relative to the working folder. */
  readonly file: string;
  readonly name: string;
  readonly document: JsonMap;
  /** Where the namespace is in the document: empty if it is all of it. */
  readonly pointer: string;
  /** What the file had in it, byte by byte. */
  readonly bytes: Uint8Array;
  /** The place with its line and column. */
  locate(pointer: string): Place;
}

/** A file that cannot be read, or whose namespaces cannot. */
export interface UnreadableFile {
  readonly file: string;
  /** A sentence of its own. */
  readonly reason: string;
  /** The names of the namespaces in it, as far as they are known. */
  readonly names: readonly string[];
}

/** What files have. */
export interface NamespaceFiles {
  readonly namespaces: readonly FileNamespace[];
  /** Files that cannot be read, or whose namespaces cannot. */
  readonly unreadable: readonly UnreadableFile[];
  /** JSON files that are no namespaces. */
  readonly others: readonly string[];
}

/**
 * The namespaces of files and folders. Of a folder these are the `*.json` files directly in it, as Glance's own loader reads them.
 * @param paths files and folders; each must be there
 */
export async function readNamespaceFiles(paths: readonly string[], cwd: string): Promise<NamespaceFiles> {
  const namespaces: FileNamespace[] = [],
    unreadable: UnreadableFile[] = [],
    others: string[] = [];
  for (const file of new Set(paths.flatMap((path) => filesOf(path, cwd)))) {
    const read = await readFile(file, cwd);
    if ("reason" in read) unreadable.push({ file, reason: read.reason, names: read.names ?? [] });
    else if (read.namespaces.length === 0) others.push(file);
    else namespaces.push(...read.namespaces);
  }
  return { namespaces, unreadable, others };
}

function filesOf(path: string, cwd: string): string[] {
  const folder = resolve(cwd, path);
  if (!statSync(folder).isDirectory()) return [path];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.startsWith("."))
    .map((name) => join(folder, name))
    .filter((file) => !statSync(file, { throwIfNoEntry: false })?.isDirectory())
    .sort()
    .map((file) => relative(cwd, file));
}

async function readFile(
  file: string,
  cwd: string,
): Promise<{ readonly namespaces: FileNamespace[] } | { readonly reason: string; readonly names?: readonly string[] }> {
  let bytes: Uint8Array;
  try {
    bytes = readRegular(resolve(cwd, file));
  } catch (error) {
    return { reason: `the file cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
  const { text, finding } = decode(bytes);
  if (text === undefined) return { reason: finding.message };
  const reading = await readDocument(text, { name: file });
  const fault = reading.findings.find(({ severity }) => severity === "error");
  if (fault !== undefined) return { reason: `${fault.at.line ?? 1}:${fault.at.column ?? 1}: ${fault.message}` };
  const namespaces: FileNamespace[] = [];
  const found = reading.namespaces.length > 0 ? reading.namespaces : bareNamespace(text);
  const rounded = found.length > 0 ? roundedNumber(text) : undefined;
  const names = found.map(({ value }) => member(value, "namespace")).filter((name) => typeof name === "string");
  if (rounded !== undefined)
    return { reason: `the file has the integer ${shownInteger(rounded)}, which metadef cannot keep exactly`, names };
  for (const { value, pointer } of found) {
    const problem = shapeProblem(value);
    if (problem !== undefined) return { reason: `the namespace${pointer === "" ? "" : ` at ${pointer}`} ${problem}`, names };
    const document = value as JsonMap;
    const locate = (at: string): Place => reading.locate({ file, pointer: pointer + at });
    namespaces.push({ file, name: String(document["namespace"]), document, pointer, bytes, locate });
  }
  return { namespaces };
}

/** A namespace without anything by which other documents are told apart from it: it has a name, and nothing that a namespace does not have. */
function bareNamespace(text: string): { readonly value: unknown; readonly pointer: string }[] {
  try {
    const value: unknown = JSON.parse(text);
    const isBare = isMap(value) && typeof member(value, "namespace") === "string";
    return isBare && Object.keys(value).every((name) => attributeOf("namespace", name) !== undefined) ? [{ value, pointer: "" }] : [];
  } catch {
    return [];
  }
}
