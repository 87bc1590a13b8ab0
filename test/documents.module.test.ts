import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readDocument } from "../src/documents/index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { ModuleFolder } from "../src/lint/module-files.ts";
import type { Finding } from "../src/model.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { runCommand } from "./command.ts";

const judge = judgeOf([builtIn], { target: "openstack@2026.1" });

const MAIN = `resource "openstack_compute_flavor_v2" "x" {
  name        = "x"
  extra_specs = EXPRESSION
}
`;

/** What `extra_specs` is in main.tf, the other files of its folder, and where the value `bogus` is found: file, line, column, length. */
const MODULES: readonly (readonly [
  title: string,
  expression: string,
  beside: Record<string, string>,
  found: readonly unknown[] | undefined,
])[] = [
  [
    "a local in another file",
    "local.specs",
    { "locals.tf": 'locals {\n  specs = { "hw:cpu_policy" = "bogus" }\n}\n' },
    ["locals.tf", 2, 31, 7],
  ],
  ["a value of a local map", '{ "hw:cpu_policy" = local.a.b }', { "b.tf": 'locals { a = { b = "bogus" } }\n' }, ["b.tf", 1, 20, 7]],
  ["a default", '{ "hw:cpu_policy" = var.p }', { "variables.tf": 'variable "p" {\n  default = "bogus"\n}\n' }, ["variables.tf", 2, 13, 7]],
  [
    "a default that terraform.tfvars replaces",
    '{ "hw:cpu_policy" = var.p }',
    { "variables.tf": 'variable "p" { default = "shared" }\n', "terraform.tfvars": 'p = "bogus"\n' },
    ["terraform.tfvars", 1, 5, 7],
  ],
  [
    "a default that a file with another name does not replace",
    '{ "hw:cpu_policy" = var.p }',
    { "variables.tf": 'variable "p" { default = "shared" }\n', "other.tfvars": 'p = "bogus"\n' },
    undefined,
  ],
  [
    "a map in a default, one step only",
    "local.specs",
    { "b.tf": 'locals { specs = var.s }\nvariable "s" { default = { "hw:cpu_policy" = "bogus" } }\n' },
    undefined,
  ],
  ["a broken file beside", "local.specs", { "b.tf": 'locals {\n  specs = { "hw:cpu_policy" = "bogus\n' }, undefined],
  ["a name that no file has", "local.none", {}, undefined],
  ["a name of every object", "local.constructor", { "b.tf": "locals {}\n" }, undefined],
  ["a reference to itself", "local.specs", { "b.tf": "locals { specs = local.specs }\n" }, undefined],
];

for (const [title, expression, files, found] of MODULES) {
  test(`a module: ${title}`, async () => {
    const beside = () => Object.entries(files).map(([file, text]) => ({ file, text }));
    const reading = await readDocument(MAIN.replace("EXPRESSION", expression), { name: "main.tf", beside });
    const findings = lintDocument(reading, judge);
    if (found === undefined) return assert.equal(findings, []);
    assert.equal(
      findings.map(({ code, severity, key, stage, http, at }) => [
        code,
        severity,
        key,
        stage,
        http,
        at.file,
        at.line,
        at.column,
        at.length,
      ]),
      [["value-not-in-enum", "error", "hw:cpu_policy", "set", 400, ...found]],
    );
  });
}

const WRONG = '{ "hw:cpu_policy" = "bogus" }';
const flavorOf = (label: string, expression: string): string => MAIN.replaceAll('"x"', `"${label}"`).replace("EXPRESSION", expression);

