import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from "vscode-languageserver";
import { LineIndex } from "../documents/line-index.ts";
import { type Edit, fixesOf } from "../fix/fixes-of.ts";
import { shownLine } from "../report/shown-text.ts";
import { type Checked, firstColumnOf } from "./checker.ts";
import { diagnosticOf, rangeOf, uriOfPath } from "./diagnostic.ts";
import { type Contents, contentOf, type OpenDocument } from "./open-documents.ts";
import { lintOpen } from "./open-lint.ts";
import { suppressionOf } from "./suppression.ts";
import type { Setup } from "./workspace.ts";

/** Findings in a range for which actions are made; each suppression is tried by checking the text once more. */
const MOST = 5;
/** In a longer text suppressions are not tried. */
const TRIED = 256 * 1024;

/** What actions are made for. */
export interface ActionContext {
  readonly setup: Setup;
  readonly contents: Contents;
  readonly cwd: string;
  readonly checked: Checked;
}

/** What can be done about the findings in a range: the fixes, and a comment that suppresses the finding. */
export async function actionsFor(open: OpenDocument, range: Range, context: ActionContext): Promise<CodeAction[]> {
  const text = open.document.getText();
  const firstColumn = firstColumnOf(text);
  const lines = new LineIndex(text.slice(firstColumn));
  const actions: CodeAction[] = [];
  const own = context.checked.results.filter(({ file, beside }) => file === open.path && !beside);
  const here = own.flatMap(({ findings, syntax }) =>
    findings
      .filter(({ at }) => (at.file ?? open.path) === open.path && overlaps(rangeOf(at, firstColumn), range))
      .map((finding) => ({ finding, syntax })),
  );
  const inText = ({ start, end, text: newText }: Edit): TextEdit => ({
    range: { start: open.document.positionAt(start + firstColumn), end: open.document.positionAt(end + firstColumn) },
    newText,
  });
  for (const { finding, syntax } of here.slice(0, MOST)) {
    const diagnostic = diagnosticOf(finding, open.path, (path) => (path === open.path ? open.uri : uriOfPath(path)), firstColumn);
    const add = (title: string, edits: readonly Edit[], isPreferred: boolean): void =>
      void actions.push({
        title: shownLine(title),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic] satisfies Diagnostic[],
        ...(isPreferred && { isPreferred }),
        edit: { changes: { [open.uri]: edits.map(inText) } },
      });
    for (const { title, edits, only } of fixesOf(finding, lines, syntax)) add(title, edits, only);
    const comment = text.length > TRIED ? undefined : suppressionOf(finding, text.slice(firstColumn), open.path);
    if (comment !== undefined && (await suppresses(comment, finding.code, open, context)))
      add(`Suppress ${finding.code} with a comment`, [comment], false);
  }
  return actions;
}

const overlaps = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
const isBefore = (a: Range["start"], b: Range["start"]): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

/** Whether a comment takes away findings of its code and adds none: in the middle of a string it is no comment. */
async function suppresses(
  comment: Edit,
  code: string,
  open: OpenDocument,
  { setup, contents, cwd, checked }: ActionContext,
): Promise<boolean> {
  const text = open.document.getText();
  const at = comment.start + firstColumnOf(text);
  const changed = `${text.slice(0, at)}${comment.text}${text.slice(at)}`;
  const tried: Contents = { get: (path) => (path === open.path ? contentOf(changed) : contents.get(path)) };
  const results = await lintOpen(open, setup, tried, cwd);
  const codes = (of: Checked["results"]): string[] => of.flatMap(({ findings }) => findings.map((finding) => finding.code));
  const [before, after] = [codes(checked.results), codes(results)];
  const removed = results.some(({ suppressed = [] }) => suppressed.some((each) => each.code === code && each.suppressed?.by === "comment"));
  return removed && after.length < before.length;
}
