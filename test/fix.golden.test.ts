import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { LineIndex } from "../src/documents/line-index.ts";
import { readDocument } from "../src/documents/read-document.ts";
import { applyEdits } from "../src/fix/apply-edits.ts";
import { fixesOf } from "../src/fix/fixes-of.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { folder as documents, fixtures } from "./cases/documents/fixtures.ts";
import { fixedTwice, readAll } from "./fixed-twice.ts";

const folder = fileURLToPath(new URL("cases/fix/", import.meta.url));
const before = join(folder, "before");
const names = globSync("**/*", { cwd: before }).sort();
const judge = judgeOf([builtIn], { target: "openstack@2026.2" });

test("in every syntax what has one right answer is fixed, and nothing else is touched", async () => {
  const { files, findings } = await fixedTwice(readAll(names, before), judge);
  const outcome = names.map((name) => {
    const file = files.get(name);
    const lines = (file?.refused ?? []).map(({ about, reason }) => `  ${about}: ${reason}\n`);
    return `${name}: ${file?.codes.join(", ") || "nothing"}\n${lines.join("")}`;
  });
  const wanted = new Map<string, string>([["outcome.txt", outcome.join("")]]);
  for (const name of names) wanted.set(`after/${name}`, files.get(name)?.text ?? readFileSync(join(before, name), "utf8"));
  for (const [name, text] of wanted) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (process.env["UPDATE"] === "1") writeFileSync(path, text);
    assert.fixture(text, readFileSync(path, "utf8"), name);
  }
  assert.ok(findings.after < findings.before);
});

test("over all fixtures of documents: never a new finding, and a second time nothing", async () => {
  const { files, findings } = await fixedTwice(readAll(fixtures, documents), judge);
  assert.ok(files.size > 20);
  assert.ok(findings.after < findings.before);
});

/** A text that is written in another way: what a file's own bytes must not lose. */
const FLAVOR = '{"name": "ä😀", "vcpus": 1, "ram": 1, "disk": 1,\n "extra_specs": {"hw:cpu_polcy": "dedicated"}}';

test("offsets are those of the decoded text, whatever is before them", async () => {
  for (const text of [FLAVOR, FLAVOR.replaceAll("\n", "\r\n"), FLAVOR.replaceAll("\n", "\r"), `${FLAVOR}\n\n`, `\n\n${FLAVOR}`]) {
    const reading = await readDocument(text, { name: "flavor.json" });
    const [finding] = lintDocument(reading, judge);
    assert.ok(finding);
    const [fix] = fixesOf(finding, new LineIndex(text), reading.syntax);
    assert.is(applyEdits(text, fix?.edits ?? []), text.replace("polcy", "policy"));
  }
});

test.run();
