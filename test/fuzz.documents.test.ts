import { join, resolve } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { stringify } from "yaml";
import { PLAIN } from "../src/cli/style.ts";
import { formatNames, readDocument } from "../src/documents/index.ts";
import { LineIndex } from "../src/documents/line-index.ts";
import { INVISIBLE } from "../src/files/invisible.ts";
import type { Finding } from "../src/index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { NamespaceLinter } from "../src/lint/namespace-linter.ts";
import { Suppressions } from "../src/lint/suppress/suppressions.ts";
import { type Output, outputs } from "../src/report/outputs.ts";
import { knownCodes } from "../src/setup/known-rules.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { fixtures, textOf } from "./cases/documents/fixtures.ts";
import { HOW, NUMBERS, ODD, scalar, tree, word } from "./fuzz-values.ts";

const judge = judgeOf([builtIn], { target: "openstack@2026.1" });
const root = resolve(import.meta.dirname, "..");
const namespaces = new NamespaceLinter(join(root, "metadefs"), root);

const HOW_REPORTED = {
  style: PLAIN,
  columns: 80,
  cwd: root,
  root,
  failOn: "warning",
  showSuppressed: true,
  version: "1.0.0",
  rules: async () => () => undefined,
} as const;
const SUMMARY = { files: 1, resources: 1, errors: 0, warnings: 0, infos: 0, skipped: 0, unrecognized: 0, target: "openstack@2026.1" };

/** What holds of the findings of any text: places are inside it, nothing is said twice, and no report shows what nobody sees. */
async function checkFindings(findings: readonly Finding[], text: string, file: string): Promise<void> {
  const lines = text.split(/\r\n|[\n\r]/);
  const told = findings.map(({ code, message, at, key }) => JSON.stringify([code, message, at, key]));
  assert.is(new Set(told).size, told.length, `twice: ${told.find((each, index) => told.indexOf(each) !== index)}`);
  for (const { at } of findings) {
    if (at.line === undefined) continue;
    const line = lines[at.line - 1];
    assert.ok(line !== undefined && (at.column as number) >= 1, `${JSON.stringify(at)} is outside`);
    assert.ok((at.column as number) - 1 <= line.length, `${JSON.stringify(at)} is behind its line`);
    assert.not.ok(
      /^[\udc00-\udfff]/.test(line.slice((at.column as number) - 1)) && /[\ud800-\udbff]$/.test(line.slice(0, (at.column as number) - 1)),
      "half a character",
    );
  }
  const index = new LineIndex(text);
  const line = (number: number) => index.line(number);
  const suppressions = new Suppressions(
    () => undefined,
    async () => knownCodes,
    false,
  );
  const settled = await suppressions.settle({ file, format: "x", resources: 1, skipped: 0, findings, text, line });
  for (const [name, output] of Object.entries(outputs)) {
    const report = await (output as Output).make(HOW_REPORTED);
    const shown = [...[settled, ...(await suppressions.end())].flatMap((each) => [...report.write(each)]), ...report.flush(SUMMARY)].join(
      "",
    );
    assert.equal(shown.match(INVISIBLE), null, `invisible characters in ${name}`);
    // what goes to a file or a terminal is UTF-8, which has no halves of a pair
    if (name !== "text" && name !== "compact") assert.not.match(shown, /\p{Surrogate}/u, name);
    if (name === "json" || name === "sarif" || name === "gitlab") JSON.parse(shown);
  }
}

async function lint(text: string, name: string, as?: string): Promise<void> {
  const reading = await readDocument(text, { name, ...(as !== undefined && { as }) });
  await checkFindings(lintDocument(reading, judge, namespaces.lint(reading, name, judge)), text, name);
}

const run = (property: fc.IAsyncProperty<unknown>): Promise<void> => fc.assert(property, HOW);

/** How a value is written, with the name that such a file has. */
const WRITTEN: readonly (readonly [name: string, write: (value: unknown) => string])[] = [
  ["x.json", (value) => JSON.stringify(value)],
  ["x.json", (value) => JSON.stringify(value, null, "\t").replaceAll("\n", "\r\n")],
  ["x.yaml", (value) => stringify(value)],
  ["x.yaml", (value) => stringify(value, { collectionStyle: "flow", lineWidth: 20 })],
  ["x.ndjson", (value) => [value, [value], { flavor: value }].map((each) => JSON.stringify(each)).join("\n")],
  ["x.tf.json", (value) => JSON.stringify({ resource: { openstack_compute_flavor_v2: { a: value }, openstack_images_image_v2: value } })],
  ["x.tfstate", (value) => JSON.stringify({ version: 4, resources: value })],
  ["clouds/x.yaml.j2", (value) => `{% for a in b %}\n${stringify(value)}{% endfor %}\n`],
];

