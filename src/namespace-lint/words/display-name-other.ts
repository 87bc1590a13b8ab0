import type { KnownKeys } from "../known-keys.ts";
import { textOf } from "../members.ts";
import { cut, quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { allWordsOf, NamesByWord, wordsOf } from "./names-by-word.ts";

/** Letters in which two words must agree to be forms of one. */
const STEM = 4;

/** A namespace whose name for people is that of another one, and has no word of its own. */
export const displayNameOther: NamespaceRule<{ namespace: string; display_name: string; other: string }> = {
  code: "display-name-other",
  severity: "warning",
  source: "the words of the namespace, and the names of those that the project and the run know",
  message: ({ namespace, display_name, other }) =>
    `the display name ${quoted(display_name)} has no word of ${cut(namespace)}; it is the display name of ${cut(other)}, so it was probably copied`,
  check(namespace, report) {
    const display_name = textOf(namespace.document, "display_name") ?? "";
    const shown = wordsOf(display_name),
      meant = wordsOf(namespace.name);
    if (shown.length === 0 || meant.length === 0 || isInitials(namespace.name, shown) || isInitials(display_name, meant)) return;
    if (shown.some((word) => meant.some((other) => isForm(word, other)))) return;
    const { run, folder, known } = namespace.context;
    const other = namesKnown(known).about(shown, namespace.name) ?? run?.wordsIn(folder ?? "")?.about(shown, namespace.name);
    if (other !== undefined) report({ params: { namespace: namespace.name, display_name, other }, pointer: "/display_name" });
  },
};

const byWord = new WeakMap<KnownKeys, NamesByWord>();

/** The names of the catalog's namespaces. */
function namesKnown(known: KnownKeys): NamesByWord {
  let names = byWord.get(known);
  if (names === undefined) {
    names = new NamesByWord(known.namespaces);
    byWord.set(known, names);
  }
  return names;
}

/** Whether two words are forms of one: they begin alike, or one holds the other. */
function isForm(a: string, b: string): boolean {
  const stem = Math.min(STEM, a.length, b.length);
  return a.slice(0, stem) === b.slice(0, stem) || (Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a)));
}

/** Whether a text has a word made of other words' first letters: VTPM for virtual trusted platform module, OS for operating system. */
function isInitials(text: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word[0]).join("");
  return initials.length > 1 && allWordsOf(text).some((word) => word.length > 1 && initials.includes(word));
}
