import { foldAscii } from "./char-set.ts";
import { ANY, DOT } from "./classes.ts";
import { type Escape, readClass, readEscape } from "./escapes.ts";
import { EMPTY, type Node, type ParsedPattern, type Quirk } from "./node.ts";

/** Bounds of what is looked into: no service has patterns anywhere near. */
const LONGEST = 5000;
const DEEPEST = 200;

class Broken extends Error {
  readonly at: number;
  constructor(at: number, problem: string) {
    super(problem);
    this.at = at;
  }
}
class Unread extends Error {}

/** Reads a pattern as JavaScript does, and as Python if only Python knows a construct; reports where the two differ. */
export function parsePattern(pattern: string): ParsedPattern {
  if (pattern.length > LONGEST) return { kind: "unread", reason: `longer than ${LONGEST} characters` };
  const read = readAs(pattern, false);
  // what is no pattern to Python may be one to JavaScript, which lets a class be empty
  const emptied = read.kind === "broken" && /\[\^?\]/.test(pattern) ? readAs(pattern, true) : read;
  return emptied.kind === "pattern" ? emptied : read;
}

function readAs(pattern: string, emptyClasses: boolean): ParsedPattern {
  const parser = new Parser(pattern, emptyClasses);
  try {
    return { kind: "pattern", node: parser.whole(), quirks: parser.quirks };
  } catch (error) {
    if (error instanceof Broken) return { kind: "broken", at: error.at, problem: error.message };
    if (error instanceof Unread) return { kind: "unread", reason: error.message };
    throw error;
  }
}

interface Flags {
  readonly fold: boolean;
  readonly dotAll: boolean;
}

class Parser {
  readonly quirks: Quirk[] = [];
  readonly #text: string;
  #at = 0;
  #depth = 0;
  #flags: Flags = { fold: false, dotAll: false };

  readonly #emptyClasses: boolean;

  /** @param emptyClasses `[]` and `[^]` are whole classes, as in JavaScript */
  constructor(text: string, emptyClasses: boolean) {
    this.#text = text;
    this.#emptyClasses = emptyClasses;
  }

