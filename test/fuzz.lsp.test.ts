import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { methods } from "../src/lsp/methods.ts";
import { fixtures, textOf } from "./cases/documents/fixtures.ts";
import { HOW, KEYS, ODD, tree, word } from "./fuzz-values.ts";
import type { Diagnosed, Message, Range } from "./language-client.ts";
import { asked, framed, Served, told } from "./served.ts";

// any sequence of messages: the server lives on, and says nothing that the protocol does not have

const texts = fixtures.map((name) => ({ name: basename(name), text: textOf(name) })).filter(({ text }) => text.length < 20_000);
const folder = mkdtempSync(join(tmpdir(), "metadef-lsp-fuzz-"));
test.after(() => rmSync(folder, { recursive: true }));

const names = ["a.json", "b.yaml", "main.tf", "other.tf", "c.sh", "d.md"];
const uri = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...names.map((name) => pathToFileURL(join(folder, name)).href)) },
  fc.constantFrom("untitled:a", "file://host/a.yaml", "file:///a%00", "git:/a.json?x"),
  word,
);
const number = fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, fc.nat(), fc.constantFrom(2 ** 31 - 1, Number.MAX_VALUE));
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts.map((each) => each.text)) },
  tree.map((value) => JSON.stringify(value)),
  fc
    .array(fc.oneof(fc.constantFrom(...KEYS, ...ODD), fc.constantFrom("\n", "\r\n", "\r", ": ", '"', "{", "}", "  ", "\u2028", "\u0085")), {
      maxLength: 30,
    })
    .map((pieces) => pieces.join("")),
);
const languageId = fc.constantFrom("json", "yaml", "terraform", "shellscript", "markdown", "", "x");
const change = fc.record({ text: fc.oneof(word, text), range }, { requiredKeys: ["text"] });
const textDocument = fc.record({ uri, version: fc.oneof(fc.nat(5), fc.constantFrom(null, 1.5)) });

/** Parameters of each method that are right. */
const RIGHT: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  initialize: fc.record({ capabilities: fc.oneof(fc.constant({}), fc.dictionary(word, tree)), rootUri: fc.constant(null) }),
  "$/cancelRequest": fc.record({ id: fc.oneof(fc.nat(30), word) }),
  "textDocument/didOpen": fc.record({ textDocument: fc.record({ uri, languageId, version: fc.nat(3), text }) }),
  "textDocument/didChange": fc.record({ textDocument, contentChanges: fc.array(change, { maxLength: 4 }) }),
  "textDocument/didSave": fc.record({ textDocument }),
  "textDocument/didClose": fc.record({ textDocument }),
  "textDocument/completion": fc.record({ textDocument, position, context: tree }),
  "completionItem/resolve": fc.record({
    label: word,
    data: fc.oneof(
      tree,
      fc.record(
        { uri, key: word, type: fc.constantFrom("OS::Nova::Flavor", "OS::Glance::Image", "x"), properties_target: tree },
        { requiredKeys: ["uri", "key", "type"] },
      ),
    ),
  }),
  "textDocument/hover": fc.record({ textDocument, position }),
  "textDocument/codeAction": fc.record({
    textDocument,
    range,
    context: fc.record({ diagnostics: tree, only: fc.constantFrom(null, [], ["quickfix"]) }),
  }),
  "workspace/didChangeWatchedFiles": fc.record({ changes: fc.array(fc.record({ uri }), { maxLength: 3 }) }),
  "workspace/didChangeConfiguration": tree,
  initialized: tree,
};

/** A value of which one part, at any depth, is another value. */
const nearly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(right, fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), tree).map(([value, path, other]) => withPart(value, path, other));

function withPart(value: unknown, [at, ...rest]: readonly number[], other: unknown): unknown {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  if (at === undefined || keys.length === 0) return other;
  const key = keys[at % keys.length] as string;
  const part = withPart((value as Record<string, unknown>)[key], rest, other);
  return Array.isArray(value) ? value.map((each, index) => (String(index) === key ? part : each)) : { ...(value as object), [key]: part };
}

const id = fc.oneof({ weight: 8, arbitrary: fc.nat(30) }, word, fc.constantFrom(null, 1.5, {}, []));
const message: fc.Arbitrary<unknown> = fc.oneof(
  ...Object.entries(RIGHT).map(([method, right]) => {
    const params = fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: nearly(right) }, { weight: 1, arbitrary: tree });
    const weight = method === "textDocument/didOpen" ? 5 : method === "initialize" || method === "$/cancelRequest" ? 1 : 2;
    const isNotification = methods[method]?.isNotification;
    return {
      weight,
      arbitrary: isNotification
        ? params.map((each) => told(method, each))
        : fc.tuple(id, params).map(([id, each]) => asked(id, method, each)),
    };
  }),
  {
    weight: 1,
    arbitrary: fc.tuple(id, fc.oneof(word, fc.constantFrom("shutdown ", "$/x", "toString"))).map(([id, method]) => asked(id, method)),
  },
  { weight: 1, arbitrary: fc.oneof(tree, fc.array(tree), fc.dictionary(word, tree), word) },
  { weight: 1, arbitrary: fc.record({ jsonrpc: fc.constant("2.0"), id, result: tree, error: tree }, { requiredKeys: ["jsonrpc", "id"] }) },
);

