import { readDocument } from "../../documents/index.ts";
import { fixText } from "../../namespace-lint/fix-text.ts";
import { fixesOf } from "../../namespace-lint/lint-namespace.ts";
import type { Job } from "../job.ts";
import type { NamespaceLinter } from "../namespace-linter.ts";

/** A fix can uncover another finding; a text is read no more often than this. */
const ROUNDS = 10;

/** Fixes the namespaces in a JSON text where only one correction is right. @returns the text as it should be, and what was wrong with it */
export async function fixNamespaces(
  before: string,
  { file, judge, levels }: Job,
  linter: NamespaceLinter,
): Promise<{ readonly text: string; readonly codes: readonly string[] }> {
  const codes: string[] = [];
  let text = before;
  for (let round = 0; round < ROUNDS; round++) {
    const { namespaces } = await readDocument(text, { name: file });
    const wanted = namespaces.flatMap(({ value, pointer }) =>
      fixesOf(value, linter.contextOf(file, judge))
        .filter(({ code }) => levels.get(code) !== "off")
        .map(({ code, fix }) => ({ ...fix, code, pointer: pointer + fix.pointer })),
    );
    const fixed = fixText(text, wanted);
    if (fixed.text === text) break;
    text = fixed.text;
    codes.push(...fixed.fixes.map(({ code }) => code));
  }
  return { text, codes };
}
