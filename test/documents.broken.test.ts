import { test } from "uvu";
import * as assert from "uvu/assert";
import { decode, formatNames, readDocument } from "../src/documents/index.ts";
import type { Finding } from "../src/model.ts";

const flavor = { name: "x", vcpus: 1, ram: 512, extra_specs: { "hw:cpu_policy": "dedicated" } };

async function findingsOf(text: string, name?: string): Promise<readonly Finding[]> {
  return (await readDocument(text, name === undefined ? {} : { name })).findings;
}

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

const faults: { text: string; name: string; line: number; column: number; says: RegExp }[] = [
  { text: '{"vcpus": 1, "ram": 2,}', name: "a.json", line: 1, column: 23, says: /key in double quotes is expected, but here is "}"/ },
  { text: '{"a" 1}', name: "a.json", line: 1, column: 6, says: /a colon is expected, but here is "1"/ },
  { text: "{\n  'a': 1}", name: "a.json", line: 2, column: 3, says: /key in double quotes/ },
  { text: "[1\n2]", name: "a.json", line: 2, column: 1, says: /a comma or \] is expected, but here is "2"/ },
  { text: '{"a": 01}', name: "a.json", line: 1, column: 7, says: /a value is expected, but here is "01"/ },
  { text: '{"a": True}', name: "a.json", line: 1, column: 7, says: /a value is expected, but here is the word True without quotes/ },
  { text: '{"a": NaN}', name: "a.json", line: 1, column: 7, says: /a value is expected/ },
  { text: '{"a": "b\nc"}', name: "a.json", line: 1, column: 9, says: /line break/ },
  { text: '{"a": "\\x"}', name: "a.json", line: 1, column: 8, says: /is not an escape sequence/ },
  { text: '{"a": 1} {', name: "a.json", line: 1, column: 10, says: /nothing more/ },
  { text: '{"a": [', name: "a.json", line: 1, column: 8, says: /a value is expected where the text ends/ },
  { text: '{"vcpus": 1, "ram": 2 // b\n}', name: "a.json", line: 1, column: 23, says: /no comments/ },
  { text: '{"a":\u00a01}', name: "a.json", line: 1, column: 6, says: /a value is expected/ },
  { text: "a: b: c\n", name: "a.yaml", line: 1, column: 4, says: /nested mappings/ },
  { text: "a: [1, 2\nb: 3\n", name: "a.yaml", line: 2, column: 1, says: /YAML/ },
  { text: "a: 'b\n", name: "a.yml", line: 2, column: 1, says: /YAML/ },
  { text: "a: &a [*a]\nb: *c\n", name: "a.yaml", line: 2, column: 4, says: /the alias \*c names no anchor/ },
  { text: "vcpus: 1\nram:\t2\nextra_specs: {}\n", name: "a.yaml", line: 2, column: 5, says: /a tab outside quotes/ },
  { text: "vcpus: 1\nram: 2\nextra_specs: {a: b?c}\n", name: "a.yaml", line: 3, column: 19, says: /"\?" within brackets/ },
  { text: "vcpus: 1\nram: 2\nextra_specs: {a\n: b}\n", name: "a.yaml", line: 3, column: 15, says: /on one line/ },
  { text: "vcpus: 1\nram: 2\nextra_specs: {}\nx: &a.b c\n", name: "a.yaml", line: 4, column: 6, says: /only letters, digits/ },
  { text: "vcpus: 1\nram: 2\nextra_specs: {}\n: x\n", name: "a.yaml", line: 4, column: 1, says: /a key is missing/ },
  { text: "vcpus: 1\nram: 2\n...\na: b\n", name: "a.yaml", line: 3, column: 1, says: /has to begin with "---"/ },
  { text: "a: b\n# \0\n", name: "a.yml", line: 2, column: 3, says: /U\+0000/ },
  { text: "a: \u0085b\n\u009b: c\n", name: "a.yaml", line: 2, column: 1, says: /U\+009B/ },
];

