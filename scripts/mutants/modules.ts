import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { transformSync } from "esbuild";
import { type Mutant, withMutant } from "./mutants.ts";

type Exports = Record<string, unknown>;
type Body = (exports: Exports, require: (specifier: string) => unknown, module: { exports: Exports }) => void;

const root = resolve(import.meta.dirname, "../..");
const ofNode = createRequire(join(root, "package.json"));

/**
 * The project's modules, each made once and run again for each mutant that it or something that it asks for has: a bundle for each
 * mutant takes a hundred times as long.
 */
export class Modules {
  readonly #bodies = new Map<string, Body>();
  /** By file: the exports where nothing is changed. */
  readonly #unchanged = new Map<string, Exports>();
  /** By file: the files that ask for it. */
  readonly #askers = new Map<string, Set<string>>();

  /** The exports of a file, with a mutant somewhere below it or with none. A first call without one is needed. */
  load(file: string, mutant?: Mutant): Exports {
    if (mutant === undefined) return this.#run(file, this.#unchanged, undefined, new Set());
    const mutated = join(root, mutant.file);
    const again = this.#askersOf(mutated);
    return this.#run(file, new Map(), bodyOf(mutated, withMutant(readFileSync(mutated, "utf8"), mutant)), again, mutated);
  }

  #run(file: string, made: Map<string, Exports>, changed: Body | undefined, again: ReadonlySet<string>, mutated?: string): Exports {
    const known = made.get(file) ?? (mutated === undefined || again.has(file) ? undefined : this.#unchanged.get(file));
    if (known !== undefined) return known;
    const module = { exports: {} as Exports };
    made.set(file, module.exports);
    let body = file === mutated ? changed : this.#bodies.get(file);
    if (body === undefined) this.#bodies.set(file, (body = bodyOf(file, readFileSync(file, "utf8"))));
    const require = (specifier: string): unknown => {
      if (!specifier.startsWith(".")) return ofNode(specifier);
      const asked = resolve(dirname(file), specifier);
      const askers = this.#askers.get(asked) ?? new Set();
      this.#askers.set(asked, askers.add(file));
      return this.#run(asked, made, changed, again, mutated);
    };
    body(module.exports, require, module);
    made.set(file, module.exports);
    return module.exports;
  }

  /** A file and all that ask for it, directly or not. */
  #askersOf(file: string, found = new Set<string>()): Set<string> {
    if (found.has(file)) return found;
    found.add(file);
    for (const asker of this.#askers.get(file) ?? []) this.#askersOf(asker, found);
    return found;
  }
}

/** A module's text as a function. */
function bodyOf(file: string, text: string): Body {
  const named = text
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(file)))
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href));
  const { code } = transformSync(named, {
    loader: file.endsWith(".ts") ? "ts" : "js",
    format: "cjs",
    target: "node20",
    supported: { "dynamic-import": false },
  });
  return new Script(`(function (exports, require, module) {${code}\n})`, { filename: relative(root, file) }).runInThisContext() as Body;
}
