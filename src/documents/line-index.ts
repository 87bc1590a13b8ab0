/** A line and a column, both counted from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LINE_BREAK = /\r\n?|\n/g;

/** Finds lines and columns of offsets in a text; looks for its lines when first asked. */
export class LineIndex {
  readonly #text: string;
  readonly #firstLine: number;
  #starts: number[] | undefined;

  /** @param firstLine the number of the text's first line, where the text is a part of a longer one */
  constructor(text: string, firstLine = 1) {
    this.#text = text;
    this.#firstLine = firstLine;
  }

  /** How long the text is, in UTF-16 units. */
  get size(): number {
    return this.#text.length;
  }

  /** The line and column of an offset. */
  position(offset: number): Position {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + this.#firstLine, column: offset - (starts[low] as number) + 1 };
  }

  /** The offset of a line and column; undefined where there is no such line. */
  offset({ line, column }: Position): number | undefined {
    const start = this.#lineStarts()[line - this.#firstLine];
    return start === undefined ? undefined : start + column - 1;
  }

  /** The offset of the end of the line that an offset is on, its line break not included. */
  endOfLine(offset: number): number {
    const next = this.#lineStarts()[this.position(offset).line - this.#firstLine + 1];
    if (next === undefined) return this.#text.length;
    return this.#text[next - 1] === "\n" && this.#text[next - 2] === "\r" ? next - 2 : next - 1;
  }

  /** The text of a line without its line break; undefined where there is no such line. */
  line(number: number): string | undefined {
    const start = this.#lineStarts()[number - this.#firstLine];
    return start === undefined ? undefined : this.#text.slice(start, this.endOfLine(start));
  }

  #lineStarts(): readonly number[] {
    this.#starts ??= this.#findStarts();
    return this.#starts;
  }

  #findStarts(): number[] {
    const starts = [0];
    if (!this.#text.includes("\r")) {
      for (let at = this.#text.indexOf("\n"); at >= 0; at = this.#text.indexOf("\n", at + 1)) starts.push(at + 1);
      return starts;
    }
    LINE_BREAK.lastIndex = 0;
    while (LINE_BREAK.test(this.#text)) starts.push(LINE_BREAK.lastIndex);
    return starts;
  }
}
