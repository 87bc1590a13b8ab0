import type { Finding, Suggestion } from "../model.ts";
import { readBoolean } from "../schema/grammar/boolean.ts";
import { isSlip, plain } from "../schema/nearest.ts";

/** A suggestion, and what it replaces: a key or a value. */
interface Proposal {
  readonly finding: Finding;
  readonly old: string;
  readonly text: string;
}

type Condition = (proposal: Proposal) => boolean;

const always: Condition = () => true;

/** Only case, and what separates words, differ. */
const sameWords: Condition = ({ old, text }) => plain(old.trim()) === plain(text);

/** Names of traits and resource classes that differ in a letter are different ones. */
const NAMED = /^(?:trait|resources)/;

/** A slip of the finger, in which no digit is another one. */
const slip: Condition = (proposal) =>
  sameWords(proposal) ||
  (!NAMED.test(proposal.text) && isSlip(proposal.old, proposal.text) && digits(proposal.old) === digits(proposal.text));

const digits = (text: string): string => text.replace(/\D+/g, " ").trim();

/** Shorter words have too many neighbours. */
const SHORTEST = 5;

const slipOfValue: Condition = (proposal) => sameWords(proposal) || (proposal.text.length >= SHORTEST && slip(proposal));

/** Words for yes and no that Nova does not know. */
const ENABLED = /^(?:en|dis)abled?$/i;

/** The same value: without the blanks around it or a fraction of zero, in another case, or the word for yes or no that is accepted. */
const sameValue: Condition = ({ finding: { params }, old, text }) => {
  const value = old.trim().toLowerCase();
  if (value === text.toLowerCase() || (/^[-+]?\d+\.0+$/.test(value) && value.replace(/\.0+$/, "") === text)) return true;
  if (!/^(?:boolean|true-false)/.test(String(params["format"]))) return false;
  const read = ENABLED.test(value) ? value.startsWith("en") : readBoolean(value);
  return read !== undefined && readBoolean(text) === read;
};

/** What decides, by the code of a finding, whether its only suggestion is the one right answer. Of other codes none is. */
const ONE_ANSWER: Readonly<Record<string, Condition>> = {
  // keys
  "member-misspelt": always,
  "misspelt-key": slip,
  "request-member-unknown": slip,
  "trait-unknown": sameWords,
  "unknown-extra-spec": slip,
  // the catalog's successors have the same meaning
  "key-deprecated": always,
  "key-refused": always,
  "key-unread": always,
  "node-number-not-plain": always,
  // values
  "auto-recovery-rewritten": always,
  "capability-invalid": sameWords,
  "image-format-unlisted": sameWords,
  "multiattach-not-exact": ({ old }) => readBoolean(old.replace(/^\s*(?:<is>|[=s]=)/, "")) === true,
  "numa-nodes-not-digits": always,
  "page-size-malformed": always,
  "scalar-not-text": always,
  "value-malformed": sameValue,
  "value-not-in-enum": slipOfValue,
  "value-not-text": always,
  // it is read as false now
  "value-read-as-false": ({ text }) => text === "false",
  "value-without-effect": sameWords,
};

/** The codes of findings that `--fix` may correct. */
export const fixableCodes: ReadonlySet<string> = new Set(Object.keys(ONE_ANSWER));

/** Whether a suggestion is the one right answer, so that nobody has to choose. @param old the key or the value that it replaces */
export function isOneAnswer(finding: Finding, { text, on }: Suggestion, old: string): boolean {
  const { code, suggestions } = finding;
  if (suggestions.length !== 1 || on !== undefined || !Object.hasOwn(ONE_ANSWER, code)) return false;
  return (ONE_ANSWER[code] as Condition)({ finding, old, text });
}
