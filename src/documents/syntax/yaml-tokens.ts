import type { CST } from "yaml";

type Yaml = typeof import("yaml");

/**
 * Memory goes with tokens, not with length: as many take two gigabytes.
 * A list of flavors has half as many as units; `[a,a,a` has three times as many, and would end the process.
 */
export const MOST_TOKENS = 10_000_000;

/** The parser of YAML, stopped where a text has more tokens than memory is meant for. */
export class BoundedParser {
  /** Whether it was stopped; what came before is then of no use. */
  tooMany = false;
  readonly #yaml: Yaml;

  constructor(yaml: Yaml) {
    this.#yaml = yaml;
  }

  /** The parts of a text, one for each document and for what stands between. */
  *parse(text: string): Generator<CST.Token> {
    const parser = new this.#yaml.Parser();
    let tokens = 0;
    for (const token of new this.#yaml.Lexer().lex(text)) {
      if (++tokens > MOST_TOKENS) {
        this.tooMany = true;
        return;
      }
      yield* parser.next(token);
    }
    yield* parser.end();
  }
}
