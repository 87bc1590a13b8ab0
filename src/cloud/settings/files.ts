import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join, resolve } from "node:path";
import { decode } from "../../documents/index.ts";
import { Opaque } from "../../documents/opaque.ts";
import { openText } from "../../documents/open-text.ts";
import { pythonText } from "../../documents/scalar.ts";
import type { SourceText } from "../../documents/source.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap } from "../../json/value.ts";
import { CloudError } from "../cloud.ts";
import { type Dict, dictOf } from "./dict.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A file with settings of clouds. */
export interface SettingsFile {
  readonly path: string;
  readonly settings: Dict;
}

/** No file of settings is larger, in bytes. */
const LARGEST = 1024 * 1024;

/** Values in one file at most, those that aliases repeat counted each time. */
const MOST_VALUES = 20_000;

const DEEPEST = 20;

/** The folder that `~` means. */
export function homeOf(env: Environment): string {
  return env["HOME"] || homedir();
}

/** A path as it is written in settings, with `~` for the user's folder. */
export function expandHome(path: string, { env, cwd }: { env: Environment; cwd: string }): string {
  return resolve(cwd, /^~(?=\/|$)/.test(path) ? join(homeOf(env), path.slice(1)) : path);
}

/**
 * Reads the first file of a name that is there, in the folders where OpenStack's client looks.
 * @param name `clouds`, `secure` or `clouds-public`
 * @param first a file that is looked for before all others, as OS_CLIENT_CONFIG_FILE names it
 * @throws CloudError if it cannot be read as settings
 */
export async function findSettings(
  name: string,
  first: string | undefined,
  { env, cwd }: { env: Environment; cwd: string },
): Promise<SettingsFile | undefined> {
  const home = env["SNAP_REAL_HOME"] || homeOf(env);
  const folders = [cwd, join(env["XDG_CONFIG_HOME"] || join(homeOf(env), ".config"), "openstack"), join(home, ".config/openstack")];
  folders.push(...(env["XDG_CONFIG_DIRS"] || "/etc/xdg").split(":").map((each) => join(each, "openstack")), "/etc/openstack");
  const paths = [...new Set(folders)].flatMap((folder) => [".yaml", ".yml", ".json"].map((ending) => join(folder, name + ending)));
  for (const path of first === undefined ? paths : [expandHome(first, { env, cwd }), ...paths]) {
    const text = textOf(path);
    if (text !== undefined) return { path, settings: await parse(path, text) };
  }
  return undefined;
}

/** The text of a file; undefined where there is none, or none that this user may read. */
function textOf(path: string): string | undefined {
  try {
    const status = statSync(path);
    if (!status.isFile()) throw new CloudError(`${path} is not a file`);
    if (status.size > LARGEST) throw new CloudError(`${path} is larger than 1 MiB`);
    const { text, finding } = decode(readFileSync(path), path);
    if (finding) throw new CloudError(`${path} is not text in UTF-8`);
    return text;
  } catch (error) {
    if (error instanceof CloudError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES") return undefined;
    throw new CloudError(`${path} cannot be read (${code})`);
  }
}

async function parse(path: string, text: string): Promise<Dict> {
  if (text.trim() === "") return dictOf({});
  const { source } = await openText(text, basename(path), true);
  // a fault quotes the text, which has passwords in it
  const fault = source?.faults[0];
  if (source === undefined || fault !== undefined) {
    const line = fault === undefined ? "" : `:${text.slice(0, fault.span.start).split("\n").length}`;
    throw new CloudError(`${path}${line} is not valid ${/json$/i.test(path) ? "JSON" : "YAML"}`);
  }
  const roots = source.roots("pyyaml");
  if (roots.length > 1) throw new CloudError(`${path} has several documents; only one is read`);
  const [root] = roots;
  if (root === undefined || root.value === null) return dictOf({});
  if (!isMap(root.value)) throw new CloudError(`${path} is not a map of settings`);
  return new Plain(path, source).map(root.value, root.pointer, 1);
}

/** Makes settings of parsed values: numbers as Python writes them, whatever aliases repeat within limits. */
class Plain {
  readonly #path: string;
  readonly #source: SourceText;
  #count = 0;

  constructor(path: string, source: SourceText) {
    this.#path = path;
    this.#source = source;
  }

  map(value: object, pointer: string, depth: number): Dict {
    const dict: Dict = Object.create(null);
    for (const [key, each] of Object.entries(value)) dict[key] = this.#value(each, joinPointer(pointer, key), depth + 1);
    return dict;
  }

  #value(value: unknown, pointer: string, depth: number): unknown {
    if (++this.#count > MOST_VALUES) throw new CloudError(`${this.#path} has more than ${MOST_VALUES} values`);
    if (depth > DEEPEST) throw new CloudError(`${this.#path} is nested more than ${DEEPEST} levels deep`);
    if (value instanceof Opaque) throw new CloudError(`${this.#path} has a value that a reader of settings refuses at ${pointer}`);
    if (isList(value)) return value.map((each, index) => this.#value(each, joinPointer(pointer, index), depth + 1));
    if (isMap(value)) return this.map(value, pointer, depth);
    if (typeof value !== "number") return value;
    const scalar = this.#source.scalar(pointer, "pyyaml");
    return scalar === undefined ? String(value) : pythonText(scalar);
  }
}
