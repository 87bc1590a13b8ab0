import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { PLAIN } from "../src/cli/style.ts";
import { describeKey } from "../src/query/describe-key.ts";
import { describeNamespace } from "../src/query/describe-namespace.ts";
import { diffTargets } from "../src/query/diff-targets.ts";
import { listKeys } from "../src/query/list-keys.ts";
import { searchKeys } from "../src/query/search-keys.ts";
import { diffText } from "../src/report/diff-text.ts";
import { keyText } from "../src/report/key-text.ts";
import { listText } from "../src/report/list-text.ts";
import { namespaceText } from "../src/report/namespace-text.ts";
import { searchText } from "../src/report/search-text.ts";
import { table } from "../src/report/table.ts";
import type { TextOptions } from "../src/report/text-options.ts";
import { readsText, shortValues } from "../src/report/values-text.ts";
import { wrap } from "../src/report/wrap.ts";
import { formats } from "../src/schema/formats.ts";
import { golden, library, openstack, starlingx } from "./cases/query/library.ts";

const style = PLAIN;
const newest = openstack("2026.1");

const show =
  (key: string, target: Parameters<typeof describeKey>[2] = newest) =>
  (manner: TextOptions) => {
    const answer = describeKey(library, key, target, { history: true });
    return answer === undefined ? "" : keyText(answer, manner);
  };
const namespace = (manner: TextOptions) => {
  const answer = describeNamespace(library, "OS::Test::CPU", newest);
  return answer === undefined ? "" : namespaceText(answer, manner);
};

/** By the name of the golden file. */
const ANSWERS: Record<string, (manner: TextOptions) => string> = {
  list: (manner) => listText(listKeys(library, newest), manner),
  "list-flavor": (manner) => listText(listKeys(library, newest, { resourceType: "OS::Nova::Flavor", namespace: "OS::Test::CPU" }), manner),
  "show-policy": show("hw:policy"),
  "show-former": show("hw:former"),
  "show-model": show("hw_model"),
  "show-template": show("trait1:HW_AMX"),
  "show-inherited": show("hw:node.0", starlingx("2019")),
  "show-namespace": namespace,
  search: (manner) => searchText(searchKeys(library, ["policy"]), manner),
  diff: (manner) => diffText(diffTargets(library, openstack("yoga"), newest), manner),
  "diff-platforms": (manner) => diffText(diffTargets(library, starlingx("2019"), newest, "OS::Nova::Flavor"), manner),
  "diff-same": (manner) => diffText(diffTargets(library, newest, newest), manner),
};

mkdirSync(golden, { recursive: true });
for (const [name, text] of Object.entries(ANSWERS)) {
  for (const columns of [80, 50]) {
    test(`${name} at ${columns} columns reads as it did`, () => {
      const found = text({ columns, room: columns, style, all: false });
      const path = join(golden, `${name}.${columns}.txt`);
      if (process.env["UPDATE"] === "1") writeFileSync(path, found);
      assert.fixture(found, readFileSync(path, "utf8"));
    });

    test(`${name} fits ${columns} columns`, () => {
      const long = text({ columns, room: columns, style, all: false })
        .split("\n")
        .filter((line) => line.length > columns && line.trim().includes(" "));
      assert.equal(long, []);
    });
  }
}

test("a template's list has a line for each value where all are asked for", () => {
  const text = ANSWERS["list"]?.({ columns: 80, room: 80, style, all: true }) ?? "";
  assert.match(text, /^ {2}trait\{group\}:HW_AVX +required \| forbidden +Standard trait$/m);
  assert.not.match(text, "HW_MPX");
});

test("words are wrapped at spaces; a long one keeps its line", () => {
  assert.equal(wrap("one two three four five", 16), ["one two three", "four five"]);
  assert.equal(wrap("see https://docs.openstack.org/nova here", 20), ["see", "https://docs.openstack.org/nova", "here"]);
  assert.equal(wrap("", 20), [""]);
});

const TABLES: [description: string, width: number, text: string][] = [
  ["all of it where there is room", 60, "  hw:key  a | b | c | d | e  A title that is long\n"],
  ["columns that are too wide share the room", 45, "  hw:key  a | b | c | d |…  A title that is…\n"],
  ["a column without room is left out", 30, "  hw:key  a | b | c | d | e\n"],
  ["the first column stands alone, and whole", 5, "  hw:key\n"],
];
for (const [description, width, text] of TABLES) {
  test(`columns: ${description}`, () => assert.is(table([["hw:key", "a | b | c | d | e", "A title that is long"]], width, "  "), text));
}

test("a stranger's text commands no terminal", () => {
  const evil = "a\x1b[31mb\u202ec\nd";
  assert.equal(wrap(evil, 80), ["a\\u{1b}[31mb\\u{202e}c\\nd"]);
  assert.is(table([[evil]], 80), "a\\u{1b}[31mb\\u{202e}c\\nd\n");
});

test("values in short", () => {
  assert.is(shortValues({ type: "string", enum: ["a", ""], reads: {} }), 'a | ""');
  assert.is(shortValues({ type: "array", items: ["a", "b"], reads: {} }), "list of a | b");
  assert.is(shortValues({ type: "integer", reads: { format: "integer-py2", formatMinimum: "1", formatMaximum: "8" } }), "integer 1 to 8");
  assert.is(shortValues({ type: "string", reads: { format: "cpu-list-py2-not-empty" } }), "cpu list");
  assert.is(shortValues({ type: "string", reads: { pattern: "x" } }), "string");
});

test("two formats never read the same in words, or a difference would tell nothing", () => {
  const words = Object.keys(formats).map((format) => readsText({ format }));
  assert.is(new Set(words).size, words.length);
});

test.run();
