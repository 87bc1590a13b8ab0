import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { knownCodes } from "../src/setup/known-rules.ts";
import { type ListedRule, listRules, platformsOf } from "../src/setup/rule-list.ts";
import { runCommand } from "./command.ts";

const root = resolve(import.meta.dirname, "..");
const around = { cwd: root };

test("every code is listed once, in order", () => {
  const codes = listRules().map(({ code }) => code);
  assert.equal(codes, [...knownCodes].sort());
});

test("as JSON with what is known of each", async () => {
  const { code, out } = await runCommand(["rules", "--format", "json"], around);
  assert.is(code, 0);
  const { version, kind, rules } = JSON.parse(out) as { version: number; kind: string; rules: ListedRule[] };
  assert.equal([version, kind, rules], [1, "rules", listRules()]);
  const named = (code: string): ListedRule | undefined => rules.find((rule) => rule.code === code);
  assert.equal(named("resize-to-same-flavor"), {
    code: "resize-to-same-flavor",
    about: "resize",
    severity: "error",
    service: "nova",
    stage: "request",
    http: 400,
    fixable: false,
  });
  assert.equal(named("suppression-unused"), { code: "suppression-unused", about: "run", severity: "warning", fixable: false });
  assert.equal(named("text-untrimmed")?.fixable, true);
  assert.ok(rules.some(({ platforms = [] }) => platforms.some(({ since }) => since !== undefined)));
});

test("as text, a line each", async () => {
  const { out } = await runCommand(["rules"], around);
  const lines = out.trimEnd().split("\n");
  assert.is(lines.length, knownCodes.size + 2);
  assert.match(out, /^resize-to-same-flavor +error +resize +nova +request$/m);
});

test("the page has the same table", () => {
  const rows = listRules().map((rule) => {
    const { code, severity, about, service = "", stage = "", fixable } = rule;
    const cells = [`[${code}](findings/${code}.md)`, severity, about, service, stage, platformsOf(rule), fixable ? "yes" : ""];
    return `| ${cells.join(" | ")} |`;
  });
  const file = join(root, "docs/rules.md");
  const page = readFileSync(file, "utf8");
  const isRow = (line: string): boolean => line.startsWith("| [");
  const lines = page.split("\n");
  // UPDATE=1 writes the table
  if (process.env["UPDATE"]) writeFileSync(file, [...lines.slice(0, lines.findIndex(isRow)), ...rows, ""].join("\n"));
  else assert.equal(lines.filter(isRow), rows);
});

test("a rule whose faults have a fix says so", () => {
  const folder = join(root, "src/namespace-lint");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\w[\\/][\w-]+\.ts$/.test(file));
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    if (!/^ {2}severity: /m.test(text)) continue;
    assert.is(/^ {2}fixable: true,$/m.test(text), /\bfix\b/.test(text), file);
  }
});

test.run();
