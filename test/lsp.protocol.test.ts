import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { methods } from "../src/lsp/methods.ts";
import type { Diagnosed, Message } from "./language-client.ts";
import { asked, framed, INITIALIZE, Served, told } from "./served.ts";

// what the Language Server Protocol says of messages: which are answered, with which codes, and how the server ends

const folder = mkdtempSync(join(tmpdir(), "metadef-lsp-protocol-"));
test.after(() => rmSync(folder, { recursive: true }));

const SHUTDOWN = asked("s", "shutdown", null);
const EXIT = told("exit");
const TEXT = "name: a\nextra_specs:\n  hw:cpu_policy: dedicatd\n";
const URI = pathToFileURL(join(folder, "a.yaml")).href;
const OPEN = told("textDocument/didOpen", { textDocument: { uri: URI, languageId: "yaml", version: 1, text: TEXT } });
const HOVER = { textDocument: { uri: URI }, position: { line: 2, character: 5 } };

/** An answer with an error, or the id of one with a result. */
const shortOf = ({ id, error }: Message): unknown => (error === undefined ? id : [id, error.code, error.message]);

/** Answers in an order of their own: the protocol asks for none. */
const sorted = (answers: readonly unknown[]): unknown[] => [...answers].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

async function session(messages: readonly unknown[]): Promise<{ answers: unknown[]; code: number; notes: string[] }> {
  const served = new Served(folder);
  served.send(...messages);
  served.close();
  const code = await served.ended;
  return { answers: sorted(served.received.filter(({ method }) => method === undefined).map(shortOf)), code, notes: served.notes };
}

const EARLY = (method: string): string => `"${method}" came before "initialize": send "initialize" first`;
const LATE = (method: string): string => `"${method}" came after "shutdown": only "exit" can follow`;

