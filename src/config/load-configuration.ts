import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { Bounds } from "./bounds.ts";
import { checkForm } from "./check-form.ts";
import { checkWords } from "./check-words.ts";
import { type Configuration, ConfigurationError, NOTHING, type Override, type Setting } from "./configuration.ts";
import { configurationsIn } from "./find-configuration.ts";
import { readFile } from "./read-file.ts";
import { layOver, type OwnSettings, settingsOf } from "./settings.ts";

/** Files in one chain of `extends` at most. */
const DEEPEST = 32;

/** Reads configurations with all that they extend, each file once. */
export class Loader {
  readonly #codes: ReadonlySet<string>;
  readonly #loaded = new Map<string, Configuration>();

  /** @param codes the codes of findings that `rules` may name */
  constructor(codes: ReadonlySet<string>) {
    this.#codes = codes;
  }

  /**
   * @param file an absolute path
   * @param bounds where it may lead
   * @throws ConfigurationError
   */
  async load(file: string, bounds: Bounds = new Bounds(undefined), behind: readonly string[] = []): Promise<Configuration> {
    const name = `${bounds.root ?? ""}\0${file}`;
    const before = this.#loaded.get(name);
    if (before !== undefined) return before;
    if (behind.length === 0) bounds.check(file, { value: basename(file), at: { file, pointer: "" } });
    const read = await readFile(file);
    checkForm(read);
    const own = settingsOf(read);
    checkWords(own, this.#codes);
    const bases: Configuration[] = [];
    for (const named of own.extends) bases.push(await this.load(extended(named, [...behind, file], bounds), bounds, [...behind, file]));
    const configuration = combine(file, bases, own);
    this.#loaded.set(name, configuration);
    return configuration;
  }
}

function combine(file: string, bases: readonly Configuration[], own: OwnSettings): Configuration {
  const all = [...bases, own];
  return {
    file,
    extended: [...new Set(bases.flatMap((base) => [...base.extended, base.file]))],
    settings: all.map(({ settings }) => settings).reduce(layOver, NOTHING),
    ignore: [...new Set(all.flatMap(({ ignore }) => ignore))],
    generate: all.findLast(({ generate }) => generate.length > 0)?.generate ?? [],
    overrides: lastOfEach(all.flatMap(({ overrides }) => overrides)),
  };
}

/** A file that two others extend brings its overrides twice: the later place counts. */
function lastOfEach(overrides: readonly Override[]): Override[] {
  return [...new Set(overrides.toReversed())].reverse();
}

/** The file that `extends` names: a path beside the file that names it, or a package's configuration. */
function extended({ value, at }: Setting<string>, behind: readonly string[], bounds: Bounds): string {
  const refuse = (message: string): never => {
    throw new ConfigurationError([{ message, at }]);
  };
  const path = resolve(dirname(at.file), value);
  if (existsSync(path) || /^[./\\]/.test(value)) bounds.check(path, { value, at });
  const file = existsSync(path) ? fileAt(path) : /^[./\\]/.test(value) ? undefined : inPackage(value, at.file);
  if (file === undefined) return refuse(`"${value}" is no file and no package with a configuration`);
  if (behind.includes(file)) return refuse(`"${value}" leads back to where it began: a file cannot come before itself`);
  if (behind.length >= DEEPEST) return refuse(`more than ${DEEPEST} files extend one another`);
  return file;
}

/** A path to a folder means the configuration in it. */
function fileAt(path: string): string | undefined {
  return statSync(path).isDirectory() ? configurationsIn(path)[0] : path;
}

function inPackage(name: string, from: string): string | undefined {
  const roots = name.includes("..") ? [] : (createRequire(from).resolve.paths(name) ?? []);
  const path = roots.map((root) => join(root, name)).find((each) => existsSync(each));
  return path === undefined ? undefined : fileAt(path);
}
