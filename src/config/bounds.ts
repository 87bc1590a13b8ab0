import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { ConfigurationError, type Setting } from "./configuration.ts";

/**
 * Which paths a configuration may name. A configuration that metadef found can be untrusted: its paths must be in its own
 * repository, after links are followed, or in a package. One that the user named with `--config` may name any path.
 */
export class Bounds {
  readonly #root: string | undefined;

  /** @param found the absolute path of the configuration that was found; undefined where the user named it */
  constructor(found: string | undefined) {
    this.#root = found === undefined ? undefined : rootOf(found);
  }

  /** The folder that all must be in; undefined where nothing bounds it. */
  get root(): string | undefined {
    return this.#root;
  }

  /** @throws ConfigurationError where a path that a setting names leads out */
  check(path: string, { value, at }: Setting<string>): void {
    if (this.allows(path, at.file)) return;
    const message = `"${value}" leads out of the repository. Name it on the command line, with --config or --namespaces, to allow that.`;
    throw new ConfigurationError([{ message, at }]);
  }

  /** Whether a path is inside the repository, or inside the package whose file names it. */
  allows(path: string, by: string): boolean {
    if (this.#root === undefined) return true;
    const real = realPath(path);
    return isWithin(real, this.#root) || (isInPackage(by) && isWithin(real, packageOf(realPath(by))));
  }
}

/** The repository that has a file: the nearest folder upwards with `.git`, or else the file's own folder. */
function rootOf(file: string): string {
  const own = realPath(dirname(file));
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return own;
  }
}

/** A path with all links followed, as far as it is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), path.slice(parent.length + (parent.endsWith(sep) ? 0 : 1)));
  }
}

const isInPackage = (file: string): boolean => file.split(sep).includes("node_modules");

/** The folder of the package that a file belongs to. */
function packageOf(file: string): string {
  const own = dirname(file);
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) return own;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
