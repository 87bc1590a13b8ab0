import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ownCatalog } from "../src/catalog/own-catalog.ts";
import type { Namespace, Source, Supplement } from "../src/model.ts";
import { compileLayer } from "../src/validate/compile-layer.ts";
import { makeValidator } from "../src/validate/make-validator.ts";
import { cpuTime } from "./cpu-time.ts";
import { make, type Validate, writeOut } from "./typegen/made.ts";

// Patterns of somebody's own namespaces in generated validators and in those that are compiled at run time: the same answers, in
// bounded time.

const folders: string[] = [];
test.after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function sourceOf(pattern: string): Source {
  const namespace = {
    namespace: "Acme",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
    properties: { code: { title: "Code", type: "string", pattern } },
  };
  return { file: "acme.json", namespace: namespace as unknown as Namespace };
}

async function generated(source: string | Source): Promise<{ validate: Validate; text: string; schema: string }> {
  const files = await make({
    kinds: new Set(["validators", "schemas"]),
    catalogs: [ownCatalog([typeof source === "string" ? sourceOf(source) : source])],
    surfaces: ["OS::Nova::Flavor"],
  });
  const folder = writeOut(files);
  folders.push(folder);
  const file = join(folder, "validators/flavor-extra-specs.js");
  const { validateFlavorExtraSpecs } = await import(pathToFileURL(file).href);
  return {
    validate: validateFlavorExtraSpecs,
    text: readFileSync(file, "utf8"),
    schema: files.get("schemas/openstack/flavor-extra-specs.schema.json") as string,
  };
}

const TABLE: [pattern: string, value: string, taken: boolean][] = [
  ["^(a+)+$", `${"a".repeat(200)}!`, false],
  ["^(a+)+$", "aaa", true],
  ["^(a|aa)+$", `${"a".repeat(200)}!`, false],
  ["(?:a?){30}a{30}", `${"a".repeat(29)}b`, false],
  ["^\\s*.*\\s*x$", " ".repeat(200), false],
  ["^(?=(a+)+$)a", `${"a".repeat(60)}!`, true],
  ["\\A[a-z]+\\Z", "abc", true],
  ["\\A[a-z]+\\Z", "AabcZ", false],
  ["(?i)abc", "aBc", true],
  // backslashes that Python takes, and JavaScript with its flag u refuses
  ["^[a-z]+\\-[0-9]$", "ab-1", true],
  ["^\\p{L}\\-\\_b$", "x-_b", true],
  ["^\\p{L}\\-\\_b$", "p{L}-_b", false],
];

for (const [pattern, value, taken] of TABLE) {
  test(`${pattern} over ${value.length} characters`, async () => {
    const { validate } = await generated(pattern);
    const compiled = makeValidator([compileLayer([sourceOf(pattern)])]);
    const entries = { "acme:code": value };
    const started = cpuTime();
    for (const findings of [validate(entries), compiled.validateFlavor({ extra_specs: entries })]) {
      assert.equal(
        findings.map(({ code }) => code),
        taken ? [] : ["value-malformed"],
      );
    }
    // a hundred times what it takes
    assert.ok(cpuTime() - started < 10_000);
  });
}

/** A source with a template whose parameters' patterns are these; `{of}` has a list. */
function templateOf(template: string, ...patterns: string[]): Source {
  const names = ["a", "b", "c", "d"];
  const parameters = Object.fromEntries(patterns.map((pattern, index) => [names[index], { pattern }]));
  const of = template.includes("{of}") ? { of: { values: { gold: {}, silver: { since: "2025.1" } } } } : {};
  const supplement = {
    namespace: "Acme",
    templates: { [template]: { title: "T", type: "integer", parameters: { ...parameters, ...of } } },
  };
  return { ...sourceOf("x"), supplement: supplement as unknown as Supplement };
}

test("keys are matched to a stranger's templates in bounded time too", async () => {
  const long = "a".repeat(3000);
  const table: [source: Source, key: string, known: boolean][] = [
    [templateOf("t{a}{b}{c}{d}", "a*a*a*", "a*", "a*", "a*b"), `acme:t${long}`, false],
    [templateOf("t{a}{b}{c}{d}", "a*a*a*", "a*", "a*", "a*b"), `acme:t${long}b`, true],
    [templateOf("t{a}", "(?:a+)+"), `acme:t${long}!`, false],
    [templateOf("{of}_{a}{b}", "a*", "a*"), `acme:silver_${long}`, true],
    [templateOf("{of}_{a}{b}", "a*", "a*"), `acme:bronze_${long}`, false],
    [templateOf("{of}_{a}", "[0-9]+"), "acme:silver_07", true],
  ];
  for (const [source, key, known] of table) {
    const { validate } = await generated(source);
    const compiled = makeValidator([compileLayer([source])]);
    const started = cpuTime();
    for (const findings of [validate({ [key]: "x" }), compiled.validateFlavor({ extra_specs: { [key]: "x" } })]) {
      assert.is(
        findings.some(({ code }) => code === "value-malformed"),
        known,
        key.slice(0, 20),
      );
    }
    assert.ok(cpuTime() - started < 10_000);
  }
  assert.throws(
    () => compileLayer([templateOf("t{a}", "[a-")]),
    (error: Error) => error instanceof SyntaxError && /\[a-/.test(error.message),
  );
});

test("only a validator that needs it brings a matcher of its own", async () => {
  const quick = await generated("^[a-z][a-z0-9-]{0,62}$"),
    slow = await generated("^[a-z]+(?:-[a-z]+)*$");
  assert.ok(slow.text.includes("boundedPattern") && !quick.text.includes("boundedPattern"));
  assert.ok(slow.text.length > quick.text.length + 8000);
  for (const { validate } of [quick, slow]) {
    assert.equal(validate({ "acme:code": "a-b" }), []);
    assert.equal(
      validate({ "acme:code": "A" }).map(({ code }) => code),
      ["value-malformed"],
    );
  }
});

test("a schema for editors has no pattern that they cannot read", async () => {
  const PATTERN = /"pattern": ?"[^"]*\[a-z\]\+/;
  assert.match((await generated("^[a-z]+$")).schema, PATTERN);
  assert.not.match((await generated("\\A[a-z]+\\Z")).schema, PATTERN);
  assert.match((await generated("^a\\-[b]\\_$")).schema, '"pattern":"^(?:^a-[b]_$)$"');
});

test.run();