test("documents of any tree, in every way to write it, found out or named", async () => {
  await run(
    fc.asyncProperty(tree, fc.constantFrom(undefined, ...formatNames), fc.constantFrom(...WRITTEN), async (value, as, [name, write]) => {
      await lint(write(value) ?? "", name, as);
    }),
  );
});

/** What the texts of a language are made of, behind a beginning that leads to its parser. */
const LANGUAGES: Readonly<Record<string, readonly [beginning: string, ...pieces: string[]]>> = {
  "x.json": ["", "\n", ": ", "{", "}", "[", "]", '"', ",", "//", "\\u0000", "\\ud800", "1e5"],
  "x.yaml": [
    "",
    "\n",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    ",",
    "&a ",
    "*a",
    "<<: ",
    "!x ",
    "  ",
    "\t",
    "---\n",
    "|\n",
    ">-\n",
    "# metadef-ignore ",
  ],
  "x.ndjson": ["", "\n", ":", "{", "}", "[", "]", '"', ",", '{"flavor": {"extra_specs": {'],
  "x.tf": [
    'resource "openstack_compute_flavor_v2" "a" {\n  extra_specs = {\n',
    ...'\n|{|}|[|]|"|=|:|,|${|%{ if x }|%{ endif }|<<E\n|<<-E\n|E\n|# metadef-ignore |/*|*/|//|local.|var.|merge(|)|for k in |  '.split(
      "|",
    ),
    "locals {\n",
    "variable x {\n default = {\n",
  ],
  "x.sh": [
    "openstack flavor create a --property ",
    ..."\n|openstack flavor set |openstack image create |nova flavor-key |--property |\"|'|\\|$(|)|${|}|`|<<E\n|E\n|# metadef-ignore |; |&& |= |if |then |fi|for |do |done| ".split(
      "|",
    ),
  ],
  "x.md": [
    "```sh\nopenstack flavor set a --property ",
    "\n",
    "```",
    "~~~",
    "    ",
    "> ",
    "- ",
    "--property ",
    "openstack image set ",
    "<!-- metadef-ignore ",
    "-->",
    "|",
    "\t",
  ],
  "x.rst": [
    ".. code-block:: console\n\n   $ openstack flavor set a --property ",
    "\n",
    "::\n\n",
    "   ",
    ".. metadef-ignore ",
    "--property ",
    "openstack image set ",
    "\t",
  ],
  "x.yaml.j2": ["flavors:\n", "{{ ", " }}", "{% if x %}", "{% endif %}", "{# ", " #}", "\n", "- ", ": ", "  ", "%(x)s", "${x}", "{", "}"],
};

const texts = fc.constantFrom(...Object.entries(LANGUAGES)).chain(([name, [beginning, ...own]]) => {
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...own) }, { weight: 2, arbitrary: word }, scalar.map(String));
  return fc.tuple(fc.constant(name), fc.boolean(), fc.array(piece, { maxLength: 40 })).map(([, begins, pieces]) => ({
    name,
    text: `${begins ? beginning : ""}${pieces.join("")}`,
  }));
});

test("documents of any text in every language", async () => {
  await run(fc.asyncProperty(texts, async ({ name, text }) => lint(text, name)));
});

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(12)),
  put: fc.oneof(
    fc.constantFrom(...ODD, ...NUMBERS, "", "\n", '"', "'", "{", "}", ": ", "- ", "&a ", "*a", "<<: *a", "\ufeff", "\t"),
    word,
    scalar.map(String),
  ),
});

test("every fixture with anything done to it", async () => {
  await run(
    fc.asyncProperty(fc.constantFrom(...fixtures), fc.array(edit, { minLength: 1, maxLength: 5 }), async (fixture, edits) => {
      let text = textOf(fixture);
      for (const { at, removed, put } of edits) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + put + text.slice(from + removed);
      }
      await lint(text, fixture);
    }),
  );
});

test.run();
