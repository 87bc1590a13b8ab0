import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { stringify } from "yaml";
import { PLAIN } from "../src/cli/style.ts";
import { ConfigurationError } from "../src/config/configuration.ts";
import { Loader } from "../src/config/load-configuration.ts";
import { formatNames, readDocument } from "../src/documents/index.ts";
import { LineIndex } from "../src/documents/line-index.ts";
import { INVISIBLE } from "../src/files/invisible.ts";
import { type Finding, validateFlavor, validateImage, validateServer } from "../src/index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { NamespaceLinter } from "../src/lint/namespace-linter.ts";
import { type Output, outputs } from "../src/report/outputs.ts";
import { formats } from "../src/schema/formats.ts";
import { compileSiteSchema, SiteSchemaError } from "../src/schema/site-schema.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { HOW, KEYS, NUMBERS, scalar, tree, word } from "./fuzz-values.ts";

const judge = judgeOf([builtIn], { target: "openstack@2026.1" });
const root = resolve(import.meta.dirname, "..");
const namespaces = new NamespaceLinter(join(root, "metadefs"), root);

const HOW_REPORTED = {
  style: PLAIN,
  columns: 80,
  cwd: root,
  root,
  failOn: "warning",
  showSuppressed: false,
  version: "1.0.0",
  rules: async () => () => undefined,
} as const;
const SUMMARY = { files: 1, resources: 1, errors: 0, warnings: 0, infos: 0, skipped: 0, unrecognized: 0, target: "openstack@2026.1" };

/** What holds of the findings of any text: places are inside it, nothing is said twice, and no report shows what nobody sees. */
async function checkFindings(findings: readonly Finding[], text: string): Promise<void> {
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
  const result = { file: "x", format: "x", resources: 1, skipped: 0, findings, line: (number: number) => index.line(number) };
  for (const [name, output] of Object.entries(outputs)) {
    const report = await (output as Output).make(HOW_REPORTED);
    const shown = [...report.write(result), ...report.flush(SUMMARY)].join("");
    assert.equal(shown.match(INVISIBLE), null, `invisible characters in ${name}`);
    // what goes to a file or a terminal is UTF-8, which has no halves of a pair
    if (name !== "text" && name !== "compact") assert.not.match(shown, /\p{Surrogate}/u, name);
    if (name === "json" || name === "sarif" || name === "gitlab") JSON.parse(shown);
  }
}

async function lint(text: string, name: string, as?: string): Promise<void> {
  const reading = await readDocument(text, { name, ...(as !== undefined && { as }) });
  await checkFindings(lintDocument(reading, judge, namespaces.lint(reading, name, judge)), text);
}

const run = (property: fc.IAsyncProperty<unknown> | fc.IProperty<unknown>): Promise<void> | void =>
  fc.assert(property as fc.IAsyncProperty<unknown>, HOW);

test("documents of any tree, as JSON and as YAML, found out or named", async () => {
  await run(
    fc.asyncProperty(tree, fc.constantFrom(undefined, ...formatNames), fc.boolean(), async (value, as, isYaml) => {
      await lint(isYaml ? stringify(value) : JSON.stringify(value), isYaml ? "x.yaml" : "x.json", as);
    }),
  );
});

test("documents of any text", async () => {
  const piece = fc.oneof(
    word,
    scalar.map(String),
    fc.constantFrom("\n", ": ", "- ", "{", "}", "[", "]", '"', "'", ",", "&a ", "*a", "<<: ", "!x ", "  ", "\t", "---\n"),
  );
  await run(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.constantFrom("x.json", "x.yaml", "x.ndjson"), async (pieces, name) => {
      await lint(pieces.join(""), name);
    }),
  );
});

test("the library with any object", () => {
  run(
    fc.property(tree, tree, tree, (flavor, image, metadata) => {
      for (const findings of [
        validateFlavor(flavor as never),
        validateImage(image as never),
        validateServer({ flavor, image, metadata } as never),
      ])
        JSON.stringify(findings);
    }),
  );
});

const entries = fc
  .array(
    fc.tuple(fc.constantFrom(...KEYS.filter((key) => /^hw|^trait|^resources|^quota|^accel|^pci/.test(key))), fc.constantFrom(...NUMBERS)),
    { maxLength: 8 },
  )
  .map((pairs) => Object.fromEntries(pairs));

test("every rule with the values of its keys", () => {
  run(
    fc.property(entries, entries, fc.nat(64), fc.nat(9000), (extra_specs, properties, vcpus, ram) => {
      for (const target of ["openstack@2026.1", "openstack@yoga", "starlingx@2018.10"]) {
        const flavor = { name: "f", vcpus: vcpus + 1, ram: ram + 1, disk: 1, extra_specs };
        JSON.stringify([validateFlavor(flavor, { target }), validateServer({ flavor, image: { properties } }, { target })]);
      }
    }),
  );
});

test("every grammar of a value with any text", () => {
  run(
    fc.property(fc.oneof(scalar.map(String), fc.string({ unit: "binary", maxLength: 200 })), (text) => {
      for (const [name, format] of Object.entries(formats)) {
        const check = (format as { validate?: unknown }).validate ?? format;
        if (typeof check === "function") assert.type(check(text), "boolean", name);
      }
    }),
  );
});

test("a configuration of any tree is read or refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "metadef-fuzz-"));
  const file = join(folder, "metadef.config.json");
  try {
    await run(
      fc.asyncProperty(tree, async (value) => {
        writeFileSync(file, JSON.stringify(value));
        await new Loader(new Set(["key-unread"])).load(file).catch((error: unknown) => {
          if (!(error instanceof ConfigurationError)) throw error;
        });
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a schema_image of any tree is compiled or refused", () => {
  const schema = fc.record({
    properties: fc.dictionary(word, fc.record({ type: fc.oneof(scalar, tree), pattern: scalar, enum: tree }, { requiredKeys: [] })),
  });
  run(
    fc.property(fc.oneof(tree, schema, fc.dictionary(word, tree)), scalar, (value, text) => {
      try {
        const site = compileSiteSchema(value);
        for (const key of KEYS) site.problem(key, text);
      } catch (error) {
        if (!(error instanceof SiteSchemaError)) throw error;
      }
    }),
  );
});

test.run();