for (const text of ['{ // strict\n "compilerOptions": { "strict": true, }, }', "[1, /* two */ 2, ]", '// nothing\n{ "a": "b, }" }']) {
  test(`${JSON.stringify(text)} is settings of some program, and no fault`, async () => {
    const { format, findings, skipped } = await readDocument(text, { name: "tsconfig.json" });
    assert.equal([format, findings.length, skipped.map(({ reason }) => reason)], [undefined, 0, ["JSON with comments"]]);
    const [fault] = (await readDocument(text, { name: "tsconfig.json", as: "flavor" })).findings;
    assert.is(fault?.code, "syntax-error");
  });
}

for (const { text, name, line, column, says } of faults) {
  test(`${JSON.stringify(text)} in ${name} is a fault with its place`, async () => {
    const [fault, ...more] = await findingsOf(text, name);
    assert.equal(more, []);
    assert.is(fault?.code, "syntax-error");
    assert.equal([fault?.at.line, fault?.at.column, fault?.at.file], [line, column, name]);
    assert.match(fault?.message as string, says);
  });
}

test("every text that JSON.parse refuses is a fault, at an offset inside it", async () => {
  const sound = JSON.stringify({ a: [1, -2.5e3, true, null, 'b\\"c\u00e9'], d: { e: {} } });
  for (let at = 0; at < sound.length; at++) {
    for (const piece of ["", "x", '"', "{", "]", ",", ":", "\\", "0", "\u0001", "\f"]) {
      const text = sound.slice(0, at) + piece + sound.slice(at + 1);
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      const codes = (await findingsOf(text, "x.json")).map(({ code }) => code);
      assert.equal(codes, parses ? [] : ["syntax-error"], text);
    }
  }
});

test("bytes are decoded: UTF-8, with a mark or without, and UTF-16 with one", async () => {
  const text = '{"name": "g\u00e9ant \u{1f600}"}';
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  assert.is(decode(bytes(text)).text, text);
  assert.is(decode(bytes([0xef, 0xbb, 0xbf], text)).text, text);
  assert.is(decode(utf16).text, text);
  assert.is(decode(Buffer.from(utf16).swap16()).text, text);
  assert.is(decode(new Uint8Array()).text, "");
});

test("other bytes are a fault with their place", () => {
  const latin1 = decode(bytes('{\n  "a": "g', [0xe9], 'ant"}'), "a.json").finding;
  assert.is(latin1?.code, "wrong-encoding");
  assert.equal([latin1?.at.file, latin1?.at.line, latin1?.at.column, latin1?.params["byte"]], ["a.json", 2, 10, 11]);
  assert.match(decode(bytes([0xff, 0xfe, 0x41])).finding?.message as string, /UTF-16LE/);
  assert.match(decode(Buffer.from("{}", "utf16le")).finding?.message as string, /without a byte order mark/);
  assert.is(decode(bytes("cut \u00e9").subarray(0, 5)).finding?.params["byte"], 4);
});

test("depth is no danger", async () => {
  const deep = 200_000;
  assert.equal(await findingsOf("[".repeat(deep) + "]".repeat(deep)), []);
  assert.equal(
    (await findingsOf("[".repeat(deep))).map(({ code }) => code),
    ["syntax-error"],
  );
  const inner = `{"vcpus": 1, "ram": 1, "extra_specs": {"a:b": ${"[".repeat(deep)}${"]".repeat(deep)}}}`;
  assert.is((await readDocument(inner)).resources.length, 1);
  for (const text of ["a: ".concat("[".repeat(deep)), "- ".repeat(deep).concat("a"), "? ".repeat(deep), `${"{a: ".repeat(deep)}1`]) {
    const [fault] = await findingsOf(text, "a.yaml");
    assert.is(fault?.code, "too-deep");
    assert.ok((fault?.at.column as number) > 500);
  }
});

