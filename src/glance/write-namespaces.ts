import { mkdirSync, readdirSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { clearLeftovers } from "../files/leftovers.ts";
import { NotWritten, writeWhole } from "../files/write-whole.ts";
import { fileNames } from "./file-names.ts";
import type { LiveNamespace } from "./live-namespaces.ts";
import { type FileNamespace, readNamespaceFiles, type UnreadableFile } from "./namespace-files.ts";
import { namespaceText, saysTheSame } from "./namespace-text.ts";

/** What became of a namespace's file. */
export interface WrittenNamespace {
  readonly name: string;
  /** Relative to the working folder. */
  readonly file: string;
  readonly outcome: "created" | "updated" | "unchanged" | { readonly refused: string };
}

/**
 * Writes namespaces into a folder, each into a file of its own, completely or not at all. A file of the folder that has a namespace
 * already is that namespace's file, whatever its name is, and stays as it is if it says the same. No other file is replaced.
 * @param folder is made if it is not there
 * @throws the system's error if the folder cannot be made or listed
 */
export async function writeNamespaces(
  namespaces: ReadonlyMap<string, LiveNamespace>,
  folder: string,
  cwd: string,
): Promise<WrittenNamespace[]> {
  const path = resolve(cwd, folder);
  mkdirSync(path, { recursive: true });
  clearLeftovers(path);
  const { there, unreadable } = await filesOfNamespaces(path, cwd);
  const taken = [...there.values()].flat().map(({ file }) => basename(file));
  const names = fileNames(
    [...namespaces.keys()].filter((name) => !there.has(name)),
    taken,
  );
  const existing = new Set(readdirSync(path).map((name) => name.toLowerCase()));
  const unreadByName = new Map(unreadable.flatMap((each) => each.names.map((name) => [name, each] as const)));
  const unreadByFile = new Map(unreadable.map((each) => [basename(each.file).toLowerCase(), each] as const));
  return [...namespaces].map(([name, live]) => {
    const own = there.get(name);
    if (own !== undefined) return replace(name, own, live, cwd);
    const fileName = names.get(name) as string;
    const unread = unreadByName.get(name) ?? unreadByFile.get(fileName);
    if (unread !== undefined) return { name, file: unread.file, outcome: { refused: `it exists and was not changed: ${unread.reason}` } };
    const file = relative(cwd, join(path, fileName));
    if (existing.has(fileName)) return { name, file, outcome: { refused: "it exists and is not this namespace; it was not changed" } };
    return { name, file, outcome: write(resolve(cwd, file), namespaceText(live.stored), undefined) ?? "created" };
  });
}

/** The files of a folder by the namespaces in them, and those that cannot be read. */
async function filesOfNamespaces(
  path: string,
  cwd: string,
): Promise<{ readonly there: ReadonlyMap<string, readonly FileNamespace[]>; readonly unreadable: readonly UnreadableFile[] }> {
  const { namespaces, unreadable } = await readNamespaceFiles([path], cwd);
  const files = new Map<string, FileNamespace[]>();
  for (const each of namespaces) files.set(each.name, [...(files.get(each.name) ?? []), each]);
  return { there: files, unreadable };
}

function replace(name: string, [own, another]: readonly FileNamespace[], live: LiveNamespace, cwd: string): WrittenNamespace {
  const { file, pointer, document, bytes } = own as FileNamespace;
  if (another !== undefined) return { name, file, outcome: { refused: `${another.file} has the same namespace; neither was changed` } };
  if (saysTheSame(document, live.stored)) return { name, file, outcome: "unchanged" };
  if (pointer !== "") return { name, file, outcome: { refused: "it has several namespaces; it was not changed" } };
  return { name, file, outcome: write(resolve(cwd, file), namespaceText(live.stored, document), bytes) ?? "updated" };
}

function write(path: string, text: string, before: Uint8Array | undefined): { readonly refused: string } | undefined {
  try {
    writeWhole(path, text, { before });
    return undefined;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    return { refused: `cannot be written (${error.reason})` };
  }
}
