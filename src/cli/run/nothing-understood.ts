import { escapeLine } from "../../report/escape-terminal.ts";
import type { FileResult } from "../../report/report.ts";

/** Watches which files of a run hold something that was understood: a gate that checked nothing must not pass. */
export class Understanding {
  readonly #isForced: boolean;
  readonly #unknown = new Map<string, FileResult>();
  readonly #understood = new Set<string>();

  readonly #stdin: string;

  /**
   * @param isForced whether the format of every file is given, and proves nothing
   * @param stdin what the standard input is called
   */
  constructor(isForced: boolean, stdin: string) {
    this.#isForced = isForced;
    this.#stdin = stdin;
  }

  /** Takes in what became of a file, or of a part of one. */
  add(result: FileResult): void {
    const { file, format, resources, findings } = result;
    // a stream of records has its format before anything in it is known
    const isFormat = format !== undefined && format !== "records" && !this.#isForced;
    const isKnown = isFormat || resources > 0 || findings.length > 0;
    if (isKnown) {
      this.#understood.add(file);
      this.#unknown.delete(file);
    } else if (!this.#understood.has(file)) this.#unknown.set(file, result);
  }

  /** Files in which nothing was understood. */
  get unknown(): Iterable<string> {
    return this.#unknown.keys();
  }

  /**
   * What is said where nothing was understood in the standard input, or in all that was named; undefined where something was.
   * @param named the paths as they were named
   * @param leftOut how many files and folders git's lists left out
   */
  problem(named: readonly string[], leftOut: number): string | undefined {
    const stdin = this.#unknown.get(this.#stdin);
    if (stdin === undefined && this.#understood.size > 0) return undefined;
    const [first] = stdin === undefined ? this.#unknown.values() : [stdin];
    if (first === undefined) return emptyFolder(named.join(", "), leftOut);
    const others = stdin === undefined ? this.#unknown.size - 1 : 0;
    const more = others === 0 ? "" : `, nor in ${others} other ${others === 1 ? "file" : "files"}`;
    const [why = ""] = first.evidence ?? [];
    // a file with a reason about its keys can still have a format
    const reason = /^[a-z]/.test(why) ? `: ${why.replace(/\.$/, "")} (use --as if it is one)` : `. ${why}`;
    return `${escapeLine(first.file)}: nothing to check in it${more}${why === "" ? "" : escapeLine(reason)}`;
  }
}

/** What is said of paths that give no file. @param leftOut how many files and folders git's lists left out */
export function emptyFolder(path: string, leftOut: number): string {
  return `${escapeLine(path)}: holds no file that metadef reads${leftOut > 0 ? " (.gitignore leaves some out; --no-gitignore reads them)" : ""}`;
}
