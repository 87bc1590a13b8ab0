import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Parser } from "web-tree-sitter";
import { CARRIED_ROOT, carried } from "../../files/carried.ts";

/** The languages whose grammar the package carries, as WebAssembly. */
export type Grammar = "hcl" | "bash";

const loaded = new Map<Grammar, Parser>();
const loading = new Map<Grammar, Promise<Parser>>();
/** The last that loads: two at once would begin two engines, and then write into the memory of each other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A parser of a language, loaded at its first use: the grammars are 90 KB and 1.4 MB of WebAssembly, and most runs need neither.
 * @throws Error where the package is not built
 */
export function loadParser(grammar: Grammar): Promise<Parser> {
  let parser = loading.get(grammar);
  if (parser === undefined) {
    const make = (): Promise<Parser> => makeParser(grammar);
    // also where the one before failed, which has its own error
    last = parser = last.then(make, make);
    loading.set(grammar, parser);
  }
  return parser;
}

async function makeParser(grammar: Grammar): Promise<Parser> {
  // only the quick compiler of WebAssembly: for bash, the other one needs five times as long as the parsing itself
  (await import("node:v8")).setFlagsFromString("--liftoff-only");
  const { Language, Parser } = await import("web-tree-sitter");
  const engine = carried?.read(carriedGrammar("web-tree-sitter"));
  await Parser.init(engine === undefined ? { locateFile: () => grammarFile("web-tree-sitter") } : { wasmBinary: engine });
  const parser = new Parser();
  const name = `tree-sitter-${grammar}`;
  parser.setLanguage(await Language.load(carried?.read(carriedGrammar(name)) ?? grammarFile(name)));
  loaded.set(grammar, parser);
  return parser;
}

/** The same parser for a synchronous caller; undefined until it is loaded. */
export function loadedParser(grammar: Grammar): Parser | undefined {
  return loaded.get(grammar);
}

const carriedGrammar = (name: string): string => join(CARRIED_ROOT, "dist", "grammars", `${name}.wasm`);

/** The build puts the grammars into `dist/grammars/`; the code runs from `dist/` or from `src/`. */
function grammarFile(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, "dist", "grammars", `${name}.wasm`);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) throw new Error(`the package has no dist/grammars/${name}.wasm: it is not built`);
  }
}

/** Deeper than anything that a person nests; the grammars' own recursion ends the process at some ten thousand. */
export const DEEPEST_BRACKETS = 500;

/** The place where brackets are nested deeper than the limit, including those in quotes and comments; undefined if nowhere. */
export function findDeepBracket(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28 || code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST_BRACKETS) return at;
    } else if ((code === 0x29 || code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return undefined;
}
