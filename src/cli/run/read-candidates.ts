import { resolve } from "node:path";
import { decode, describeForeign, readDocument } from "../../documents/index.ts";
import { type Candidate, candidatesIn, plainCandidate, type Sought } from "../../lint/candidate.ts";
import { bytesOf, Unreadable } from "../../lint/file-bytes.ts";
import { findFiles, STDIN } from "../../lint/find-files.ts";
import type { Finding } from "../../model.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { Io } from "../io.ts";
import { resourcesNamed, splitName } from "./named-resource.ts";

/** What identifies the wanted resources: their kind, and the word for it. */
export interface Wanted extends Sought {
  readonly noun: string;
  /** The formats as which a document is read that is surely none, each with the map that it must then have; any where empty. */
  readonly formats?: readonly (readonly [format: string, map: string])[];
  /** The key that the entries can have in a document that has nothing else. */
  readonly plain?: string;
}

/** Reads documents for the resources in them, each file once. */
export class CandidateReader {
  readonly #io: Io;
  readonly #texts = new Map<string, Promise<string>>();

  constructor(io: Io) {
    this.#io = io;
  }

  /**
   * The resources of a kind that a path names: of a file, of a folder's documents, or the one after `#`.
   * @param isIgnored whether a file that was found in a folder is excluded
   * @throws UsageError if there are none
   */
  async read(text: string, wanted: Wanted, isIgnored: (file: string) => Promise<boolean>): Promise<Candidate[]> {
    const { path, name } = splitName(text, this.#io.cwd);
    const { files, missing, empty } = await findFiles([path], this.#io.cwd);
    for (const folder of empty) throw new UsageError(`${escapeLine(folder)}: holds no file that metadef reads`);
    for (const { path: named, reason } of missing) throw new UsageError(`${escapeLine(named)}: ${reason}`);
    const found: Candidate[] = [];
    for (const file of files) {
      const alone = files.length === 1 && file === path;
      if (alone || !(await isIgnored(file))) for (const each of await this.#inFile(file, wanted, alone)) found.push(each);
    }
    if (found.length === 0) throw new UsageError(`${escapeLine(path)}: holds no ${wanted.noun}`);
    return name === undefined ? found : resourcesNamed(name, found, wanted.noun, path);
  }

  async #inFile(file: string, wanted: Wanted, alone: boolean): Promise<Candidate[]> {
    const text = await this.#text(file);
    const reading = await readDocument(text, { name: file });
    const sought: Sought = { type: wanted.type, ...(wanted.properties_target && { properties_target: wanted.properties_target }) };
    const found = candidatesIn(file, text, reading, sought);
    if (found.length > 0 || !alone) return found;
    if (reading.format === undefined && reading.findings.length === 0) {
      for (const [as, map] of wanted.formats ?? []) {
        const [first] = candidatesIn(file, text, await readDocument(text, { name: file, as }), sought);
        if (first?.resource.pointer.endsWith(map)) return [first];
      }
    }
    const plain = wanted.plain === undefined ? undefined : await plainCandidate(file, text, wanted.plain, sought);
    if (plain !== undefined && (reading.format === undefined || isFlat(plain))) return [plain];
    // a file that was meant and cannot be read says more of it than that nothing is in it
    const [fault] = reading.findings.filter(({ severity }) => severity === "error");
    if (fault !== undefined) throw unreadable(file, fault);
    const foreign = describeForeign(text);
    if (foreign !== undefined) throw new UsageError(`${escapeLine(file)}: holds no ${wanted.noun}. ${escapeLine(foreign)}`);
    return [];
  }

  #text(file: string): Promise<string> {
    let text = this.#texts.get(file);
    if (text === undefined) this.#texts.set(file, (text = this.#read(file)));
    return text;
  }

  async #read(file: string): Promise<string> {
    let bytes: Uint8Array;
    try {
      bytes = file === STDIN ? await this.#io.stdin() : bytesOf(resolve(this.#io.cwd, file));
    } catch (error) {
      throw new UsageError(`${escapeLine(file)}: cannot be read (${error instanceof Unreadable ? error.reason : String(error)})`);
    }
    const { text, finding } = decode(bytes, file);
    if (finding) throw unreadable(file, finding);
    return text;
  }
}

/** Whether no entry holds others: any map of texts may be metadata. */
function isFlat({ resource }: Candidate): boolean {
  return Object.values(resource.entries).every((value) => typeof value !== "object");
}

function unreadable(file: string, { at, message }: Finding): UsageError {
  return new UsageError(`${[escapeLine(file), at.line, at.column].filter((part) => part !== undefined).join(":")}: ${escapeLine(message)}`);
}