test("YAML past its bound is refused with a reason, JSON of that size is read", async () => {
  const long = " ".repeat(16 * 1024 * 1024);
  const [fault] = await findingsOf(`a: 1\n#${long}`, "a.yaml");
  assert.is(fault?.code, "too-large");
  assert.match(fault?.message as string, /16\.0 MiB of YAML are more than the 16 MiB/);
  assert.is((await readDocument(`${JSON.stringify(flavor)}${long}`)).resources.length, 1);
});

test("an expression or a template that never ends takes no time", async () => {
  const expression = `{{ item${" ".repeat(200_000)}|${" ".repeat(200_000)}x }}`;
  const specs = JSON.stringify({ "hw:cpu_policy": expression });
  const task = `- openstack.cloud.compute_flavor: {name: x, ram: 1, vcpus: 1, extra_specs: ${specs}}\n  loop: [1]\n`;
  assert.is((await readDocument(task, { name: "a.yaml" })).skipped.length, 1);
  for (const name of ["a.yaml", "a.json"]) {
    assert.equal(
      (await findingsOf(`{a: [\n${"<%".repeat(300_000)}`, name)).map(({ code }) => code),
      ["syntax-error"],
    );
  }
});

test("a file found in a folder is at fault only where something in it is a sign of ours", async () => {
  const foreign = [
    '{"query": {"match": "a"},, }',
    "cores: [1\n",
    "",
    '{"flavourId": "simple",, }',
    "containers:\n- image: a\n namespace: b\n",
  ];
  const ours = [
    '{"vcpus": 1,, }',
    "flavors: [1\n",
    "flavours: [1\n",
    "extra_specs: {'hw:cpu_policy': x\n",
    "resource_type_associations: [\n",
  ];
  for (const text of [...foreign, ...ours]) {
    const name = text.startsWith("{") ? "a.json" : "a.yaml";
    const codes = (await readDocument(text, { name, isFound: true })).findings.map(({ code }) => code);
    assert.equal(codes, ours.includes(text) ? ["syntax-error"] : [], text);
    assert.is((await readDocument(text, { name })).findings.length, text === "" ? 0 : 1, text);
  }
});

test("YAML of more tokens than memory is meant for is refused with a reason", async () => {
  const [fault, ...more] = await findingsOf(`[${"a,".repeat(3_400_000)}]`, "a.yaml");
  assert.equal([fault?.code, fault?.params["tokens"], more], ["too-large", 10_000_000, []]);
  assert.match(fault?.message as string, /^This YAML has more than 10 million words and marks, so it is not read: /);
});

