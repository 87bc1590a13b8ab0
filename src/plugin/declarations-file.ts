import { basename, dirname } from "node:path";
import { writeFiles } from "../typegen/write-files.ts";
import type { PluginOptions } from "./options.ts";

/** Keeps the file of the types of imported namespaces: all that were seen, in the order of their names. */
export class DeclarationsFile {
  readonly #path: string | undefined;
  readonly #modules = new Map<string, string>();

  constructor({ types }: PluginOptions) {
    this.#path = types;
  }

  /**
   * Takes in what a namespace's module declares, and writes the file where that changes it.
   * @throws Error where another file has the same name: TypeScript tells such modules apart by their file's name alone
   */
  add(file: string, declarations: string): void {
    if (this.#path === undefined) return;
    const alike = [...this.#modules.keys()].find((other) => other !== file && basename(other) === basename(file));
    if (alike !== undefined) throw new Error(`${file} and ${alike} are one module to TypeScript: give one of them another name`);
    this.#modules.set(file, declarations);
    const text = [...this.#modules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
    writeFiles(dirname(this.#path), new Map([[basename(this.#path), `// Written by metadef. Not to be edited.\n${text.join("\n")}`]]));
  }
}