/** Files of a folder, which of them are linted, and the findings with their place and message, besides how many resources there are. */
const ONCE: readonly (readonly [
  title: string,
  files: Record<string, string>,
  linted: readonly string[],
  resources: number,
  found: readonly string[],
])[] = [
  [
    "a local of a flavor in another file",
    { "a.tf": `locals {\n  specs = ${WRONG}\n}\n`, "main.tf": flavorOf("f", "local.specs") },
    ["a.tf", "main.tf"],
    1,
    ["a.tf:2 f"],
  ],
  [
    "the same in the other order",
    { "main.tf": flavorOf("f", "local.specs"), "z.tf": `locals {\n  specs = ${WRONG}\n}\n` },
    ["main.tf", "z.tf"],
    1,
    ["z.tf:2 f"],
  ],
  [
    "only the file with the local",
    { "a.tf": `locals {\n  specs = ${WRONG}\n}\n`, "main.tf": flavorOf("f", "local.specs") },
    ["a.tf"],
    1,
    ["a.tf:2"],
  ],
  [
    "only the file with the flavor",
    { "a.tf": `locals {\n  specs = ${WRONG}\n}\n`, "main.tf": flavorOf("f", "local.specs") },
    ["main.tf"],
    1,
    ["a.tf:2 f"],
  ],
  [
    "two flavors with one local",
    { "a.tf": `locals {\n  specs = ${WRONG}\n}\n`, "main.tf": flavorOf("f", "local.specs") + flavorOf("g", "local.specs") },
    ["a.tf", "main.tf"],
    2,
    ["a.tf:2 f"],
  ],
  [
    "another local of the same file",
    { "a.tf": `locals {\n  specs = ${WRONG}\n  more_extra_specs = ${WRONG}\n}\n`, "main.tf": flavorOf("f", "local.specs") },
    ["a.tf", "main.tf"],
    2,
    ["a.tf:2 f", "a.tf:3"],
  ],
  [
    "a part of a local",
    { "a.tf": `locals {\n  all = {\n    one = ${WRONG}\n  }\n}\n`, "main.tf": flavorOf("f", "local.all.one") },
    ["a.tf", "main.tf"],
    1,
    ["a.tf:3 f"],
  ],
  [
    "a default",
    { "main.tf": flavorOf("f", "var.specs"), "variables.tf": `variable "specs" {\n  default = ${WRONG}\n}\n` },
    ["main.tf", "variables.tf"],
    1,
    ["variables.tf:2 f"],
  ],
  [
    "a variable of terraform.tfvars",
    { "main.tf": flavorOf("f", "var.extra_specs"), "terraform.tfvars": `extra_specs = ${WRONG}\n` },
    ["main.tf", "terraform.tfvars"],
    1,
    ["terraform.tfvars:1 f"],
  ],
  [
    "a variable of a file that must be named",
    { "main.tf": flavorOf("f", "var.extra_specs"), "other.tfvars": `extra_specs = ${WRONG}\n` },
    ["main.tf", "other.tfvars"],
    1,
    ["other.tfvars:1"],
  ],
  [
    "a default that a file replaces",
    {
      "main.tf": flavorOf("f", "var.specs"),
      "terraform.tfvars": 'specs = { "hw:cpu_policy" = "shared" }\n',
      "variables.tf": `variable "specs" {\n  default = ${WRONG}\n}\n`,
    },
    ["main.tf", "terraform.tfvars", "variables.tf"],
    2,
    ["variables.tf:2"],
  ],
  [
    "a resource of another provider",
    {
      "a.tf": `locals {\n  specs = ${WRONG}\n}\n`,
      "main.tf": flavorOf("f", "local.specs").replace("openstack_compute_flavor_v2", "other_flavor"),
    },
    ["a.tf", "main.tf"],
    1,
    ["a.tf:2"],
  ],
];

for (const [title, files, linted, resources, found] of ONCE) {
  test(`a value of a module is checked once: ${title}`, async () => {
    const cwd = mkdtempSync(join(tmpdir(), "metadef-module-"));
    try {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
      const { out } = await runCommand(["lint", ...linted, "--format", "json", "--target", "openstack@2026.1"], { cwd });
      const report = JSON.parse(out);
      const shown = (report.findings as Finding[]).map(({ at, resource }) => {
        const name = resource?.name;
        return `${at.file}:${at.line}${name === undefined ? "" : ` ${name}`}`;
      });
      assert.equal([report.summary.resources, shown.sort()], [resources, [...found]]);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
}

test("the files of a module are read once, however many of them ask for the others", () => {
  const cwd = mkdtempSync(join(tmpdir(), "metadef-module-"));
  try {
    for (const name of ["a", "b"]) {
      mkdirSync(join(cwd, name));
      for (const file of ["1.tf", "2.tf", "3.tofu", "x.tfvars", "readme.md"]) writeFileSync(join(cwd, name, file), `# ${name} ${file}`);
    }
    const modules = new ModuleFolder(cwd);
    const [first, second] = [modules.beside("a/1.tf")(), modules.beside("a/2.tf")()];
    assert.equal(
      [first, second].map((files) => files.map(({ file }) => file)),
      [
        ["a/2.tf", "a/3.tofu", "a/x.tfvars"],
        ["a/1.tf", "a/3.tofu", "a/x.tfvars"],
      ],
    );
    // what is parsed once is known by its object
    assert.is(first[1], second[1]);
    assert.equal(modules.beside("b/1.tf")()[0], { file: "b/2.tf", text: "# b 2.tf" });
    assert.equal(modules.beside("a/readme.md")(), []);
  } finally {
    rmSync(cwd, { recursive: true });
  }
});

test.run();
