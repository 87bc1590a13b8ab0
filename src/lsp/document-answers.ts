import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Hover,
  HoverParams,
  TextDocumentPositionParams,
} from "vscode-languageserver";
import { mayHoldResource } from "../documents/may-hold-resource.ts";
import { mayHoldCommands } from "../documents/syntax/may-hold-commands.ts";
import { moduleFiles } from "../lint/module-files.ts";
import { type Checker, firstColumnOf } from "./checker.ts";
import { actionsFor } from "./code-actions.ts";
import { completionsFor, type ItemData } from "./completion.ts";
import { type CursorText, cursorIn } from "./cursor.ts";
import { describe, hoverFor } from "./hover.ts";
import type { OpenDocument, OpenDocuments } from "./open-documents.ts";
import type { Workspace } from "./workspace.ts";

/** Longer texts are checked, but nothing is completed or described in them: to read them takes too long for an answer. */
const LONGEST = 1 << 20;

/** What holds for all answers. */
interface Around {
  readonly workspace: Workspace;
  readonly cwd: string;
  readonly snippets: boolean;
}

/** Answers of the server about open documents; an empty one about others. */
export class DocumentAnswers {
  readonly #documents: OpenDocuments;
  readonly #checker: Checker;
  readonly #around: () => Around;

  constructor(documents: OpenDocuments, checker: Checker, around: () => Around) {
    this.#documents = documents;
    this.#checker = checker;
    this.#around = around;
  }

  /** What can be typed at a position. @param isStale whether the client has cancelled its request */
  async complete(params: CompletionParams, isStale: () => boolean): Promise<CompletionList | null> {
    const asked = this.#asked(params);
    if (asked === undefined) return null;
    const { open, source, offset, firstColumn } = asked;
    const { workspace, snippets } = this.#around();
    const { document, uri } = open;
    const cursor = await cursorIn(source, offset, () => isStale() || this.#documents.get({ uri })?.revision !== open.revision);
    if (cursor === undefined) return null;
    const { target, library } = await workspace.of(open.path);
    const range = (start: number, end: number) => ({
      start: document.positionAt(start + firstColumn),
      end: document.positionAt(end + firstColumn),
    });
    // a completion replaces text of one line
    if (range(cursor.start, cursor.start).start.line !== range(cursor.end, cursor.end).end.line) return null;
    return completionsFor(cursor, { uri, library: await library(), target, range, snippets });
  }

  /** An item of a list with its description. */
  async resolve(item: CompletionItem): Promise<CompletionItem> {
    const { uri, key, type, properties_target } = (item.data ?? {}) as Partial<ItemData>;
    const open = this.#documents.get({ uri });
    if (open === undefined || typeof key !== "string" || typeof type !== "string") return item;
    const { target, library } = await this.#around().workspace.of(open.path);
    const resource = { type, ...(properties_target !== undefined && { properties_target }) };
    const value = describe(await library(), target, resource, key);
    return value === undefined ? item : { ...item, documentation: { kind: "markdown", value } };
  }

  /** What is at a position. */
  async hover(params: HoverParams): Promise<Hover | null> {
    const asked = this.#asked(params);
    if (asked === undefined) return null;
    const { open, source, offset, firstColumn } = asked;
    const { target, library } = await this.#around().workspace.of(open.path);
    return (await hoverFor(source, offset, { library: await library(), target, firstColumn })) ?? null;
  }

  /** What can be done about the findings in a range; nothing for a text that was not yet checked since its last change. */
  async actions({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[] | null> {
    const open = this.#documents.get(textDocument);
    const checked = open && this.#checker.checked(open);
    if (open === undefined || checked === undefined) return null;
    const only = context?.only;
    if (only && !only.some((kind) => kind === "" || kind === "quickfix")) return null;
    const { workspace, cwd } = this.#around();
    const setup = await workspace.of(open.path);
    return actionsFor(open, range, { setup, contents: this.#documents.contentsFor(open), cwd, checked });
  }

  #asked({
    textDocument,
    position,
  }: TextDocumentPositionParams):
    | { readonly open: OpenDocument; readonly source: CursorText; readonly offset: number; readonly firstColumn: number }
    | undefined {
    const open = this.#documents.get(textDocument);
    if (open === undefined) return undefined;
    const written = open.document.getText();
    if (written.length > LONGEST || !(mayHoldResource(written) || mayHoldCommands(written))) return undefined;
    const firstColumn = firstColumnOf(written);
    const text = written.slice(firstColumn);
    const offset = Math.max(0, open.document.offsetAt(position) - firstColumn);
    const beside = moduleFiles(open.path, this.#around().cwd, this.#documents.contentsFor(open));
    return { open, source: { text, name: open.path, beside }, offset, firstColumn };
  }
}
