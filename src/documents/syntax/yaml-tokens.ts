import type { CST } from "yaml";

type Yaml = typeof import("yaml");

/**
 * Memory depends on the tokens, not on the length: this number needs two gigabytes. A list of flavors has half as many tokens as
 * units; `[a,a,a` has three times as many, and would end the process.
 */
export const MOST_TOKENS = 10_000_000;

/** What of the lexer decides how far a line has to be indented to continue what began before it. */
interface Indentation {
  indentNext: number;
  parseFlowCollection(): Generator<string, string>;
  parseQuotedScalar(): Generator<string, string>;
}

/** The parser of YAML, stopped where a text has more tokens than memory is meant for. */
export class BoundedParser {
  /** Whether it was stopped; what came before is then of no use. */
  tooMany = false;
  readonly #yaml: Yaml;

  constructor(yaml: Yaml) {
    this.#yaml = yaml;
  }

  /**
   * The parts of a text, one for each document and for the text between documents.
   * @param strictly continued text must be indented, which shows earlier where something is not closed
   */
  *parse(text: string, strictly = false): Generator<CST.Token> {
    const parser = new this.#yaml.Parser();
    const lexer = new this.#yaml.Lexer();
    let tokens = 0;
    for (const token of (strictly ? lexer : freeOfIndentation(lexer)).lex(text)) {
      if (++tokens > MOST_TOKENS) {
        this.tooMany = true;
        return;
      }
      yield* parser.next(token);
    }
    yield* parser.end();
  }
}

/**
 * Lets a quoted scalar, and a flow collection, continue at any column, as PyYAML and libyaml do (`scan_flow_scalar`, `unwind_indent` within
 * flow): the specification wants them deeper than their key. A lexer that has other insides than expected stays as strict as it is.
 */
function freeOfIndentation<T extends object>(lexer: T): T {
  const inside = lexer as T & Indentation;
  for (const state of ["parseFlowCollection", "parseQuotedScalar"] as const) {
    const parse = inside[state];
    if (typeof parse !== "function" || typeof inside.indentNext !== "number") return lexer;
    inside[state] = function* (this: Indentation) {
      const { indentNext } = this;
      this.indentNext = 0;
      const next = yield* parse.call(this);
      this.indentNext = indentNext;
      return next;
    };
  }
  return lexer;
}
