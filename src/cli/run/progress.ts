import type { FileResult } from "../../report/report.ts";
import type { Io } from "../io.ts";

/** Milliseconds that a run takes before it shows how far it is, and between two lines. */
const FIRST = 1000;
const NEXT = 100;

/** How far a run is, on a terminal: shown where it takes longer than a second, and erased at its end. */
export class Progress {
  readonly #show: ((line: string) => void) | undefined;
  readonly #files: number;
  #next = performance.now() + FIRST;
  #file: string | undefined;
  #done = 0;
  #resources = 0;
  #findings = 0;

  /** @param files how many there are to check */
  constructor(io: Io, files: number) {
    this.#show = io.progress;
    this.#files = files;
  }

  /** A file is done, or a part of one. */
  add({ file, resources, findings }: FileResult): void {
    if (file !== this.#file) this.#done++;
    this.#file = file;
    this.#resources += resources;
    this.#findings += findings.length;
    if (this.#show === undefined || performance.now() < this.#next) return;
    this.#next = performance.now() + NEXT;
    this.#show(`metadef: ${this.#done} of ${this.#files} files, ${this.#resources} resources, ${this.#findings} findings`);
  }

  /** Erases the line. */
  end(): void {
    this.#show?.("");
  }
}
