import { NewFile, notWritten } from "./new-file.ts";

/** UTF-16 units that are held before a file is written to: of most runs the disk sees nothing before the end. */
const HELD = 1 << 20;

/** A file that is written as its content comes, and replaced whole: until `finish` it is as it was. */
export class OutputFile {
  readonly #file: NewFile;
  #held: string[] = [];
  #length = 0;

  /** @throws NotWritten if the file cannot be written, as far as this can be known before */
  constructor(path: string) {
    this.#file = orNotWritten(() => new NewFile(path));
  }

  /** The path that is written, links followed. */
  get target(): string {
    return this.#file.target;
  }

  /** Adds to the content. @throws NotWritten nothing is left then */
  write(text: string): void {
    this.#held.push(text);
    this.#length += text.length;
    if (this.#length >= HELD) this.#do(() => this.#flush());
  }

  /** Puts the content in its place. @throws NotWritten nothing is left then */
  finish(): void {
    this.#do(() => {
      this.#flush();
      this.#file.finish();
    });
    this.discard();
  }

  /** Forgets the content. */
  discard(): void {
    this.#held = [];
    this.#length = 0;
    this.#file.discard();
  }

  #flush(): void {
    this.#file.write(this.#held.join(""));
    this.#held = [];
    this.#length = 0;
  }

  #do(step: () => void): void {
    try {
      orNotWritten(step);
    } catch (error) {
      this.discard();
      throw error;
    }
  }
}

function orNotWritten<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw notWritten(error);
  }
}
