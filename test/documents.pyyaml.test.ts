import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import * as yaml from "yaml";
import { readDocument } from "../src/documents/index.ts";
import { composeYaml } from "../src/documents/syntax/yaml.ts";
import { fixtures, textOf } from "./cases/documents/fixtures.ts";
import { pick, randomFrom, seedOf } from "./random.ts";

/** How many mutations of the fixtures are compared: METADEF_FUZZ=10000 for a long run. */
const mutations = Number(process.env["METADEF_FUZZ"] ?? 500);
const script = fileURLToPath(new URL("live/pyyaml.py", import.meta.url));
const hasPython = spawnSync("python3", ["-c", "import yaml; assert yaml.__version__.startswith('6.')"]).status === 0;

const PIECES = [
  ..."\"'{}[]:,\n #?=\t%@`-!*&\\".split(""),
  ...[
    "  ",
    "- ",
    "&a ",
    "*a",
    "<<: *a",
    "{{ x }}",
    "null",
    "!x ",
    "|\n",
    ">-\n",
    " #",
    "? ",
    "---\n",
    "...\n",
    ": ",
    "\r\n",
    "''",
    '""',
    "é",
    "!!str ",
  ],
];

/** What only mutations have shown so far, in no file that a person wrote: at most so many of ten thousand. */
const known: readonly { readonly ours: RegExp; readonly pyyaml: RegExp; readonly most: number; readonly why: string }[] = [
  { ours: /^read$/, pyyaml: /expected <block end>/, most: 30, why: "what stands beside an explicit key, `? a` and a map behind it" },
  {
    ours: /^read$/,
    pyyaml: /scanning a directive|cannot start any token|expected the node content, but found '<document/,
    most: 15,
    why: "a percent sign or dots where a document begins",
  },
  {
    ours: /^read$/,
    pyyaml: /expected '<document start>'|flow mapping: expected/,
    most: 10,
    why: "a document behind a directive, and `&name:` within brackets",
  },
  {
    ours: /^read$/,
    pyyaml: /^read$/,
    most: 15,
    why: "a question mark without a space within brackets is a sign to PyYAML, and a part of the key here",
  },
  {
    ours: /single line|mapping keys|map values|Sequence item/,
    pyyaml: /^read$/,
    most: 15,
    why: "`&name:`, and a block scalar less indented than what it belongs to",
  },
];

/** The documents of a text without types, as pyyaml.py writes them. */
function plain(document: yaml.Document, node: unknown, within: ReadonlySet<unknown>): unknown {
  if (node === null || node === undefined) return "";
  const at = yaml.isAlias(node) ? node.resolve(document) : node;
  if (yaml.isScalar(at)) return at.type === "PLAIN" ? String(at.source ?? "") : String(at.value);
  if (within.has(at)) return "<itself>";
  const inner = new Set([...within, at]);
  if (yaml.isSeq(at)) return at.items.map((item) => plain(document, item, inner));
  return yaml.isMap(at) ? { $: at.items.map(({ key, value }) => [plain(document, key, inner), plain(document, value, inner)]) } : "";
}

async function read(text: string): Promise<{ ok?: unknown[]; error?: string }> {
  const { documents, refusals, faults } = await composeYaml(text);
  const problems = [
    ...faults.map(({ params }) => String(params["problem"])),
    ...documents.flatMap(({ errors }) => errors.map(({ message }) => message)),
  ];
  for (const { problem, unread } of refusals.values()) if (!unread) problems.push(problem);
  for (const document of documents) {
    yaml.visit(document, { Alias: (_, alias) => void (alias.resolve(document) ?? problems.push(`*${alias.source} names no anchor`)) });
  }
  if (problems.length > 0) return { error: problems[0] as string };
  return { ok: documents.map((document) => plain(document, document.contents, new Set())).filter((value) => value !== "") };
}

test("a block scalar has no line break at its end where the file has none", async () => {
  for (const [text, value] of [
    ["|\n    shared", "shared"],
    [">\n    shared", "shared"],
    ["|\n    shared\n", "shared\n"],
    ["|\n    shared\n  ", "shared\n"],
  ] as const) {
    const { resources } = await readDocument(`vcpus: 1\nram: 1\nextra_specs:\n  hw:cpu_policy: ${text}`, { name: "a.yaml" });
    assert.is(resources[0]?.entries["hw:cpu_policy"], value, text);
  }
});

/** Nothing is compared where python3 has no PyYAML 6. */
const testWithPython = hasPython ? test : test.skip;

testWithPython("YAML is sound where PyYAML finds it sound, and holds the same texts", async () => {
  const seed = seedOf(20260926);
  const random = randomFrom(seed);
  const whole = fixtures.filter((name) => /\.ya?ml$/.test(name)).map(textOf);
  const texts = [...whole];
  for (let count = 0; count < mutations; count++) {
    let text = pick(random, whole);
    for (let more = random() < 0.5 ? 1 : 2; more > 0; more--) {
      const at = Math.floor(random() * text.length);
      const [taken, put] = pick(random, [
        [0, pick(random, PIECES)],
        [1, ""],
        [3, ""],
        [1, pick(random, PIECES)],
      ] as const);
      text = text.slice(0, at) + put + text.slice(at + taken);
    }
    texts.push(text);
  }
  const { stdout, stderr } = spawnSync("python3", [script], {
    input: texts.map((text) => `${JSON.stringify(text)}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const answers = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { ok?: unknown[]; error?: string });
  assert.is(answers.length, texts.length, stderr);
  const counts = known.map(() => 0);
  const news: unknown[] = [];
  for (const [index, text] of texts.entries()) {
    const theirs = answers[index] as { ok?: unknown[]; error?: string };
    const ours = await read(text);
    const same = theirs.ok
      ? JSON.stringify(theirs.ok.filter((value) => value !== "")) === JSON.stringify(ours.ok)
      : ours.error !== undefined;
    if (same) continue;
    const found = known.findIndex((row) => row.ours.test(ours.error ?? "read") && row.pyyaml.test(theirs.error ?? "read"));
    if (found < 0 || index < whole.length) news.push({ text, ours: ours.error ?? "read", theirs: theirs.error ?? "read" });
    else counts[found] = (counts[found] as number) + 1;
  }
  assert.equal(news, [], `METADEF_SEED=${seed}`);
  console.log(known.map(({ why }, index) => `${counts[index]} of ${mutations}: ${why}`).join("\n"));
  for (const [index, { most, why }] of known.entries())
    assert.ok((counts[index] as number) <= Math.ceil((most * Math.max(mutations, 2000)) / 10_000), why);
});

test.run();