/** Words of JavaScript, which nobody should read. */
const INTERNAL = /TypeError|RangeError|Cannot read|undefined|is not a function|\[object |Maximum call stack/;
const CODES: readonly unknown[] = [-32700, -32600, -32601, -32602, -32002, -32800];

/** Whether a message has an answer with its id: a request, and what may have been one. */
function isAnswered(value: unknown): value is { id: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { id, method } = value as Record<string, unknown>;
  const isAnswer = method === undefined && ("result" in value || "error" in value);
  return !isAnswer && (typeof id === "string" || Number.isSafeInteger(id));
}

test("any messages: each request has one answer, and what is said is right", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 25 }), fc.boolean(), async (messages, isInitialized) => {
      const served = new Served(folder);
      const all = isInitialized ? [asked("first", "initialize", { capabilities: {} }), ...messages] : messages;
      // what is written is what was sent: an undefined member is not
      const sent = all.map((each) => JSON.parse(JSON.stringify(each)) as unknown);
      served.raw(sent.map((each) => framed(JSON.stringify(each))).join(""));
      const requests = sent.filter(isAnswered);
      const answers = (): Message[] => served.received.filter(({ method, id }) => method === undefined && id !== null && id !== undefined);
      await served.until(() => answers().length >= requests.length);
      // the server is not stuck, and has checked what is open
      served.send(asked("i", "initialize", { capabilities: {} }), asked("alive", "no/such"));
      await served.until(() => served.answersTo("alive").length > 0);
      served.send(asked("s", "shutdown"), told("exit"));
      assert.is(await served.ended, 0);
      assert.equal(served.notes, []);
      const ids = (of: readonly { readonly id?: unknown }[]): string[] => of.map(({ id }) => JSON.stringify(id)).sort();
      assert.equal(ids(answers()), ids([...requests, { id: "i" }, { id: "alive" }, { id: "s" }]));
      for (const said of served.received) check(said);
    }),
    HOW,
  );
});

function check(said: Message): void {
  const { id, method, params, result, error, ...more } = said as Message & { jsonrpc?: string };
  assert.equal(more, { jsonrpc: "2.0" });
  if (method !== undefined) {
    assert.ok(method === "textDocument/publishDiagnostics" || method === "client/registerCapability", JSON.stringify(said));
    return;
  }
  assert.ok((result === undefined) !== (error === undefined), JSON.stringify(said));
  if (error === undefined) return;
  assert.ok(CODES.includes(error.code), JSON.stringify(said));
  assert.not.match(error.message, INTERNAL);
  assert.ok(error.message.length < 1200);
  assert.ok(id !== undefined);
}

test("diagnostics, completions, descriptions and fixes are inside the text", async () => {
  const edits = fc.array(change, { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), edits, fc.nat(), fc.boolean(), async ({ name, text }, contentChanges, at, isWindows) => {
      const served = new Served(folder);
      const uri = pathToFileURL(join(folder, name)).href;
      const opened = isWindows ? text.replace(/\r?\n/g, "\r\n") : text;
      const textDocument = { uri, languageId: "", version: 1, text: opened };
      served.send(asked("i", "initialize", { capabilities: {} }), told("textDocument/didOpen", { textDocument }));
      served.send(told("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges }));
      const published = (version: number): readonly Diagnosed[] | undefined =>
        served.received
          .filter(({ method }) => method === "textDocument/publishDiagnostics")
          .map(({ params }) => params as { uri: string; version?: number; diagnostics: Diagnosed[] })
          .findLast((each) => each.uri === uri && each.version === version)?.diagnostics;
      await served.until(() => published(2) !== undefined);
      const now = edited(opened, contentChanges);
      const lines = now.split(/\r\n|[\n\r]/);
      const line = at % lines.length;
      const position = { line, character: at % ((lines[line] as string).length + 1) };
      const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      const of = { textDocument: { uri }, position, range: whole, context: {} };
      served.send(asked(1, "textDocument/hover", of), asked(2, "textDocument/completion", of), asked(3, "textDocument/codeAction", of));
      await served.until(() => [1, 2, 3].every((id) => served.answersTo(id).length > 0));
      served.send(asked("s", "shutdown"), told("exit"));
      assert.equal([await served.ended, served.notes], [0, []]);
      for (const { range, message } of published(2) as Diagnosed[]) {
        checkRange(range, lines);
        assert.not.match(message, /TypeError|Cannot read|\[object /);
      }
      for (const range of rangesIn(served.received.filter(({ method, id }) => method === undefined && typeof id === "number")))
        checkRange(range, lines);
    }),
    HOW,
  );
});

/** The text after changes, as the protocol has them. */
function edited(text: string, changes: readonly { readonly text: string; readonly range?: Range }[]): string {
  return changes.reduce((old, { text: put, range }) => {
    if (range === undefined) return put;
    const [from, to] = [offsetIn(old, range.start), offsetIn(old, range.end)].sort((a, b) => a - b) as [number, number];
    return old.slice(0, from) + put + old.slice(to);
  }, text);
}

function offsetIn(text: string, { line, character }: Range["start"]): number {
  const starts = [0, ...[...text.matchAll(/\r\n|[\n\r]/g)].map((found) => found.index + found[0].length)];
  const start = starts[line];
  if (start === undefined) return text.length;
  const end = /[\r\n]/.exec(text.slice(start))?.index ?? text.length - start;
  return start + Math.min(character, end);
}

function checkRange({ start, end }: Range, lines: readonly string[]): void {
  for (const { line, character } of [start, end]) {
    const text = lines[line];
    assert.ok(text !== undefined && character >= 0 && character <= text.length, `${line}:${character} is outside ${JSON.stringify(text)}`);
    const half = /[\ud800-\udbff]$/.test(text.slice(0, character)) && /^[\udc00-\udfff]/.test(text.slice(character));
    assert.not.ok(half, `${line}:${character} is in the middle of a character`);
  }
  assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
}

function* rangesIn(value: unknown): Generator<Range> {
  if (typeof value !== "object" || value === null) return;
  const { start, end } = value as Partial<Range>;
  if (start !== undefined && end !== undefined) yield value as Range;
  for (const part of Object.values(value)) yield* rangesIn(part);
}

test.run();