test("aliases of aliases and merges of merges stay small", async () => {
  const laughs = ["a0: &a0 {vcpus: 1}", ...Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`)].join(
    "\n",
  );
  const [bomb, ...more] = await findingsOf(laughs, "a.yaml");
  assert.equal([bomb?.code, bomb?.severity, bomb?.at.line, more], ["too-large", "error", 1, []]);
  assert.is(bomb?.message, "Aliases (*) repeat more than 1 million values of this file: the rest of them is left out");
  const keys = Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join(", ");
  const merges = [`m0: &m0 {${keys}}`, ...Array.from({ length: 1000 }, (_, i) => `m${i + 1}: &m${i + 1} {<<: *m${i}}`)].join("\n");
  assert.equal(
    (await findingsOf(merges, "a.yaml")).map(({ code }) => code),
    ["too-large"],
  );
  assert.equal(await findingsOf("a: &a [*a]\n", "a.yaml"), []);
});

test("aliases of all documents of a YAML file repeat a million values, a long text counting as many, and no more", async () => {
  // with the map or the list itself
  const thousand = `a: &a {${Array.from({ length: 999 }, (_, i) => `k${i}: v`).join(", ")}}\n`;
  const text = `a: &a "${"x".repeat(99_900)}"\n`;
  const aliases = (count: number): string => `b: [${"*a, ".repeat(count)}]\n`;
  for (const [yaml, lines] of [
    [thousand + aliases(1000), []],
    [thousand + aliases(1001), [1]],
    [text + aliases(1000), []],
    [text + aliases(1001), [1]],
    [`---\n${thousand}${aliases(600)}---\n${thousand}${aliases(400)}`, []],
    [`---\n${thousand}${aliases(600)}---\n${thousand}${aliases(600)}---\n${thousand}${aliases(600)}`, [1]],
  ] as const) {
    const findings = (await findingsOf(yaml, "a.yaml")).filter(({ code }) => code === "too-large");
    assert.equal(
      findings.map(({ at }) => at.line),
      lines,
      yaml.slice(-40),
    );
  }
});

test("a command of more than 10,000 words has a finding at its place, if it can set a key; the others are read", async () => {
  const before = "openstack flavor set --property hw:cpu_polcy=x a\n";
  const long = `openstack flavor set ${"--property hw:cpu_policy=x ".repeat(6000)}b\n`;
  const script = `${before}${long}echo ${"a ".repeat(20_000)}\n${before.replace(" a\n", " z\n")}`;
  const indented = script.replace(/^/gm, "        ").trimEnd();
  for (const [name, text, line] of [
    ["a.sh", script, 2],
    ["a.md", `Run\n\n\`\`\`bash\n${script}\`\`\`\n`, 5],
    ["a.yml", `- hosts: all\n  tasks:\n    - shell: |\n${indented}\n`, 3],
  ] as const) {
    const { findings, resources } = await readDocument(text, { name });
    assert.equal(
      findings.map(({ code, at, message }) => [code, at.line, message]),
      [["too-large", line, "This command has more than 10000 words, so it is not read: split it into several commands"]],
      name,
    );
    assert.equal(
      resources.map(({ entries }) => ({ ...entries })),
      [{ "hw:cpu_polcy": "x" }, { "hw:cpu_polcy": "x" }],
      name,
    );
  }
});

test("names of what every object has are keys like any other", async () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  const specs = names.map((name) => `${JSON.stringify(name)}: "1"`).join(", ");
  for (const [text, name] of [
    [`{"vcpus": 1, "ram": 1, "extra_specs": {${specs}}}`, "a.json"],
    [`vcpus: 1\nram: 1\nextra_specs: {${specs}}\n`, "a.yaml"],
  ] as const) {
    const [resource] = (await readDocument(text, { name })).resources;
    assert.equal(Object.keys(resource?.entries ?? {}).sort(), [...names].sort());
    assert.ok(names.every((key) => Object.hasOwn(resource?.entries ?? {}, key) && resource?.entries[key] === "1"));
  }
  const [inside] = (await readDocument('{"__proto__": {"vcpus": 1, "ram": 1, "extra_specs": {"constructor": "1"}}}')).resources;
  assert.is(inside?.pointer, "/__proto__/extra_specs");
});

test("a format that is asked for is taken, an unknown one is wrong usage", async () => {
  const forced = await readDocument('{"acme:x": "1", "acme:y": "2"}', { as: "nova-extra-specs" });
  assert.equal(
    forced.resources.map(({ entries, part }) => [Object.keys(entries), part]),
    [[["acme:x", "acme:y"], true]],
  );
  try {
    await readDocument("{}", { as: "excel" });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, RangeError);
    assert.ok(formatNames.every((name) => (error as Error).message.includes(name)));
  }
});

test("a parser is loaded only for the syntax that is met", async () => {
  const { execFileSync } = await import("node:child_process");
  const script = `
    import { createRequire } from "node:module";
    import { readDocument } from ${JSON.stringify(new URL("../src/documents/index.ts", import.meta.url).href)};
    await readDocument('{"vcpus": 1, "ram": 1, "extra_specs": {"a:b": 1.5, "a:b": 2}}');
    await readDocument("{");
    const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => /[\\\\/]node_modules[\\\\/]yaml[\\\\/]/.test(path));
    const before = isLoaded();
    await readDocument("a: 1");
    console.log(before, isLoaded());
  `;
  const out = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { encoding: "utf8" });
  assert.is(out.trim(), "false true");
});

test.run();
