import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Finding } from "../src/model.ts";
import { runCommand } from "./command.ts";

// What a file says that has thousands of faults: all of them, each in its place, and suggestions for as many keys as anyone reads.

const test = suite<{ folder: string }>("many findings");
test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), "metadef-many-"));
});
test.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }));

const FLAVORS = 1300;
const KEYS = 9;
/** A list past 1 MiB, which is read in parts, and each key of which is misspelt in its own way. */
const flavors = Array.from({ length: FLAVORS }, (_, index) => ({
  name: `f${index}`,
  vcpus: 2,
  ram: 2048,
  disk: 10,
  description: "x".repeat(600),
  extra_specs: Object.fromEntries(Array.from({ length: KEYS }, (_, key) => [`hw:cpu_polic${index * KEYS + key}`, "x"])),
}));

async function lint(folder: string, text: string) {
  writeFileSync(join(folder, "f.json"), text);
  const { code, out, err } = await runCommand(["lint", "f.json", "--format", "json"], { cwd: folder });
  return { code, err, ...(JSON.parse(out) as { findings: Finding[]; summary: Record<string, unknown> }) };
}

test("a list is reported in parts, and nothing is lost between them", async ({ folder }) => {
  const { code, err, findings, summary } = await lint(folder, JSON.stringify(flavors, null, 1));
  assert.equal([code, err], [1, ""]);
  assert.equal([summary["resources"], summary["errors"], summary["files"]], [FLAVORS, FLAVORS * KEYS, 1]);
  assert.equal(
    findings.map(({ key }) => key),
    flavors.flatMap(({ extra_specs }) => Object.keys(extra_specs)),
  );
  const lines = findings.map(({ at }) => at.line as number);
  assert.ok(lines.every((line, index) => index === 0 || line > (lines[index - 1] as number)));
  const suggested = findings.map(({ suggestions }) => suggestions.length > 0);
  assert.is(suggested.lastIndexOf(true), 999);
  assert.is(suggested.indexOf(false), 1000);
});

test("a list that turns out to be none in its last part is read as if nothing had been", async ({ folder }) => {
  const { findings, summary, code } = await lint(folder, `${JSON.stringify(flavors).slice(0, -1)},{"a":`);
  assert.is(code, 1);
  assert.equal([findings.map(({ code }) => code), summary["resources"]], [["syntax-error"], 0]);
});

test.run();
