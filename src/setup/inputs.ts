import { realpathSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { readRegular } from "../files/read-regular.ts";
import { type FoundFiles, findFiles, STDIN } from "../lint/find-files.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says of the files to check. */
export interface InputArguments {
  /** Empty for the working folder, unless a list names the files. */
  readonly paths: readonly string[];
  readonly gitignore: boolean;
  readonly "stdin-filename": string | undefined;
  readonly "files-from": string | undefined;
  readonly "changed-since": string | undefined;
}

/** Where documents come from. */
interface Around {
  readonly cwd: string;
  stdin(): Promise<Uint8Array>;
}

/** The files to check, and how they were asked for. */
export interface Inputs extends FoundFiles {
  /** The paths, or what a message names instead of them. */
  readonly asked: readonly string[];
}

/** Finds the files that the command line means. @throws UsageError */
export async function findInputs(args: InputArguments, io: Around): Promise<Inputs> {
  const { paths, gitignore, "files-from": list, "changed-since": revision } = args;
  const usesStdin = paths.includes(STDIN);
  if (args["stdin-filename"] !== undefined && !usesStdin) throw new UsageError("--stdin-filename needs - among the paths");
  if (list !== undefined && revision !== undefined) throw new UsageError("--files-from and --changed-since cannot be used together");
  if (list !== undefined) {
    if (usesStdin && list === STDIN) throw new UsageError("the standard input cannot be a document and the list of --files-from at once");
    const all = [...paths, ...(await listedFiles(list, io))];
    return { ...(await findFiles(all, io.cwd, { gitignore })), asked: [...paths, `--files-from ${list === STDIN ? "-" : list}`] };
  }
  const asked = paths.length === 0 ? ["."] : paths;
  if (revision === undefined) return { ...(await findFiles(asked, io.cwd, { gitignore })), asked };
  if (usesStdin) throw new UsageError("--changed-since compares files; it does not work with the standard input");
  return { ...(await changedInputs(revision, asked, io.cwd, gitignore)), asked };
}

/** The paths in a list, a line each, or each ended by NUL. */
async function listedFiles(list: string, io: Around): Promise<string[]> {
  const text = new TextDecoder().decode(list === STDIN ? await io.stdin() : bytesOf(list, io.cwd));
  const paths = text.includes("\0") ? text.split("\0") : text.split(/\r?\n/);
  // a file may have any name, that of the standard input too
  return paths.filter((path) => path !== "").map((path) => (path === STDIN ? `./${path}` : path));
}

function bytesOf(list: string, cwd: string): Uint8Array {
  try {
    return readRegular(resolve(cwd, list));
  } catch (error) {
    throw new UsageError(`--files-from ${escapeLine(list)}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** Of the named paths, the files that git reports as changed. They count as found: the user did not name each. */
async function changedInputs(revision: string, asked: readonly string[], cwd: string, gitignore: boolean): Promise<FoundFiles> {
  const { changedFiles } = await import("./changed-files.ts");
  const { searchable } = await import("../lint/search-folder.ts");
  const { top, files } = changedFiles(revision, cwd, gitignore);
  const missing: FoundFiles["missing"][number][] = [];
  const folders: string[] = [];
  const chosen = new Set<string>();
  for (const path of asked) {
    const real = realOf(resolve(cwd, path));
    if (real !== undefined && !isWithin(real, top)) {
      throw new UsageError(`${escapeLine(path)}: is outside the git repository ${escapeLine(top)}`);
    }
    if (real !== undefined && statSync(real).isDirectory()) folders.push(real);
    else {
      const found = await findFiles([path], cwd, { gitignore });
      missing.push(...found.missing);
      for (const file of found.files) chosen.add(realOf(resolve(cwd, file)) ?? "");
    }
  }
  const documents = new Set(searchable(files, top));
  const changed = files.filter((file) => {
    // git follows no link, and neither does the search of a folder
    if (realOf(file) !== file || !statSync(file).isFile()) return false;
    return chosen.has(file) || (documents.has(file) && folders.some((folder) => isWithin(file, folder)));
  });
  const real = realOf(cwd) ?? cwd;
  return { files: changed.map((file) => relative(real, file)).sort(), named: new Set(), missing, empty: [], leftOut: 0 };
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
