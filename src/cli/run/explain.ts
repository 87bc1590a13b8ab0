import type { Rule } from "../../model.ts";
import { firstSentence, pageText } from "../../report/page-text.ts";
import { cut } from "../../report/table.ts";
import { wrapped } from "../../report/wrap.ts";
import { knownRules } from "../../setup/known-rules.ts";
import { readPackageFile } from "../../setup/package-root.ts";
import { listRules } from "../../setup/rule-list.ts";
import type { ExitCode, Io } from "../io.ts";
import { unknownName } from "./unknown-name.ts";

/** What `metadef explain` was asked. */
export interface ExplainArguments {
  readonly code: string | undefined;
}

/** Prints the page of a code, or the list of all codes. @throws UsageError for an unknown code */
export async function runExplain({ code }: ExplainArguments, io: Io): Promise<ExitCode> {
  // one code may have a rule on each platform: they share a page
  const rules = new Map(knownRules.map((rule) => [rule.code, rule]));
  if (code === undefined) io.out(listText([...rules.values()], io));
  else {
    const rule = rules.get(code);
    if (rule === undefined) throw unknownName("code", code, rules.keys());
    io.out(explanation(rule, io));
  }
  return 0;
}

function listText(rules: readonly Rule<never>[], { room, style }: Io): string {
  const { bold } = style;
  return [...rules]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, severity, source }) => `${bold(code)} (${severity})\n  ${cut(firstSentence(pageOf(code) ?? source), room - 2)}\n`)
    .join("");
}

function explanation({ code, severity, source }: Rule<never>, { columns, style }: Io): string {
  const page = pageOf(code);
  const text = page === undefined ? wrapped(`${code} (${severity}): ${source}`, columns) : pageText(page, columns, style);
  return isFixable(code) ? `${text}\n${wrapped("metadef lint --fix corrects some of these findings.", columns)}` : text;
}

const isFixable = (code: string): boolean => listRules().some((rule) => rule.code === code && rule.fixable);

const pageOf = (code: string): string | undefined => readPackageFile(`docs/findings/${code}.md`);
