import { existsSync, lstatSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { readRegular } from "../files/read-regular.ts";

/** A larger list is not used: people do not write one by hand, and each of its lines is compared with each path. */
const LARGEST = 256 << 10;
/** `**` in one line, at most: the time of a match grows with the path's depth to this power. */
const MOST_STARS = 3;

/** One list of rules, and the folder that its rules start from. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * What git ignores in a tree: by each folder's `.gitignore`, those above it up to the repository's top, and the repository's
 * `.git/info/exclude`. The list nearest to a path decides. A folder that the user named is searched even if a list excludes it;
 * then only the lists in it apply.
 */
export class GitIgnore {
  readonly #rules = new Map<string, readonly Rules[]>();
  /** How many files and folders were left out. */
  leftOut = 0;

  /** @param root the absolute path of the folder that is searched */
  constructor(root: string) {
    const top = topOf(root);
    if (top === undefined) return;
    const above = foldersBetween(top, root);
    let rules = rulesOf(top, excludeFile(top), []);
    for (const [index, folder] of above.entries()) {
      rules = rulesOf(folder, join(folder, ".gitignore"), rules);
      const next = above[index + 1] ?? root;
      if (isIgnored(rules, next, true)) return;
    }
    this.#rules.set(dirname(root), rules);
  }

  /** Whether git leaves out what is in a folder that is searched. Folders are asked about from the top down. @param folder its absolute path */
  leavesOut(folder: string, name: string, isFolder: boolean): boolean {
    const found = isIgnored(this.#of(folder), join(folder, name), isFolder);
    if (found) this.leftOut++;
    return found;
  }

  #of(folder: string): readonly Rules[] {
    let rules = this.#rules.get(folder);
    if (rules === undefined) {
      rules = rulesOf(folder, join(folder, ".gitignore"), this.#rules.get(dirname(folder)) ?? []);
      this.#rules.set(folder, rules);
    }
    return rules;
  }
}

function isIgnored(all: readonly Rules[], path: string, isFolder: boolean): boolean {
  for (let index = all.length - 1; index >= 0; index--) {
    const { folder, rules } = all[index] as Rules;
    const { ignored, unignored } = rules.test(relative(folder, path).replaceAll(sep, "/") + (isFolder ? "/" : ""));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The rules above a folder, and those of a list in it where it has one. */
function rulesOf(folder: string, file: string | undefined, above: readonly Rules[]): readonly Rules[] {
  const text = file === undefined ? undefined : textOf(file);
  if (text === undefined) return above;
  const lines = text.split(/\r?\n/).filter((line) => line.split("**").length - 1 <= MOST_STARS);
  return [...above, { folder, rules: ignore({ ignorecase: false }).add(lines) }];
}

/** @returns undefined if there is no list, or none that git reads: a link, a folder */
function textOf(file: string): string | undefined {
  try {
    const status = lstatSync(file);
    return status.isFile() && status.size <= LARGEST ? readRegular(file).toString("utf8") : undefined;
  } catch {
    return undefined;
  }
}

/** The top of the repository that a folder is in. */
function topOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The folders from the first (included) to the last (not included). */
function foldersBetween(first: string, last: string): string[] {
  const folders: string[] = [];
  for (let at = last; at !== first; ) folders.unshift((at = dirname(at)));
  return folders;
}

/** `info/exclude` of the repository; of a second work tree or a submodule, `.git` is a file that says where the repository is. */
function excludeFile(top: string): string {
  const git = join(top, ".git");
  const pointed = /^gitdir: (.+)/.exec(textOf(git) ?? "")?.[1];
  if (pointed === undefined) return join(git, "info/exclude");
  const own = resolve(top, pointed);
  return join(resolve(own, textOf(join(own, "commondir"))?.trim() ?? "."), "info/exclude");
}