/** Messages in one burst, the answers, and the exit code. */
const SESSIONS: readonly (readonly [what: string, messages: readonly unknown[], answers: readonly unknown[], code: number])[] = [
  ["all in order", [INITIALIZE, told("initialized", {}), SHUTDOWN, EXIT], ["i", "s"], 0],
  ["exit without shutdown", [INITIALIZE, EXIT], ["i"], 1],
  ["exit first", [EXIT], [], 1],
  ["the stream ends after shutdown", [INITIALIZE, SHUTDOWN], ["i", "s"], 0],
  ["the stream ends without shutdown", [INITIALIZE, asked(1, "textDocument/hover", HOVER)], ["i", 1], 1],
  ["nothing", [], [], 1],
  ["broken messages before exit", [INITIALIZE, SHUTDOWN, "{", EXIT], ["i", "s", [null, -32700, "a message is not valid JSON"]], 0],
  ["what comes after exit is not read", [INITIALIZE, SHUTDOWN, EXIT, "{", asked(1, "shutdown")], ["i", "s"], 0],
  [
    "requests before initialize",
    [
      asked(1, "textDocument/hover", HOVER),
      asked(2, "shutdown"),
      asked(3, "no/such"),
      told("initialized"),
      OPEN,
      INITIALIZE,
      SHUTDOWN,
      EXIT,
    ],
    [[1, -32002, EARLY("textDocument/hover")], [2, -32002, EARLY("shutdown")], [3, -32002, EARLY("no/such")], "i", "s"],
    0,
  ],
  [
    "requests after shutdown",
    [INITIALIZE, SHUTDOWN, asked(1, "textDocument/hover", HOVER), asked(2, "shutdown"), asked(3, "initialize"), OPEN, EXIT],
    ["i", "s", [1, -32600, LATE("textDocument/hover")], [2, -32600, LATE("shutdown")], [3, -32600, LATE("initialize")]],
    0,
  ],
  [
    "initialize twice, and once wrong",
    [
      asked(1, "initialize", { capabilities: null }),
      asked(2, "initialize", { capabilities: {}, rootUri: 7 }),
      asked(3, "initialize", { capabilities: {}, workspaceFolders: [{ uri: "x" }, {}] }),
      INITIALIZE,
      asked(4, "initialize", { capabilities: {} }),
      SHUTDOWN,
      EXIT,
    ],
    [
      [1, -32602, "initialize: capabilities must be an object"],
      [2, -32602, "initialize: rootUri must be text"],
      [3, -32602, "initialize: workspaceFolders[1].uri must be text"],
      "i",
      [4, -32600, '"initialize" can be sent only once'],
      "s",
    ],
    0,
  ],
  [
    "unknown methods",
    [INITIALIZE, asked(1, "$/no"), told("$/no", 7), asked(2, "a\u0007b"), told("no"), asked(3, "__proto__"), SHUTDOWN, EXIT],
    [
      "i",
      [1, -32601, 'the server has no method "$/no"'],
      [2, -32601, 'the server has no method "a\\u{7}b"'],
      [3, -32601, 'the server has no method "__proto__"'],
      "s",
    ],
    0,
  ],
  [
    "a notification with an id, requests without one",
    [INITIALIZE, asked(1, "exit"), told("textDocument/hover", HOVER), told("shutdown"), SHUTDOWN, EXIT],
    ["i", [1, -32600, '"exit" is a notification: send it without an "id", for it has no answer'], "s"],
    0,
  ],
  [
    "what is no message",
    [
      "[]",
      JSON.stringify([INITIALIZE, SHUTDOWN]),
      "null",
      '"x"',
      "{}",
      "",
      { id: 1, method: "shutdown" },
      { jsonrpc: "2.0", id: 2, method: 7 },
      { jsonrpc: "2.0", id: {}, method: "shutdown" },
      { jsonrpc: "2.0", id: 1.5, method: "shutdown" },
      { jsonrpc: "2.0", id: null, method: "shutdown" },
      `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
      "[".repeat(5_000_000),
    ],
    [
      [null, -32600, "a list of messages is not supported: send each message by itself"],
      [null, -32600, "a list of messages is not supported: send each message by itself"],
      [null, -32600, "a message must be an object"],
      [null, -32600, "a message must be an object"],
      [null, -32600, '"jsonrpc" must be "2.0"'],
      [null, -32700, "a message is not valid JSON"],
      [1, -32600, '"jsonrpc" must be "2.0"'],
      [2, -32600, '"method" must be text'],
      [null, -32600, '"id" must be text or a whole number'],
      [null, -32600, '"id" must be text or a whole number'],
      [null, -32600, '"id" must be text or a whole number'],
      [null, -32600, "a message was left out: its JSON is nested too deeply"],
      [null, -32600, "a message was left out: its JSON is nested too deeply"],
    ],
    1,
  ],
  [
    "answers that nothing asked for",
    [INITIALIZE, { jsonrpc: "2.0", id: 0, result: 7 }, { jsonrpc: "2.0", id: null, error: { code: "x", secret: TEXT } }, SHUTDOWN, EXIT],
    ["i", "s"],
    0,
  ],
  [
    "the same id twice, as text and as a number",
    [INITIALIZE, asked(1, "textDocument/hover", HOVER), asked("1", "textDocument/hover", HOVER), asked(1, "textDocument/hover", HOVER)],
    ["i", 1, "1", 1],
    1,
  ],
  [
    "requests that are cancelled, and cancellations of nothing",
    [
      INITIALIZE,
      OPEN,
      asked(1, "textDocument/hover", HOVER),
      asked(2, "textDocument/completion", HOVER),
      ...[{ id: 1 }, { id: 2 }, { id: 3 }, null, 7, {}, { id: null }, { id: [] }].map((params) => told("$/cancelRequest", params)),
    ],
    ["i", [1, -32800, "the request was cancelled"], [2, -32800, "the request was cancelled"]],
    1,
  ],
];

test("each request has one answer with the protocol's code, notifications have none, and the exit code says how it ended", async () => {
  for (const [what, messages, answers, code] of SESSIONS) {
    const found = await session(messages);
    assert.equal(found, { answers: sorted(answers), code, notes: [] }, what);
  }
});

/** Parameters that no method has; for each method those that it reads are made wrong, one after another. */
const WRONG: readonly unknown[] = [undefined, null, true, 7, "x", [], [7], {}, { textDocument: 7, item: 7 }];
const RIGHT: Readonly<Record<string, object>> = {
  initialize: { capabilities: {}, rootUri: "file:///", workspaceFolders: [{ uri: "file:///" }], trace: "off" },
  "$/cancelRequest": { id: 77 },
  "textDocument/didOpen": { textDocument: { uri: URI, languageId: "yaml", version: 1, text: "" } },
  "textDocument/didChange": {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "" }],
  },
  "textDocument/didSave": { textDocument: { uri: URI } },
  "textDocument/didClose": { textDocument: { uri: URI } },
  "textDocument/completion": HOVER,
  "completionItem/resolve": { label: "x" },
  "textDocument/hover": HOVER,
  "textDocument/codeAction": {
    textDocument: { uri: URI },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { only: ["x"] },
  },
  "workspace/didChangeWatchedFiles": { changes: [{ uri: URI }] },
};

/** The value with one of its parts, at any depth, of each wrong type. */
function* withWrongPart(value: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const set = (to: unknown): unknown =>
      Array.isArray(value) ? value.map((each, at) => (String(at) === key ? to : each)) : { ...value, [key]: to };
    for (const wrong of [true, -1, 1.5, "x", [], [[]], {}, { uri: {} }]) if (!isLike(part, wrong)) yield set(wrong);
    for (const wrong of withWrongPart(part)) yield set(wrong);
  }
}

/** Whether a value could be right where another one is. */
function isLike(part: unknown, other: unknown): boolean {
  if (typeof part === "string") return typeof other === "string";
  return Array.isArray(part) && Array.isArray(other) && other.length === 0;
}

test("parameters of a wrong type are an error with the member that is wrong, or are left out", async () => {
  assert.equal(
    Object.keys(RIGHT).sort(),
    Object.entries(methods)
      .flatMap(([name, { takes }]) => (takes ? [name] : []))
      .sort(),
  );
  for (const [method, right] of Object.entries(RIGHT)) {
    const params = [...WRONG, ...withWrongPart(right)].filter((each) => methods[method]?.problem(each) !== undefined);
    assert.ok(params.length > 8, method);
    const served = new Served(folder);
    if (method !== "initialize") served.send(INITIALIZE, OPEN);
    const { isNotification } = methods[method] as { isNotification: boolean };
    served.send(...params.map((each, id) => (isNotification ? told(method, each) : asked(id, method, each))));
    if (method === "initialize") served.send(INITIALIZE);
    // after all that, the text is still the one that was opened
    if (method !== "initialize") {
      served.send(asked("hover", "textDocument/hover", HOVER));
      await served.until(() => served.answersTo("hover").length > 0);
    }
    served.send(SHUTDOWN, EXIT);
    assert.is(await served.ended, 0);
    assert.equal(served.notes, []);
    for (const [id, each] of params.entries()) {
      const { error } = served.answersTo(id)[0] ?? {};
      if (isNotification) assert.is(error, undefined, `${method} ${JSON.stringify(each)}`);
      else {
        assert.is(error?.code, -32602, `${method} ${JSON.stringify(each)}`);
        assert.match(
          error?.message ?? "",
          /^[\w$/]+: [\w.[\]]+ must be (?:text|a whole number from 0|a list|an object|text or a whole number)$/,
        );
      }
    }
    const others = served.received.filter(({ id, method: of }) => typeof id !== "number" && of !== "textDocument/publishDiagnostics");
    assert.equal(others.map(shortOf), method === "initialize" ? ["i", "s"] : ["i", "hover", "s"], method);
  }
});

test("the right parameters of each method are accepted", () => {
  for (const [method, right] of Object.entries(RIGHT)) assert.is(methods[method]?.problem(right), undefined, method);
  const nulls = { capabilities: {}, rootUri: null, workspaceFolders: null, processId: null };
  assert.is(methods["initialize"]?.problem(nulls), undefined);
  assert.is(methods["textDocument/hover"]?.problem({ ...HOVER, position: { line: 0, character: Number.MAX_VALUE } }), undefined);
});

const ASKED = JSON.stringify(asked(1, "shutdown"));
const EARLY_SHUTDOWN = [1, -32002, EARLY("shutdown")];
/** Bytes, the answers, and what is said when the server ends. */
const BYTES: readonly (readonly [bytes: string, answers: readonly unknown[], note: string | undefined])[] = [
  [`content-length:${ASKED.length}\r\n\r\n${ASKED}`, [EARLY_SHUTDOWN], undefined],
  [`X-Other: 1\r\nContent-Length: ${ASKED.length}\r\nContent-Type: a/b; charset=utf-8\r\n\r\n${ASKED}`, [EARLY_SHUTDOWN], undefined],
  [`Content-Type: a/b; charset="UTF8"\r\nContent-Length: ${ASKED.length}\r\n\r\n${ASKED}`, [EARLY_SHUTDOWN], undefined],
  [
    `Content-Length: ${ASKED.length}\r\nContent-Type: a/b; charset=utf-16le\r\n\r\n${ASKED}${framed(ASKED)}`,
    [[null, -32600, "a message was left out: its charset is not UTF-8"], EARLY_SHUTDOWN],
    undefined,
  ],
  [`Content-Length: 5\r\nContent-Length: ${ASKED.length}\r\n\r\n${ASKED}`, [], "the header of a message has no valid Content-Length"],
  [`Content-Length: ${ASKED.length}\n\n${ASKED}`, [], undefined],
  [`Content-Length: 0\r\n\r\n${framed(ASKED)}`, [[null, -32700, "a message is not valid JSON"], EARLY_SHUTDOWN], undefined],
  ["Content-Length: 1e3\r\n\r\n", [], "the header of a message has no valid Content-Length"],
  ["Content-Length: 0x10\r\n\r\n", [], "the header of a message has no valid Content-Length"],
  ["\r\n\r\n", [], "the header of a message has no valid Content-Length"],
  [`X: ${"x".repeat(5000)}\r\nContent-Length: 2\r\n\r\n{}`, [], "the header of a message is too long"],
  [
    "Content-Length: 1000000000\r\n\r\n{}",
    [[null, -32600, "a message of 1000000000 bytes was left out: it is longer than 67108864"]],
    undefined,
  ],
  ["Content-Length: 99999999999\r\n\r\n{}", [], "a message of 99999999999 bytes is longer than 67108864"],
  ["Content-Length: 999999999999999999999\r\n\r\n", [], "the header of a message has no valid Content-Length"],
];

test("bytes that are no messages are refused, in one piece or byte by byte", async () => {
  for (const [bytes, answers, note] of BYTES) {
    for (const isByByte of [false, true]) {
      const served = new Served(folder);
      const all = Buffer.from(bytes);
      if (isByByte) for (let at = 0; at < all.length; at++) served.raw(all.subarray(at, at + 1));
      else served.raw(all);
      served.close();
      assert.is(await served.ended, 1, bytes);
      assert.equal(served.received.map(shortOf), answers, bytes);
      assert.equal(served.notes, note === undefined ? [] : [`metadef: ${note}`], bytes);
    }
  }
});

test("a message that is too long is passed over, and the next one is read", async () => {
  const served = new Served(folder);
  const length = 70_000_000;
  served.raw(`Content-Length: ${length}\r\n\r\n`);
  for (let left = length; left > 0; left -= 1_000_000) served.raw(new Uint8Array(Math.min(left, 1_000_000)));
  served.send(asked(1, "shutdown"));
  served.close();
  assert.is(await served.ended, 1);
  assert.equal(served.received.map(shortOf), [
    [null, -32600, "a message of 70000000 bytes was left out: it is longer than 67108864"],
    EARLY_SHUTDOWN,
  ]);
});

/** Where the document ends: its last line and its length. */
const FIXED = "name: a\nextra_specs:\n  hw:cpu_policy: dedicated\n";
const change = (text: string, from?: readonly [number, number], to = from): object => ({
  text,
  ...(from && to && { range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } } }),
});

/** Changes of a text, in the order of one message, and the text then. */
const CHANGES: readonly (readonly [what: string, text: string, changes: readonly object[], after: string])[] = [
  ["a reversed range", TEXT, [change("dedicated", [2, 25], [2, 17])], FIXED],
  ["ranges that overlap are done one after another", "ab\ncd\n", [change("x", [0, 0], [1, 1]), change("y", [0, 0], [0, 1])], "yd\n"],
  ["a line behind the end", "a\n", [change("b\n", [5, 0], [6, 0]), change("c", [1, 0])], "a\ncb\n"],
  ["a line far behind the end", "a\n", [change("b\n", [1e9, 0], [1e9 + 1, 0]), change("c", [2, 0])], "a\nb\nc"],
  ["a column behind the end", "a\nb\n", [change("x", [0, 99], [1, 99]), change("y", [0, Number.MAX_VALUE])], "axy\n"],
  ["the middle of a character", "😀\n", [change("x", [0, 1])], "\ud83dx\ude00\n"],
  ["the middle of a line break", "a\r\nb", [change("x", [0, 5], [1, 0])], "axb"],
  ["a whole text, with members that nothing reads", "a", [{ text: "b", range: null, rangeLength: 7 }], "b"],
  ["nothing", "a", [], "a"],
];

test("changes with ranges outside the text, reversed or overlapping, keep the text of the editor", async () => {
  for (const [what, text, changes, after] of CHANGES) {
    const served = new Served(folder);
    const flavor = "\n---\nname: a\nextra_specs:\n  hw:cpu_policy: dedicatd\n";
    const uri = pathToFileURL(join(folder, "b.yaml")).href;
    served.send(INITIALIZE, told("textDocument/didOpen", { textDocument: { uri, version: 1, text } }));
    served.send(told("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: changes }));
    // a text that is put at the end shows where the server has the end
    const end = { line: after.split("\n").length - 1, character: after.length - after.lastIndexOf("\n") - 1 };
    const contentChanges = [{ range: { start: end, end }, text: flavor }];
    served.send(told("textDocument/didChange", { textDocument: { uri, version: 3 }, contentChanges }));
    await served.until(() => diagnosedIn(served, uri, 3) !== undefined);
    assert.equal(
      diagnosedIn(served, uri, 3)
        ?.map(({ code, range }) => [code, range.start])
        .at(-1),
      ["value-not-in-enum", { line: end.line + 4, character: 17 }],
      what,
    );
    served.send(SHUTDOWN, EXIT);
    assert.equal([await served.ended, served.notes], [0, []]);
  }
});

function diagnosedIn(served: Served, uri: string, of?: number): readonly Diagnosed[] | undefined {
  const all = served.received.filter(({ method, params }) => {
    const { uri: named, version } = (params ?? {}) as { uri?: string; version?: number };
    return method === "textDocument/publishDiagnostics" && named === uri && (of === undefined || version === of);
  });
  return (all.at(-1)?.params as { diagnostics: readonly Diagnosed[] } | undefined)?.diagnostics;
}

/** Addresses that are no file of this machine, or that are written in an odd way. */
const ADDRESSES: readonly string[] = [
  "",
  "x",
  "a.yaml",
  "untitled:Untitled-1",
  "untitled:",
  "file:",
  "file://",
  "file://host/x/a.yaml",
  "file:///a%00b.yaml",
  "untitled:a%00b",
  "untitled:%ff",
  "file:///%ff.yaml",
  "file:///a%2Fb.yaml",
  "file:///x/../../../../a.yaml",
  "file:///%2e%2e/%2e%2e/a.yaml",
  "http://[",
  "git:/x/a.yaml?ref",
  "data:text/plain,x",
  "javascript:1",
  "__proto__",
  `file:///${"a".repeat(5000)}.yaml`,
  `file:///${"a/".repeat(5000)}`,
  "\u0000",
  "\ud800",
];

test("a text with any address is checked, and answered", async () => {
  const served = new Served(folder);
  served.send(INITIALIZE);
  for (const uri of ADDRESSES)
    served.send(told("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text: TEXT } }));
  for (const uri of ADDRESSES) {
    await served.until(() => diagnosedIn(served, uri, 1) !== undefined);
    const codes = diagnosedIn(served, uri, 1)?.map(({ code }) => code);
    assert.equal(codes, ["value-not-in-enum"], uri);
    served.send(asked(`hover ${uri}`, "textDocument/hover", { textDocument: { uri }, position: HOVER.position }));
    const range = { start: HOVER.position, end: { line: 2, character: 20 } };
    served.send(asked(`action ${uri}`, "textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [] } }));
  }
  served.send(asked("last", "completionItem/resolve", { label: "x" }));
  await served.until(() => ADDRESSES.every((uri) => served.answersTo(`action ${uri}`).length > 0));
  for (const uri of ADDRESSES) {
    assert.match(JSON.stringify(served.answersTo(`hover ${uri}`)[0]?.result ?? null), "hw:cpu_policy", uri);
    assert.match(JSON.stringify(served.answersTo(`action ${uri}`)[0]?.result ?? null), "Replace it with dedicated", uri);
  }
  served.send(...ADDRESSES.map((uri) => told("textDocument/didClose", { textDocument: { uri } })), SHUTDOWN, EXIT);
  assert.equal([await served.ended, served.notes], [0, []]);
});

test("texts with one path are each checked by themselves; opened or closed twice, the last text counts", async () => {
  const served = new Served(folder);
  const open = (uri: string, text: string, version = 1): object =>
    told("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version, text } });
  const close = (uri: string): object => told("textDocument/didClose", { textDocument: { uri } });
  // the version in a repository, as an editor compares it with the file
  const old = `git:${new URL(URI).pathname}?HEAD`;
  served.send(INITIALIZE, open(old, FIXED), open(URI, TEXT), open(`git:/elsewhere/a.yaml`, FIXED));
  await served.until(() => [URI, old, "git:/elsewhere/a.yaml"].every((uri) => diagnosedIn(served, uri, 1) !== undefined));
  assert.equal(
    [URI, old, "git:/elsewhere/a.yaml"].map((uri) => diagnosedIn(served, uri, 1)?.length),
    [1, 0, 0],
  );
  served.send(close(old), close(old), open(URI, FIXED), asked(1, "textDocument/codeAction", { textDocument: { uri: URI }, range: range0 }));
  await served.until(() => diagnosedIn(served, URI, 1)?.length === 0);
  // nothing is offered for a text of the same version that is not checked yet
  assert.is(served.answersTo(1)[0]?.result, null);
  served.send(close(URI), open(URI, TEXT));
  await served.until(() => diagnosedIn(served, URI, 1)?.length === 1);
  served.send(SHUTDOWN, EXIT);
  assert.equal([await served.ended, served.notes], [0, []]);
});

const range0 = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

test("1,000 texts are open at once, and each is checked", async () => {
  const served = new Served(folder);
  served.send(INITIALIZE);
  const uris = Array.from({ length: 1000 }, (_, index) => pathToFileURL(join(folder, `many-${index}.yaml`)).href);
  served.send(...uris.map((uri) => told("textDocument/didOpen", { textDocument: { uri, version: 1, text: TEXT } })));
  await served.until(() => served.received.length > 1000);
  for (const uri of [uris[0], uris[999]] as string[]) assert.is(diagnosedIn(served, uri, 1)?.length, 1);
  served.send(...uris.map((uri) => told("textDocument/didClose", { textDocument: { uri } })), SHUTDOWN, EXIT);
  assert.is(await served.ended, 0);
  for (const uri of [uris[0], uris[999]] as string[]) assert.equal(diagnosedIn(served, uri), []);
});

test.run();
