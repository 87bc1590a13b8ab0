import { resolve } from "node:path";
import { readDocument } from "../../documents/index.ts";
import { fixText } from "../../namespace-lint/fix-text.ts";
import { fixesOf } from "../../namespace-lint/lint-namespace.ts";
import type { Job } from "../job.ts";
import type { NamespaceLinter } from "../namespace-linter.ts";
import type { FixableFile } from "./candidates.ts";
import { addedIn, type UnitJudge } from "./unit-judge.ts";

/** A fix can uncover another finding; a text is read no more often than this. */
const ROUNDS = 10;

/** What became of the namespaces in a file. */
export interface FixedNamespaces {
  readonly text: string;
  /** The codes of what was fixed. */
  readonly codes: readonly string[];
  /** What was not, each with the reason. */
  readonly refused: readonly { readonly about: string; readonly reason: string }[];
}

/** Fixes the namespaces in a JSON text where only one correction is right, and brings no new finding. */
export async function fixNamespaces(file: FixableFile, job: Job, linter: NamespaceLinter, judge: UnitJudge): Promise<FixedNamespaces> {
  const codes: string[] = [];
  let refused = new Map<string, string>();
  let { text } = file;
  for (let round = 0; round < ROUNDS; round++) {
    const { namespaces } = await readDocument(text, { name: job.file });
    const wanted = namespaces
      .flatMap(({ value, pointer }) =>
        fixesOf(value, linter.contextOf(job.file, job.judge))
          .filter(({ code }) => job.levels.get(code) !== "off")
          .map(({ code, fix }) => ({ ...fix, code, pointer: pointer + fix.pointer })),
      )
      .filter(({ code, pointer }) => !refused.has(`${code} ${pointer}`));
    if (wanted.length === 0) break;
    const judged = (text: string) => judge.judge(new Map([[resolve(judge.how.cwd, job.file), { ...file, text }]]));
    const [base, before] = [text, await judged(text)];
    const faultOf = async (all: typeof wanted | readonly (typeof wanted)[number][]) =>
      addedIn(before, await judged(fixText(base, all).text));
    const made = await judge.grow([], wanted, faultOf, ({ code, pointer }, reason) => void refused.set(`${code} ${pointer}`, reason));
    const fixed = fixText(base, made);
    if (fixed.text === base) continue;
    text = fixed.text;
    codes.push(...fixed.fixes.map(({ code }) => code));
    // what was not right may be now
    refused = new Map();
  }
  return { text, codes, refused: [...refused].map(([about, reason]) => ({ about, reason })) };
}
