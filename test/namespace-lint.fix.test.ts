import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fixText } from "../src/namespace-lint/fix-text.ts";
import { formatText } from "../src/namespace-lint/format-text.ts";
import { fixesOf } from "../src/namespace-lint/lint-namespace.ts";
import { contextOf, lint } from "./cases/namespace-lint/lint.ts";
import { namespaceCases } from "./live/namespace-cases.ts";
import { seedOf } from "./random.ts";

const fixed = (text: string): string =>
  fixText(
    text,
    fixesOf(JSON.parse(text), contextOf()).map(({ fix }) => fix),
  ).text;

test("one answer is right: the document is mended, and nothing else in it is touched", () => {
  const table: [before: string, after: string][] = [
    ['{"namespace": "A", "objects": []}', '{"namespace": "A"}'],
    ['{ "objects": [],\n  "tags": [],\n  "namespace": "A" }', '{ "namespace": "A" }'],
    [
      '{"namespace":"A","properties":{"p":{"title":" T ","type":"bool","default":true,"minLength":"3"}}}',
      '{"namespace":"A","properties":{"p":{"title":"T","type":"boolean","default":"true","minLength":3}}}',
    ],
    [
      '{"namespace":"A","properties":{"p":{"title":"T","type":"string","enum":["a",1,"a","b","a"]}}}',
      '{"namespace":"A","properties":{"p":{"title":"T","type":"string","enum":["a","1","b"]}}}',
    ],
    [
      '{"namespace":"A","properties":{"p":{"titl":"T","type":"string","description":null}}}',
      '{"namespace":"A","properties":{"p":{"title":"T","type":"string"}}}',
    ],
    ['{"namespace":"A","objects":[{"name":"O","properties":null}]}', '{"namespace":"A","objects":[{"name":"O","properties":{}}]}'],
    [
      '{"namespace":"A","properties":{"p":{"titel":"T","type":"string"}}}',
      '{"namespace":"A","properties":{"p":{"title":"T","type":"string"}}}',
    ],
    ['{"self":"x","namespace":"A","schema":"y"}', '{"namespace":"A"}'],
    [
      '{"namespace":"A","properties":{"a/b~c":{"title":"T","type":"string","pattern":"a|b"}}}',
      '{"namespace":"A","properties":{"a/b~c":{"title":"T","type":"string","pattern":"^(?:a|b)$"}}}',
    ],
    [
      '{"namespace":"A","properties":{"p":{"title":"\\u0054","type":"integer","default": 4 }}}',
      '{"namespace":"A","properties":{"p":{"title":"\\u0054","type":"integer","default": "4" }}}',
    ],
    [
      '{"namespace":"A","properties":{"p":{"title":"T","type":"boolean","default":"True"}}}',
      '{"namespace":"A","properties":{"p":{"title":"T","type":"boolean","default":"true"}}}',
    ],
  ];
  for (const [before, after] of table) {
    assert.is(fixed(before), after);
    assert.is(fixed(after), after, "mending twice changes nothing");
  }
});

test("random documents: mended until nothing is left to mend, no worse for Glance, and in a canonical form that stays", () => {
  const seed = seedOf(Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  let mended = 0;
  namespaceCases(seed, 300).forEach((document, index) => {
    const before = JSON.stringify(document, null, [0, 2, "\t"][index % 3]);
    let text = before;
    for (let round = 0; round < 5; round++) text = fixed(text);
    assert.is(fixed(text), text, before);
    if (text !== before) {
      mended++;
      const failing = (ways: unknown, way: string): boolean => (ways as string[]).includes(way);
      const errors = (of: unknown, way: string): number =>
        lint(of).filter(({ severity, params }) => severity === "error" && failing(params["ways"], way)).length;
      for (const way of ["post", "load", "get"])
        assert.ok(errors(JSON.parse(text), way) <= errors(document, way), `${way}: ${before}\nmended: ${text}`);
    }
    const formed = formatText(before);
    assert.is(formed === undefined ? undefined : formatText(formed), formed, before);
    assert.ok(formed !== undefined && isDeepStrictEqual(JSON.parse(formed), document), before);
  });
  assert.ok(mended > 10, `${mended} were mended`);
});

test("what no single answer mends stays as it is", () => {
  for (const text of [
    '{"namespace":"A","properties":{"p":{"title":"T","type":"string","pattern":"^a|b$"}}}',
    '{"namespace":"A","properties":{"p":{"title":"T","type":"integer","default":"ten","minimum":5,"maximum":1}}}',
    '{"namespace":"A","properties":{" p ":{"title":"T","type":"string","enum":[" a"]}}}',
  ]) {
    assert.is(fixed(text), text);
  }
});

test("no JSON, and JSON too deep, are left alone", () => {
  const fix = { kind: "remove", pointer: "/a" } as const;
  for (const text of ["a: b\n", "{", '{"a":1,}', '{"a":1} // x', `{"a":1,"b":${"[".repeat(5000)}${"]".repeat(5000)}}`])
    assert.is(fixText(text, [fix]).text, text);
});

test("mended documents have less to tell, and are still JSON", () => {
  const folder = join(import.meta.dirname, "cases/namespace-lint");
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".json") && !each.endsWith(".out.json") && !each.includes("@"))) {
    const text = readFileSync(join(folder, name), "utf8");
    const document = JSON.parse(text);
    if (document.namespaces !== undefined) continue;
    const fixes = fixesOf(document, contextOf());
    const after = fixText(
      text,
      fixes.map(({ fix }) => fix),
    );
    assert.is(after.fixes.length, fixes.length, name);
    const left = lint(JSON.parse(after.text)).map(({ code }) => code);
    assert.equal(
      fixes.filter(({ code }) => left.includes(code)).map(({ code }) => code),
      [],
      name,
    );
  }
});

test("the canonical form: order, layout, and scalars as they are written", () => {
  const text =
    '{"x":1,"properties":{"b":{"type":"integer","default":"4","title":"B\\u00e9","minimum":1.0,"unknown":[1,{"b":1,"a":2}]},"a":{}},"tags":[],"objects":[{"properties":{},"name":"o"}],\n"namespace":"A"}';
  const formed = `{
  "namespace": "A",
  "properties": {
    "b": {
      "title": "B\\u00e9",
      "type": "integer",
      "minimum": 1.0,
      "default": "4",
      "unknown": [
        1,
        {
          "b": 1,
          "a": 2
        }
      ]
    },
    "a": {}
  },
  "objects": [
    {
      "name": "o",
      "properties": {}
    }
  ],
  "tags": [],
  "x": 1
}
`;
  assert.is(formatText(text), formed);
  assert.is(formatText(formed), formed);
  assert.is(formatText(formed.replaceAll("\n", "\r\n")), formed);
});

test("the project's own namespaces are in the canonical form", () => {
  for (const platform of ["openstack", "starlingx"]) {
    const folder = join(import.meta.dirname, "../metadefs", platform);
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
      const text = readFileSync(join(folder, name), "utf8");
      assert.is(formatText(text), text, name);
    }
  }
});

test("keys of prototypes are keys, and a key that stands twice stands twice", () => {
  assert.is(
    formatText('{"constructor":{"properties":1},"namespace":"A","__proto__":{}}'),
    '{\n  "namespace": "A",\n  "constructor": {\n    "properties": 1\n  },\n  "__proto__": {}\n}\n',
  );
  assert.is(formatText('{"a":1,"a":2}'), '{\n  "a": 1,\n  "a": 2\n}\n');
  assert.is(formatText("{"), undefined);
  assert.is(formatText(`${"[".repeat(5000)}${"]".repeat(5000)}`), undefined);
});

test.run();
