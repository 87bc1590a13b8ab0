import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  type Range,
} from "vscode-languageserver";
import { targetName } from "../catalog/releases.ts";
import type { Target } from "../model.ts";
import { completeKeys, type KeyCompletion } from "../query/complete-keys.ts";
import { completeValues } from "../query/complete-values.ts";
import type { Library } from "../query/library.ts";
import { shortValues } from "../report/values-text.ts";
import { orderOfUse } from "./common-keys.ts";
import type { Cursor } from "./cursor.ts";
import { type Insertion, VALUE } from "./insertions.ts";

/** How many items a list has at most; a client asks again as more is typed. */
const MOST = 500;

/** What an item is about, which the client gives back when it asks for the item's description. */
export interface ItemData {
  readonly uri: string;
  readonly key: string;
  readonly type: string;
  readonly properties_target?: string;
}

/** What items are made for. */
export interface CompletionContext {
  readonly uri: string;
  readonly library: Library;
  readonly target: Target;
  /** A part of the text as the protocol has it. */
  range(start: number, end: number): Range;
  /** Whether the client can put its cursor into what is inserted. */
  readonly snippets: boolean;
}

/** The keys or the values that can be at the cursor. */
export function completionsFor(cursor: Cursor, context: CompletionContext): CompletionList {
  const items = cursor.of === "key" ? keyItems(cursor, context) : valueItems(cursor, context);
  // a template goes on with what is typed
  return { isIncomplete: cursor.of === "key", items };
}

function keyItems(cursor: Cursor, { uri, library, target, range, snippets }: CompletionContext): CompletionItem[] {
  const { type, properties_target } = cursor.resource;
  const { typed, present, insertion } = cursor;
  const { comma } = insertion;
  const question = { resourceType: type, properties_target, present, limit: MOST };
  const found = completeKeys(library, typed, target, question).filter(({ key }) => isPlain(key));
  // a title that has the word is no key that begins so: it comes last
  return found.map((each, index): CompletionItem => {
    const { key, partial, title, deprecated, refused } = each;
    const written = partial ? { text: `${insertion.open}${key}`, isSnippet: false } : textOfKey(key, insertion, snippets);
    const left = deprecated !== undefined || refused === true;
    return {
      label: key,
      kind: CompletionItemKind.Property,
      detail: detailOf(each, target),
      ...(title !== undefined && { labelDetails: { description: title } }),
      ...(left && { tags: [CompletionItemTag.Deprecated] }),
      sortText: `${left ? 2 : partial ? 1 : 0}${String(orderOfUse(type, key) ?? 99).padStart(2, "0")}${String(index).padStart(4, "0")}`,
      textEdit: { range: range(cursor.start, cursor.end), newText: written.text },
      ...(written.isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(comma !== undefined && { additionalTextEdits: [{ range: range(comma, comma), newText: "," }] }),
      data: { uri, key, type, ...(properties_target !== undefined && { properties_target }) } satisfies ItemData,
    };
  });
}

/** A key as its syntax writes it there, and what a new entry needs behind it. */
function textOfKey(key: string, { open, close }: Insertion, snippets: boolean): { text: string; isSnippet: boolean } {
  const at = close.lastIndexOf(VALUE);
  if (at < 0) return { text: `${open}${key}${close}`, isSnippet: false };
  if (at === close.length - 1) return { text: `${open}${key}${close.slice(0, at)}`, isSnippet: false };
  if (!snippets) return { text: `${open}${key}${close.slice(0, at)}${close.slice(at + 1)}`, isSnippet: false };
  const plain = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
  return { text: `${plain(`${open}${key}${close.slice(0, at)}`)}$1${plain(close.slice(at + 1))}`, isSnippet: true };
}

/** What the values are, and the target: `enum | …, openstack@2026.2`. */
function detailOf({ values, deprecated, refused, partial }: KeyCompletion, target: Target): string {
  const said = partial ? "more is to be typed" : shortValues(values);
  const short = said.length > 60 ? `${said.slice(0, 59)}…` : said;
  const successor = deprecated?.successor;
  return [
    short,
    ...(refused ? ["Nova refuses the key"] : []),
    ...(deprecated === undefined ? [] : [successor === undefined ? "deprecated" : `deprecated: use ${successor}`]),
    targetName(target),
  ].join("; ");
}

function valueItems(cursor: Cursor, { library, target, range, uri }: CompletionContext): CompletionItem[] {
  const { key, typed, resource, insertion } = cursor;
  const { type, properties_target } = resource;
  const values = completeValues(library, key, typed, target, type);
  return values.flatMap((each, index): CompletionItem[] => {
    const written = textOfValue(each.value, insertion);
    if (written === undefined) return [];
    return [
      {
        label: each.value === "" ? '""' : each.value,
        kind: each.example ? CompletionItemKind.Value : CompletionItemKind.EnumMember,
        ...(each.default ? { detail: "default" } : each.example ? { detail: "example" } : {}),
        sortText: String(index).padStart(4, "0"),
        textEdit: { range: range(cursor.start, cursor.end), newText: written },
        data: { uri, key, type, ...(properties_target !== undefined && { properties_target }) } satisfies ItemData,
      },
    ];
  });
}

/** Keys and values that mean themselves in any quotes. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text) && !/["'\\`$\s]/.test(text);

/** Words of YAML that are text only in quotes, or look like a number. */
const YAML_WORD = /^(?!(?:true|false|yes|no|on|off|y|n|null)$)[A-Za-z_][\w./-]*$/i;

/** A value as its syntax writes it there; undefined if it cannot be written in the quotes that are there. */
function textOfValue(value: string, insertion: Insertion): string | undefined {
  const { open, close, quote } = insertion;
  if (!/^[\x20-\x7e]*$/.test(value) || /["'\\`$]/.test(value)) return undefined;
  const end = close.endsWith(VALUE) ? close.slice(0, -1) : close;
  if (quote !== "") return `${open}${value}${end}`;
  if (insertion.isYaml) return YAML_WORD.test(value) ? value : `"${value}"`;
  return /[\s<>|&;()*?[\]{}!#~]/.test(value) || value === "" ? `'${value}'` : value;
}
