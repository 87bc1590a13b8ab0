import type { SyntaxFault } from "../source.ts";

type Found = { readonly at: number; readonly length: number; readonly problem: string };

/**
 * What is wrong with a text that `JSON.parse` refuses, and where; its own message has the place only sometimes. Reads the text
 * once with its own stack, so deep nesting does no harm.
 */
export function findJsonFault(text: string, start = 0, end = text.length, pointer = ""): SyntaxFault {
  const { at, length, problem } = new Search(text, end).run(start);
  return { code: "syntax-error", params: { syntax: "JSON", problem }, pointer, span: { start: at, end: at + length } };
}

class Search {
  readonly #text: string;
  readonly #end: number;
  /** The closing bracket of each open list and map. */
  readonly #open: string[] = [];

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  run(start: number): Found {
    let at = this.#skip(start);
    if (at >= this.#end) return { at: start, length: 0, problem: "there is nothing in it" };
    while (true) {
      const depth = this.#open.length;
      const behind = this.#item(at);
      if (typeof behind === "object") return behind;
      at = this.#skip(behind);
      const opened = this.#open.length > depth;
      if (opened && !this.#isAt(at, this.#open.at(-1))) continue;
      while (this.#open.length > 0 && this.#isAt(at, this.#open.at(-1))) {
        this.#open.pop();
        at = this.#skip(at + 1);
      }
      if (this.#open.length === 0) return this.#unexpected(at, "nothing more");
      if (!this.#isAt(at, ",")) return this.#unexpected(at, `a comma or ${this.#open.at(-1)}`);
      at = this.#skip(at + 1);
    }
  }

  /** One value, with its key where that is a map's; the offset behind it, or behind its opening bracket. */
  #item(start: number): number | Found {
    let at = start;
    if (this.#open.at(-1) === "}") {
      if (!this.#isAt(at, '"')) return this.#unexpected(at, "a key in double quotes");
      const behind = this.#string(at);
      if (typeof behind === "object") return behind;
      at = this.#skip(behind);
      if (!this.#isAt(at, ":")) return this.#unexpected(at, "a colon");
      at = this.#skip(at + 1);
    }
    if (this.#isAt(at, '"')) return this.#string(at);
    if (this.#isAt(at, "{") || this.#isAt(at, "[")) {
      this.#open.push(this.#text[at] === "{" ? "}" : "]");
      return at + 1;
    }
    const word = this.#word(at);
    return /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word)
      ? at + word.length
      : this.#unexpected(at, "a value");
  }

  #string(start: number): number | Found {
    for (let at = start + 1; at < this.#end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) return at + 1;
      if (code < 0x20) return { at, length: 1, problem: "a line break or another control character is inside a string" };
      if (code !== 0x5c) continue;
      const escaped = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.#text.slice(at, at + 6));
      if (!escaped) return { at, length: 2, problem: `${JSON.stringify(this.#text.slice(at, at + 2))} is not an escape sequence of JSON` };
      at += escaped[0].length - 1;
    }
    return { at: start, length: 1, problem: "this string has no closing quote" };
  }

  #unexpected(at: number, expected: string): Found {
    if (at >= this.#end)
      return {
        at: this.#end,
        length: 0,
        problem: `${expected} is expected where the ${this.#end < this.#text.length ? "line" : "text"} ends`,
      };
    const word = this.#word(at);
    if (word.startsWith("//") || word.startsWith("/*") || word.startsWith("#")) return { at, length: 1, problem: "JSON has no comments" };
    return {
      at,
      length: word.length,
      problem: `${expected} is expected, but here is ${shownWord(word)}`,
    };
  }

  /** The text here, as far as a reader would see it as one thing. */
  #word(at: number): string {
    const word = /^[^\s,:{}[\]"]+/.exec(this.#text.slice(at, Math.min(at + 4096, this.#end)));
    return word ? word[0] : this.#text.slice(at, Math.min(at + 1, this.#end));
  }

  #isAt(at: number, character: string | undefined): boolean {
    return at < this.#end && this.#text[at] === character;
  }

  /** Only what JSON accepts as white space. */
  #skip(start: number): number {
    let at = start;
    while (at < this.#end && " \t\r\n".includes(this.#text[at] as string)) at++;
    return at;
  }
}

/** What is in the text, in words: a letter in quotes would look like a string of JSON. */
const shownWord = (word: string): string =>
  /^[A-Za-z_]\w*$/.test(word) ? `the word ${shorten(word)} without quotes` : JSON.stringify(shorten(word));

const shorten = (word: string): string => (word.length > 40 ? `${word.slice(0, 40)}…` : word);
