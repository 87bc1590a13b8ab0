import { statSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { NOTHING, type Settings } from "../config/configuration.ts";
import { findConfiguration } from "../config/find-configuration.ts";
import type { Checks } from "../lint/job.ts";
import type { Place, Target } from "../model.ts";
import type { Library } from "../query/library.ts";
import type { ConfigurationArguments } from "../setup/configuration-options.ts";
import { packagedLibrary } from "../setup/library.ts";
import { ChecksOfFiles } from "../setup/lint-jobs.ts";
import { namedNamespaces, readNamed } from "../setup/named-namespaces.ts";

/** How a file is checked, and what answers questions about its keys. */
export interface Setup {
  readonly checks: Checks & { readonly ignored?: Place };
  /** The target that completions and descriptions are for; the first of several. */
  readonly target: Target;
  /** The catalog with the user's own namespaces; read when first asked for. */
  library(): Promise<Library>;
}

/** The configurations of a workspace and what they name, read again when one of them changes. */
export class Workspace {
  readonly #args: ConfigurationArguments;
  readonly #cwd: string;
  #checks: ChecksOfFiles;
  readonly #libraries = new Map<Settings, Promise<Library>>();
  /** The files and folders that namespaces of the user's own were read from. */
  readonly #named = new Set<string>();
  /** What was found for each folder: the configurations with the times of their last change. */
  readonly #seen = new Map<string, string>();

  constructor(args: ConfigurationArguments, cwd: string) {
    this.#args = args;
    this.#cwd = cwd;
    this.#checks = this.#anew();
  }

  /** @param file an absolute path @throws UsageError if the configuration is wrong */
  async of(file: string): Promise<Setup> {
    const folder = dirname(resolve(this.#cwd, file));
    const now = this.#stateOf(folder);
    if ((this.#seen.get(folder) ?? now) !== now) this.forget();
    this.#seen.set(folder, now);
    const using = this.#checks;
    const checks = await using.of(file);
    return { checks, target: checks.judge.target, library: () => this.#library(file, using) };
  }

  /** Whether what is configured depends on a file: on a configuration, or on a namespace of the user's own. */
  dependsOn(path: string): boolean {
    if (/(?:^|[\\/])(?:metadef\.config\.(?:json|ya?ml)|package\.json)$/.test(path)) return true;
    return [...this.#named].some((named) => path === named || path.startsWith(named + sep));
  }

  /** Everything is read again when it is next asked for. */
  forget(): void {
    this.#checks = this.#anew();
    this.#libraries.clear();
    this.#named.clear();
    this.#seen.clear();
  }

  #anew(): ChecksOfFiles {
    return new ChecksOfFiles(this.#args, { cwd: this.#cwd });
  }

  #stateOf(folder: string): string {
    const { config } = this.#args;
    const paths = config === false ? [] : config !== undefined ? [resolve(this.#cwd, config)] : findConfiguration(folder, new Map());
    return paths.map((path) => `${path} ${timeOf(path)}`).join("\n");
  }

  async #library(file: string, using: ChecksOfFiles): Promise<Library> {
    const settings = (await using.configurations.holding(file))?.settings ?? NOTHING;
    let library = this.#libraries.get(settings);
    if (library === undefined) this.#libraries.set(settings, (library = this.#read(settings, using)));
    return library;
  }

  async #read(settings: Settings, using: ChecksOfFiles): Promise<Library> {
    const own = [];
    for (const named of namedNamespaces(settings, this.#args.namespaces, this.#cwd)) {
      const { path, sources } = await readNamed(named, using.configurations);
      this.#named.add(path);
      own.push(...sources);
    }
    return packagedLibrary(own);
  }
}

function timeOf(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs} ${size}`;
  } catch {
    return "";
  }
}