  whole(): Node {
    const node = this.#choice();
    if (this.#at < this.#text.length) throw new Broken(this.#at, "a closing parenthesis without an opening one");
    return node;
  }

  #choice(): Node {
    if (++this.#depth > DEEPEST) throw new Unread(`groups stand inside one another more than ${DEEPEST} levels deep`);
    const parts = [this.#sequence()];
    while (this.#take("|")) parts.push(this.#sequence());
    this.#depth--;
    return parts.length === 1 ? (parts[0] as Node) : { kind: "choice", parts };
  }

  #sequence(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#text.length && !"|)".includes(this.#text[this.#at] as string)) parts.push(this.#quantified());
    return parts.length === 1 ? (parts[0] as Node) : { kind: "sequence", parts };
  }

  #quantified(): Node {
    const start = this.#at;
    if (this.#quantifier() !== undefined) throw new Broken(start, `there is nothing before ${this.#text[start]} to repeat`);
    const part = this.#atom();
    const at = this.#at;
    const range = this.#quantifier();
    if (range === undefined) return part;
    if (range.max < range.min) throw new Broken(at, "the least number of repetitions is above the greatest");
    if (part.kind === "start" || part.kind === "end" || part.kind === "word" || part.kind === "not-word") {
      this.#quirk(at, "a repeated anchor", "refused", "taken");
    }
    if (!this.#take("?") && this.#take("+")) this.#quirk(at, "a possessive quantifier", "refused", "taken");
    const again = this.#at;
    if (this.#quantifier() !== undefined) throw new Broken(again, "a repetition is itself repeated");
    return { kind: "repeat", part, min: range.min, max: range.max };
  }

  /** Reads the range of a quantifier here; undefined if there is none. */
  #quantifier(): { min: number; max: number } | undefined {
    if (this.#take("*")) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.#take("+")) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.#take("?")) return { min: 0, max: 1 };
    const counted = /^\{(\d{0,20})(,?)(\d{0,20})\}/.exec(this.#text.slice(this.#at, this.#at + 40));
    if (counted === null || (counted[1] === "" && counted[3] === "")) return undefined;
    const [whole, low, comma, high] = counted as unknown as [string, string, string, string];
    if (low === "") this.#quirk(this.#at, whole, "other", "taken");
    this.#at += whole.length;
    return { min: Number(low || 0), max: high === "" ? (comma === "" ? Number(low) : Number.POSITIVE_INFINITY) : Number(high) };
  }

  #atom(): Node {
    const at = this.#at;
    const character = String.fromCodePoint(this.#text.codePointAt(at) as number);
    this.#at += character.length;
    if (character === "(") return this.#group(at);
    if (character === ".") return this.#set(this.#flags.dotAll ? ANY : DOT);
    if (character === "^") return { kind: "start" };
    if (character === "$") return { kind: "end" };
    if (character === "[") return this.#escape(readClass(this.#text, at, this.#emptyClasses), at);
    if (character === "\\") return this.#escape(readEscape(this.#text, at), at);
    const point = character.codePointAt(0) as number;
    return this.#set([point, point]);
  }

  #escape(read: Escape, at: number): Node {
    if (read.kind === "broken") throw new Broken(at, read.problem);
    this.#at = read.end;
    for (const [construct, javascript, python] of read.quirks) this.#quirk(at, construct, javascript, python);
    if (read.kind === "unread") throw new Unread("a construct that is not looked into");
    return read.kind === "set" ? this.#set(read.set) : read.node;
  }

  #group(at: number): Node {
    if (!this.#take("?")) return this.#inside(at);
    const head = /^(?:[:=!>]|<[=!]|P?<[A-Za-z_$][\w$]*>|P=\w+\)|#[^)]*\)|\([^)]*\)|[aiLmsux]*(?:-[imsx]+)?[:)])/.exec(
      this.#text.slice(this.#at),
    )?.[0];
    if (head === undefined) throw new Broken(at, "a group begins as none does that JavaScript or Python knows");
    this.#at += head.length;
    if (head === ":") return this.#inside(at);
    if (/^(?:[=!]|<[=!])$/.test(head)) return { kind: "look", part: this.#inside(at) };
    if (head === ">") {
      this.#quirk(at, "(?>", "refused", "taken");
      return { kind: "look", part: this.#inside(at) };
    }
    if (head.startsWith("<")) this.#quirk(at, `(?${head}`, "taken", "refused");
    else this.#quirk(at, `(?${head}`, "refused", "taken");
    if (head.startsWith("#")) return EMPTY;
    if (head.startsWith("P=")) return { kind: "reference" };
    if (head.startsWith("(")) throw new Unread("a group that depends on another");
    return head.endsWith(">") ? this.#inside(at) : this.#flagged(head, at);
  }

  #flagged(head: string, at: number): Node {
    const [on = "", off = ""] = head.slice(0, -1).split("-");
    if (/[mx]/.test(on)) throw new Unread("a flag that changes how the rest is read");
    const before = this.#flags;
    this.#flags = {
      fold: (before.fold || on.includes("i")) && !off.includes("i"),
      dotAll: (before.dotAll || on.includes("s")) && !off.includes("s"),
    };
    // a flag without a colon holds for all that follows
    if (head.endsWith(")")) return EMPTY;
    const node = this.#inside(at);
    this.#flags = before;
    return node;
  }

  #inside(at: number): Node {
    const node = this.#choice();
    if (!this.#take(")")) throw new Broken(at, "a group is not closed");
    return node;
  }

  #set(set: readonly number[]): Node {
    return { kind: "set", set: this.#flags.fold ? foldAscii(set) : set };
  }

  #quirk(at: number, construct: string, javascript: Quirk["javascript"], python: Quirk["python"]): void {
    this.quirks.push({ at, construct, javascript, python });
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }
}
