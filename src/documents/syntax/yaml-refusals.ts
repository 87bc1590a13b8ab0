import type { CST } from "yaml";
import type { TextSpan } from "../source.ts";

/** What PyYAML has against a text, and where. */
export interface YamlRefusal {
  readonly problem: string;
  readonly span: TextSpan;
  /** PyYAML accepts it, but reads it differently than the parser: nothing that is read is certain. */
  readonly unread?: true;
}

type Item = CST.BlockMap["items"][number] | CST.FlowCollection["items"][number];

/** The longest key that is written without a question mark (PyYAML's scanner.py, `stale_possible_simple_keys`; libyaml has the same). */
const LONGEST_KEY = 1024;

/**
 * The first thing in a document that the parser accepts and PyYAML 6.0 refuses: PyYAML follows YAML 1.1 and its own scanner.py
 * and parser.py. The tokens are read without recursion.
 */
export function findRefusal(document: CST.Document, text: string): YamlRefusal | undefined {
  let first: YamlRefusal | undefined;
  const refuse: Refuse = (problem, start, end, unread) => {
    if (!first || start < first.span.start) first = { problem, span: { start, end }, ...(unread && { unread }) };
  };
  const waiting: { token: CST.Token; inFlow: boolean }[] = [];
  const look = (tokens: readonly CST.SourceToken[] | undefined) => {
    for (const token of tokens ?? []) lookAt(token, refuse);
  };
  look(document.start);
  look(document.end);
  if (document.value) waiting.push({ token: document.value, inFlow: false });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, inFlow } = next;
    if ("end" in token && Array.isArray(token.end)) look(token.end);
    if ("props" in token) for (const prop of token.props) if ("source" in prop) lookAt(prop as CST.SourceToken, refuse);
    if (token.type === "scalar") lookAtPlain(token, inFlow, refuse);
    else if (token.type === "alias") lookAtName(token, refuse);
    if (!("items" in token)) continue;
    const flow = token.type === "flow-collection";
    for (const item of token.items) {
      look(item.start);
      look(item.sep);
      if (token.type !== "block-seq") lookAtKey(item as Item, text, refuse);
      if (item.key) waiting.push({ token: item.key, inFlow: flow });
      if (item.value) waiting.push({ token: item.value, inFlow: flow });
    }
  }
  return first;
}

type Refuse = (problem: string, start: number, end: number, unread?: true) => void;

function lookAt(token: CST.SourceToken, refuse: Refuse): void {
  if (token.type === "space") lookForTab(token, refuse);
  else if (token.type === "anchor") lookAtName(token, refuse);
}

/** PyYAML skips blanks between tokens, never tabs (`scan_to_next_token`). */
function lookForTab({ source, offset }: CST.SourceToken | CST.FlowScalar, refuse: Refuse): void {
  const tab = source.indexOf("\t");
  if (tab >= 0) refuse("a tab outside quotes, which Python's reader of YAML refuses; use spaces", offset + tab, offset + tab + 1);
}

function lookAtPlain(token: CST.FlowScalar, inFlow: boolean, refuse: Refuse): void {
  lookForTab(token, refuse);
  if (!inFlow) return;
  const { source, offset } = token;
  const mark = source.startsWith(":") ? 0 : source.indexOf("?", 1);
  if (mark >= 0)
    refuse(`a "${source[mark]}" within brackets, which Python's reader of YAML refuses; use quotes`, offset + mark, offset + mark + 1);
}

/** An anchor or an alias: letters, digits, `-` and `_` (`scan_anchor`); some marks end its name and begin what comes next. */
function lookAtName({ source, offset }: CST.SourceToken | CST.FlowScalar, refuse: Refuse): void {
  const end = /[^\p{L}\p{N}_-]/u.exec(source.slice(1));
  if (!end) return;
  const at = offset + end.index + 1;
  if (end.index > 0 && "?:,]}%@`".includes(end[0]))
    refuse(`the name of an anchor or alias is followed by "${end[0]}"; use a space`, at, at + 1, true);
  else refuse(`the name of an anchor or alias has only letters, digits, "-" and "_"`, at, at + 1);
}

/** A key without a question mark is on one line with its colon, and is not empty. */
function lookAtKey({ start, key, sep }: Item, text: string, refuse: Refuse): void {
  const colon = sep?.find(({ type }) => type === "map-value-ind");
  if (!colon || start.some(({ type }) => type === "explicit-key-ind")) return;
  if (!key) {
    if (!start.some(({ type }) => type === "anchor" || type === "tag"))
      refuse("a key is missing before the colon", colon.offset, colon.offset + 1);
    return;
  }
  const begin = key.offset;
  if (colon.offset - begin > LONGEST_KEY || text.slice(begin, colon.offset).includes("\n"))
    refuse("a key and its colon have to be on one line, with at most 1024 characters", begin, colon.offset + 1);
}
