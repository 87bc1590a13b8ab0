import { textOf } from "../members.ts";
import { cut, quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

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
    const names = [...known.namespaces, ...(run?.before(folder ?? "") ?? []).map((seen) => seen.namespace)];
    const other = names.find((name) => name !== namespace.name && isAbout(shown, name));
    if (other !== undefined) report({ params: { namespace: namespace.name, display_name, other }, pointer: "/display_name" });
  },
};

/** Whether words include all those that distinguish a namespace from its neighbours. */
function isAbout(words: readonly string[], namespace: string): boolean {
  const own = wordsOf(namespace.slice(namespace.lastIndexOf(":") + 1));
  return own.length > 0 && own.every((word) => words.includes(word));
}

const wordsOf = (text: string): string[] => allWordsOf(text).filter((word) => !EMPTY.has(word));

function allWordsOf(text: string): string[] {
  const words = text
    .slice(0, 500)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
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
