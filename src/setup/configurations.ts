import { dirname, relative, resolve } from "node:path";
import type { Bounds } from "../config/bounds.ts";
import { type Configuration, ConfigurationError, type Problem, type Setting } from "../config/configuration.ts";
import { type ConfigurationPaths, findConfiguration } from "../config/find-configuration.ts";
import type { Loader } from "../config/load-configuration.ts";
import type { Held } from "../config/settings-for.ts";
import { STDIN } from "../lint/find-files.ts";
import type { Place } from "../model.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { UsageError } from "./usage-error.ts";

/** A configuration, and what it says of a file. */
export interface Holding extends Held {
  readonly configuration: Configuration;
}

/** Finds the configuration of each file, the nearest one upwards, and reads it once. What reads it is loaded where there is one. */
export class Configurations {
  readonly #chosen: string | false | undefined;
  readonly #cwd: string;
  readonly #found = new Map<string, ConfigurationPaths>();
  #loader: Promise<Loader> | undefined;

  /** @param chosen the path of the one to use for every file; false for none at all */
  constructor(chosen: string | false | undefined, { cwd }: { readonly cwd: string }) {
    this.#chosen = chosen;
    this.#cwd = cwd;
  }

  /**
   * The settings for a file, or for a folder's files if no override and no ignored path distinguishes them; undefined without a
   * configuration.
   * @param file as it was named; the standard input is in the working folder
   * @throws UsageError if the configuration is wrong
   */
  async holding(file: string): Promise<Holding | undefined> {
    const path = resolve(this.#cwd, file === STDIN ? "-" : file);
    const config = this.#file(dirname(path));
    if (config === undefined) return undefined;
    try {
      const [loader, { settingsFor }, bounds] = await Promise.all([
        this.#load(),
        import("../config/settings-for.ts"),
        this.#boundsOf(config),
      ]);
      const configuration = await loader.load(config, bounds);
      return { configuration, ...settingsFor(configuration, path) };
    } catch (error) {
      throw error instanceof ConfigurationError ? this.refusal(error.problems) : error;
    }
  }

  /**
   * Refuses a path that a configuration names and that leads out of its repository.
   * @param setting what names it
   * @throws UsageError
   */
  async checkBounds(path: string, setting: Setting<string>): Promise<void> {
    const found = this.#file(this.#cwd) ?? setting.at.file;
    const bounds = await this.#boundsOf(found);
    try {
      bounds.check(path, setting);
    } catch (error) {
      throw error instanceof ConfigurationError ? this.refusal(error.problems) : error;
    }
  }

  /** The folder that the working folder's configuration may not lead out of. */
  async root(): Promise<{ readonly root?: string }> {
    const file = this.#file(this.#cwd);
    const root = file === undefined ? undefined : (await this.#boundsOf(file)).root;
    return root === undefined ? {} : { root };
  }

  async #boundsOf(file: string): Promise<Bounds> {
    const { Bounds } = await import("../config/bounds.ts");
    return new Bounds(typeof this.#chosen === "string" ? undefined : file);
  }

  /** Problems of a configuration as the error that ends the command: a line for each. */
  refusal(problems: readonly Problem[]): UsageError {
    return new UsageError(problems.map(({ message, at }) => `${this.place(at)}: ${escapeLine(message)}`).join("\n"));
  }

  /** A place as it is written, `metadef.config.json:3:5`, from the working folder. */
  place({ file = "", line, column }: Place): string {
    return escapeLine([relative(this.#cwd, file) || file, line, column].filter((part) => part !== undefined).join(":"));
  }

  #file(folder: string): string | undefined {
    if (this.#chosen === false) return undefined;
    if (this.#chosen !== undefined) return resolve(this.#cwd, this.#chosen);
    const [file, other] = findConfiguration(folder, this.#found);
    if (file !== undefined && other !== undefined) {
      throw new UsageError(
        `${this.place({ file, pointer: "" })} and ${this.place({ file: other, pointer: "" })} are two configurations: keep one`,
      );
    }
    return file;
  }

  #load(): Promise<Loader> {
    this.#loader ??= Promise.all([import("../config/load-configuration.ts"), import("./known-rules.ts")]).then(
      ([{ Loader }, { knownCodes }]) => new Loader(knownCodes),
    );
    return this.#loader;
  }
}
