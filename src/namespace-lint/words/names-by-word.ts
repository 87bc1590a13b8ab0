/** Words that say nothing of what a namespace is about. */
const EMPTY = new Set([
  "os",
  "the",
  "a",
  "an",
  "and",
  "or",
  "of",
  "for",
  "to",
  "in",
  "on",
  "with",
  "by",
  "per",
  "options",
  "option",
  "properties",
  "property",
  "settings",
  "metadata",
  "data",
]);
/** More names that begin with the same word are not looked at: documents are untrusted. */
const MOST = 100;

/** Names of namespaces, to be found by the words of a text. */
export class NamesByWord {
  /** By their first word. */
  readonly #names = new Map<string, { readonly name: string; readonly words: readonly string[]; readonly place: number }[]>();
  #size = 0;

  constructor(names: Iterable<string>) {
    for (const name of names) this.add(name);
  }

  /** Adds a name behind the others. */
  add(name: string): void {
    const words = wordsOf(name.slice(name.lastIndexOf(":") + 1));
    const [first] = words;
    if (first === undefined) return;
    const names = this.#names.get(first) ?? [];
    if (names.length === MOST || names.some((other) => other.name === name)) return;
    names.push({ name, words, place: this.#size++ });
    this.#names.set(first, names);
  }

  /** The first of the names, but one, all of whose words a text has: those that distinguish a namespace from its neighbours. */
  about(text: readonly string[], except: string): string | undefined {
    const has = new Set(text);
    let found: { readonly name: string; readonly place: number } | undefined;
    for (const word of has) {
      const other = this.#names.get(word)?.find(({ name, words }) => name !== except && words.every((each) => has.has(each)));
      if (other !== undefined && (found === undefined || other.place < found.place)) found = other;
    }
    return found?.name;
  }
}

/** The words of a name that say what it is about, in lower case. */
export const wordsOf = (text: string): string[] => allWordsOf(text).filter((word) => !EMPTY.has(word));

/** All words of a name, in lower case. */
export function allWordsOf(text: string): string[] {
  const words = text
    .slice(0, 500)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
