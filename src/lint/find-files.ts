import { statSync } from "node:fs";
import { relative, resolve } from "node:path";

/** The names of files that may hold a document, where a folder is searched. */
const DOCUMENTS = "**/*.{json,jsonl,ndjson,yaml,yml,tf,tofu,tfvars,tfstate,hcl,sh,bash,md,markdown,rst,j2,jinja,jinja2,tpl,tmpl}";
const NEVER = ["**/node_modules/**", "**/.git/**", "**/.terraform/**", "**/metadef.config.{json,yaml,yml}"];

/** What stands for the standard input among paths and in places. */
export const STDIN = "<stdin>";

/** What named paths come to: the files to read, and the paths that give none. */
export interface Found {
  readonly files: readonly string[];
  readonly missing: readonly { readonly path: string; readonly reason: string }[];
  /** Folders without a file that may hold a document. */
  readonly empty: readonly string[];
}

/**
 * The files that paths name: a file itself, `STDIN` for the standard input, of a folder every document below it, sorted.
 * @param cwd the folder that relative paths start from
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<Found> {
  const files = new Set<string>(),
    missing: { path: string; reason: string }[] = [],
    empty: string[] = [];
  for (const path of paths) {
    const kind = path === STDIN ? "file" : kindOf(path, cwd);
    if (kind === "file") files.add(path);
    else if (kind !== "folder") missing.push({ path: path || '""', reason: kind });
    else {
      const below = await documentsBelow(path, cwd);
      if (below.length === 0) empty.push(path);
      for (const file of below) files.add(file);
    }
  }
  return { files: [...files], missing, empty };
}

function kindOf(path: string, cwd: string): "file" | "folder" | (string & {}) {
  // most likely a variable of the shell that is not set: the working folder is not meant
  if (path === "") return "no such file or folder";
  try {
    return statSync(resolve(cwd, path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? "no such file or folder" : `cannot be read (${code})`;
  }
}

async function documentsBelow(folder: string, cwd: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const root = resolve(cwd, folder);
  const found = await glob(DOCUMENTS, { cwd: root, ignore: NEVER, absolute: true, onlyFiles: true, followSymbolicLinks: false });
  return found.map((file) => relative(cwd, file)).sort();
}
