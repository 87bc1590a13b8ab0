import { type Dirent, readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import { GitIgnore } from "./git-ignore.ts";

/** The names of files that may hold a document, where a folder is searched. */
const EXTENSIONS = "json,jsonl,ndjson,yaml,yml,tf,tofu,tfvars,tfstate,hcl,sh,bash,md,markdown,rst,j2,jinja,jinja2,tpl,tmpl";
const DOCUMENTS = `**/*.{${EXTENSIONS}}`;
/** What is never looked into where it was not named itself. */
const NEVER = ["**/node_modules/**", "**/.git/**", "**/.terraform/**", "**/metadef.config.{json,yaml,yml}"];

/** What a search came to. */
export interface FolderSearch {
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  /** Folders that could not be listed. */
  readonly unreadable: readonly { readonly path: string; readonly code: string }[];
  /** How many files and folders git's lists left out. */
  readonly leftOut: number;
}

/**
 * Searches a folder: every file below it whose name a document can have. Hidden files and folders, symbolic links and anything
 * that is neither file nor folder are ignored.
 * @param folder an absolute path
 * @param gitignore whether to exclude what git ignores
 */
export const searchFolder = (folder: string, gitignore: boolean): FolderSearch => search(DOCUMENTS, folder, gitignore);

/** Searches for the files that a glob names, whatever their extension. @param cwd an absolute path, which the glob starts from */
export function searchGlob(glob: string, cwd: string, gitignore: boolean): FolderSearch {
  // the library matches no path below the folder that it starts from where the glob leads out of it and back
  const [base = ""] = /^(?:[^*?[\]{}()!+@\\/]*\/)*/.exec(glob) ?? [];
  return search(glob.slice(base.length), resolve(cwd, base), gitignore);
}

/** Whether a path that names nothing may be meant as a glob. */
export const isGlob = (path: string): boolean => !path.startsWith("!") && isDynamicPattern(path);

/** Of absolute paths, those that a search of a folder would come to. */
export function searchable(paths: readonly string[], folder: string): string[] {
  const named = new RegExp(`\\.(?:${EXTENSIONS.replaceAll(",", "|")})$`);
  const never = /(?:^|\/)(?:node_modules\/|metadef\.config\.(?:json|ya?ml)$|\.)/;
  return paths.filter((path) => named.test(path) && !never.test(relative(folder, path).replaceAll("\\", "/")));
}

function search(pattern: string, cwd: string, gitignore: boolean): FolderSearch {
  const unreadable: { path: string; code: string }[] = [];
  let rules: GitIgnore | undefined;
  const list = (path: string): Dirent[] => {
    const folder = resolve(path);
    // the first that is listed is where the search begins
    if (gitignore) rules ??= new GitIgnore(folder);
    try {
      return readdirSync(folder, { withFileTypes: true }).filter((entry) => !rules?.leavesOut(folder, entry.name, entry.isDirectory()));
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      // what went away meanwhile is not there
      if (code !== "ENOENT") unreadable.push({ path: folder, code });
      return [];
    }
  };
  const found = globSync(pattern, {
    cwd,
    ignore: NEVER,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdirSync: list as unknown as typeof readdirSync },
  });
  return { files: found.map((file) => resolve(file)).sort(), unreadable, leftOut: rules?.leftOut ?? 0 };
}
