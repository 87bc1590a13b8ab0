import type { FileResult } from "../../report/report.ts";
import type { Io } from "../io.ts";

/** Milliseconds before the first line of progress, and between two lines. */
const FIRST = 1000;
const NEXT = 100;

/** The progress of a run, on a terminal: shown if it lasts more than a second, and erased at the end. */
export class Progress {
  readonly #show: ((line: string) => void) | undefined;
  readonly #files: number | undefined;
  #next = Date.now() + FIRST;
  #file: string | undefined;
  #done = 0;
  #resources = 0;
  #findings = 0;

  /** @param files how many there are to check; undefined if that is not known */
  constructor(io: Pick<Io, "progress">, files?: number) {
    this.#show = io.progress;
    this.#files = files;
  }

  /** A file is done, or a part of one. */
  add({ file, resources, findings }: FileResult): void {
    if (file !== this.#file) this.#done++;
    this.#file = file;
    this.#resources += resources;
    this.#findings += findings.length;
    if (this.#show === undefined || Date.now() < this.#next) return;
    this.#next = Date.now() + NEXT;
    const files = this.#files === undefined ? "" : `${this.#done} of ${this.#files} files, `;
    this.#show(`metadef: ${files}${this.#resources} resources, ${this.#findings} findings`);
  }

  /** Erases the line. */
  end(): void {
    this.#show?.("");
  }
}
