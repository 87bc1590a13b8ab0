import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { FolderSearch } from "./search-folder.ts";

/** The name of the standard input among paths and in places. */
export const STDIN = "<stdin>";

/** What named paths come to: the files to read, and the paths that give none. */
export interface FoundFiles {
  /** Each once: as it was named, or else relative to the working folder. */
  readonly files: readonly string[];
  /** Those that the user named, and that were not found by a folder or a glob. */
  readonly named: ReadonlySet<string>;
  /** Paths that are not there, and folders in a searched one that could not be listed. */
  readonly missing: readonly { readonly path: string; readonly reason: string }[];
  /** Folders without a file that may hold a document. */
  readonly empty: readonly string[];
  /** How many files and folders were left out of searches because git ignores them. */
  readonly leftOut: number;
}

/** How folders and globs are searched. */
export interface Searching {
  /** Whether to leave out what git does; so it is where this is not given. */
  readonly gitignore?: boolean;
}

/**
 * The files that paths name: a file itself, `STDIN` for the standard input, of a folder every document below it, sorted. A path
 * that is not there may be a glob.
 * @param cwd the folder that relative paths start from
 */
export async function findFiles(paths: readonly string[], cwd: string, { gitignore = true }: Searching = {}): Promise<FoundFiles> {
  const files = new Map<string, string>(),
    named = new Set<string>(),
    missing: { path: string; reason: string }[] = [],
    empty: string[] = [];
  let leftOut = 0;
  const take = (searched: FolderSearch): void => {
    for (const { path, code } of searched.unreadable)
      missing.push({ path: relative(cwd, path) || ".", reason: `cannot be read (${code})` });
    for (const path of searched.files) if (!files.has(path)) files.set(path, relative(cwd, path));
    leftOut += searched.leftOut;
  };
  for (const path of paths) {
    const kind = path === STDIN ? "file" : kindOf(path, cwd);
    if (kind === "file") {
      const absolute = path === STDIN ? STDIN : resolve(cwd, path);
      if (!named.has(files.get(absolute) ?? "")) files.set(absolute, path);
      named.add(files.get(absolute) as string);
      continue;
    }
    const { isGlob, searchFolder, searchGlob } = await import("./search-folder.ts");
    if (kind === "folder") {
      const searched = searchFolder(resolve(cwd, path), gitignore);
      if (searched.files.length === 0 && searched.unreadable.length === 0) empty.push(path);
      take(searched);
    } else if (kind === NOT_THERE && isGlob(path)) {
      const searched = searchGlob(path, cwd, gitignore);
      if (searched.files.length === 0) missing.push({ path, reason: "no such file or folder, and no file matches it as a glob" });
      take(searched);
    } else missing.push({ path: path || '""', reason: kind });
  }
  return { files: [...files.values()], named, missing, empty, leftOut };
}

const NOT_THERE = "no such file or folder";

function kindOf(path: string, cwd: string): "file" | "folder" | (string & {}) {
  // most likely a variable of the shell that is not set: the working folder is not meant
  if (path === "") return NOT_THERE;
  try {
    return statSync(resolve(cwd, path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? NOT_THERE : `cannot be read (${code})`;
  }
}
