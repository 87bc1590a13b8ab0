import { basename, dirname } from "node:path";
import { writeFiles } from "../typegen/write-files.ts";
import type { PluginOptions } from "./options.ts";

/** Keeps the file of the types of imported namespaces: all that were seen, in the order of their names. */
export class DeclarationsFile {
  readonly #path: string | undefined;
  readonly #modules = new Map<string, string>();

  /** @throws TypeError for an option of another type */
  constructor({ types }: PluginOptions) {
    if (types !== undefined && typeof types !== "string") throw new TypeError("options.types must be the path of a file");
    this.#path = types;
  }

  /**
   * Adds the declarations of a namespace's module, and writes the file if that changes it.
   * @throws Error if another file has the same name: TypeScript identifies such modules only by the name of their file
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
