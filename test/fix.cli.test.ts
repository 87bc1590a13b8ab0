import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Io } from "../src/cli/io.ts";
import { type FixArguments, writeFixes } from "../src/cli/run/fix.ts";
import { fixableCodes } from "../src/fix/one-answer.ts";
import type { Job } from "../src/lint/job.ts";
import { knownCodes } from "../src/setup/known-rules.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { type Ended, runCommand } from "./command.ts";

const test = suite<{ cwd: string }>("lint --fix");

test.before.each((context) => {
  context.cwd = mkdtempSync(join(tmpdir(), "metadef-fix-"));
});
test.after.each(({ cwd }) => rmSync(cwd, { recursive: true, force: true }));

const FLAVOR = '{"name": "a", "vcpus": 1, "ram": 1, "disk": 1,\n  "extra_specs": {"hw:cpu_polcy": "dedicated"}}\n';
const FIXED = FLAVOR.replace("polcy", "policy");

function lay(cwd: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
}

const lint = (cwd: string, ...words: string[]): Promise<Ended> => runCommand(["lint", ...words], { cwd });
const judge = judgeOf([builtIn], { target: "openstack@2026.2" });
const textOf = (cwd: string, name: string): string => readFileSync(join(cwd, name), "utf8");

test("a file is fixed, and what is left is reported", async ({ cwd }) => {
  lay(cwd, { "a.json": FLAVOR.replace('"}}', '", "hw:numa_nodes": "two"}}') });
  const { code, out, err } = await lint(cwd, "a.json", "--fix", "--format", "compact");
  assert.is(code, 1);
  assert.is(err, "metadef: a.json: fixed 1 (unknown-extra-spec)\n");
  assert.match(out, /^a\.json:2:66: error: flavor "a": hw:numa_nodes must be a whole number, not "two" \[value-malformed\]\n/);
  assert.is(textOf(cwd, "a.json"), FIXED.replace('"}}', '", "hw:numa_nodes": "two"}}'));
});

test("the encoding, the byte order mark and the line ends stay", async ({ cwd }) => {
  const text = (flavor: string): string => flavor.replace('"a"', '"ä😀"').replaceAll("\n", "\r\n").trimEnd();
  const written: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ["bom.json", (text) => Buffer.from(`\ufeff${text}`)],
    ["little.json", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["big.json", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ];
  lay(cwd, Object.fromEntries(written.map(([name, encode]) => [name, encode(text(FLAVOR))])));
  const { code } = await lint(cwd, ".", "--fix");
  assert.is(code, 0);
  for (const [name, encode] of written) assert.equal(readFileSync(join(cwd, name)), Buffer.from(encode(text(FIXED))), name);
});

test("a dry run prints a difference that applies, and writes nothing", async ({ cwd }) => {
  lay(cwd, { "sub/a.json": FLAVOR, "clean.json": FIXED });
  const { code, out, err } = await lint(cwd, ".", "--fix-dry-run");
  assert.is(code, 1);
  assert.is(err, "metadef: sub/a.json: would fix 1 (unknown-extra-spec)\n");
  assert.is(
    out,
    [
      "--- a/sub/a.json",
      "+++ b/sub/a.json",
      "@@ -1,2 +1,2 @@",
      ' {"name": "a", "vcpus": 1, "ram": 1, "disk": 1,',
      '-  "extra_specs": {"hw:cpu_polcy": "dedicated"}}',
      '+  "extra_specs": {"hw:cpu_policy": "dedicated"}}',
      "",
    ].join("\n"),
  );
  assert.is(textOf(cwd, "sub/a.json"), FLAVOR);
  const clean = await lint(cwd, "clean.json", "--fix-dry-run");
  assert.equal(clean, { code: 0, out: "", err: "metadef: --fix would change nothing; it corrects only what has one right answer\n" });
  assert.is((await lint(cwd, "gone.json", "--fix-dry-run")).code, 2);
});

test("a difference cannot command a terminal", async ({ cwd }) => {
  lay(cwd, { "a.json": FLAVOR.replace('"a"', '"\u009b31m\u202ea"') });
  const { out } = await lint(cwd, "a.json", "--fix-dry-run");
  assert.match(out, '"\\u{9b}31m\\u{202e}a"');
  assert.not.match(out, /[\u009b\u202e]/);
});

test("the standard input is shown, and not fixed", async ({ cwd }) => {
  const dry = await runCommand(["lint", "-", "--stdin-filename", "a.json", "--fix-dry-run"], { cwd, input: FLAVOR });
  assert.is(dry.code, 1);
  assert.match(dry.out, '+  "extra_specs": {"hw:cpu_policy": "dedicated"}}\n');
  const wet = await runCommand(["lint", "-", "--fix"], { cwd, input: FLAVOR });
  assert.is(wet.code, 2);
  assert.is(wet.err, "metadef: --fix cannot change the standard input; --fix-dry-run prints what it would change\n");
  const compared = await lint(cwd, ".", "--fix", "--from", "openstack@2024.1");
  assert.is(compared.err, "metadef: --from and --fix cannot be used together\n");
});

test("what is suppressed, switched off or accepted is not fixed", async ({ cwd }) => {
  const flavor = (comment: string): string =>
    `- name: a\n  vcpus: 1\n  ram: 1\n  disk: 1\n  extra_specs:\n    hw:cpu_polcy: dedicated${comment}\n`;
  lay(cwd, {
    "by-comment.yaml": flavor("  # metadef-ignore unknown-extra-spec: ours"),
    "off/a.yaml": flavor(""),
    "off/metadef.config.json": '{"rules": {"unknown-extra-spec": "off"}}',
    "accepted.yaml": flavor(""),
  });
  await lint(cwd, "accepted.yaml", "--baseline", "base.ndjson", "--update-baseline");
  const { out, err } = await lint(cwd, ".", "--fix", "--baseline", "base.ndjson");
  assert.is(err, "metadef: --fix changed nothing; it corrects only what has one right answer\n", out);
  for (const name of ["off/a.yaml", "accepted.yaml"]) assert.is(textOf(cwd, name), flavor(""), name);
});

test("a link stays a link, and a file that may not be written stays as it is", async ({ cwd }) => {
  lay(cwd, { "real/a.json": FLAVOR });
  symlinkSync("real/a.json", join(cwd, "link.json"));
  assert.is((await lint(cwd, "link.json", "--fix")).code, 0);
  assert.is(textOf(cwd, "real/a.json"), FIXED);
  if (process.getuid?.() === 0) return;
  lay(cwd, { "fast.json": FLAVOR });
  chmodSync(join(cwd, "fast.json"), 0o444);
  const { code, err } = await lint(cwd, "fast.json", "--fix");
  assert.is(code, 2);
  assert.match(err, /^metadef: fast\.json: cannot be written \(EACCES\)\n/);
});

test("a file that changes while it is fixed stays as it is then, and this is said", async ({ cwd }) => {
  const text = FLAVOR.replace('"}}', '", "hw:cpu_thread_polcy": "x", "hw:cpu_thread_polic": "y"}}');
  for (const [now, said] of [
    [`${text}\n`, "it has changed in the meantime"],
    [undefined, "it has changed in the meantime"],
  ] as const) {
    lay(cwd, { "a.json": text });
    const notes: string[] = [];
    // it is written after what is not fixed is said
    const note = (line: string): void => {
      notes.push(line);
      if (!line.includes("is not fixed")) return;
      if (now === undefined) rmSync(join(cwd, "a.json"), { force: true });
      else writeFileSync(join(cwd, "a.json"), now);
    };
    const job: Job = { file: "a.json", judge, judges: [judge], levels: new Map() };
    const args = { as: undefined, baseline: undefined, "update-baseline": false } as FixArguments;
    assert.is(await writeFixes([job], args, { cwd, note } as unknown as Io), 1);
    assert.is(notes.at(-1), `metadef: a.json: cannot be written (${said})`);
    assert.is(existsSync(join(cwd, "a.json")) ? textOf(cwd, "a.json") : undefined, now);
  }
});

test("a value in another file of a Terraform module is fixed where that file is named too", async ({ cwd }) => {
  const resource =
    'resource "openstack_compute_flavor_v2" "a" {\n  name = "a"\n  ram = 1\n  vcpus = 1\n  disk = 1\n' +
    '  extra_specs = {\n    "hw:cpu_policy" = local.policy\n  }\n}\n';
  const locals = (policy: string): string => `locals {\n  policy = "${policy}"\n}\n`;
  lay(cwd, { "main.tf": resource, "locals.tf": locals("Dedicated") });
  await lint(cwd, "main.tf", "--fix");
  assert.is(textOf(cwd, "locals.tf"), locals("Dedicated"));
  await lint(cwd, ".", "--fix");
  assert.is(textOf(cwd, "locals.tf"), locals("dedicated"));
  lay(cwd, { "locals.tf": locals("Dedicated"), "other.tf": 'output "a" {\n  value = local.policy\n}\n' });
  const { err } = await lint(cwd, ".", "--fix");
  assert.match(err, "locals.tf:2:12 value-not-in-enum hw:cpu_policy is not fixed: its value is used in other places too\n");
});

test("fixes beside anchors are made, and of values that an anchor names only as many as other users can be sought for", async ({ cwd }) => {
  const flavor = (index: number, specs: string): string =>
    `  - name: f${index}\n    vcpus: 1\n    ram: 1\n    disk: 1\n    extra_specs:${specs}\n`;
  const many = Array.from({ length: 1000 }, (_, index) => index);
  const beside = `x: &x 1\ny: *x\nflavors:\n${many.map((index) => flavor(index, "\n      hw:cpu_polcy: dedicated")).join("")}`;
  const named = many.map((index) => `  a${index}: &a${index}\n    hw:cpu_polcy: dedicated\n`).join("");
  const anchored = `x:\n${named}flavors:\n${many.map((index) => flavor(index, ` *a${index}`)).join("")}`;
  lay(cwd, { "beside.yaml": beside, "anchored.yaml": anchored });
  const { err } = await lint(cwd, "beside.yaml", "anchored.yaml", "--fix", "--quiet");
  assert.is(textOf(cwd, "beside.yaml"), beside.replaceAll("polcy", "policy"));
  assert.match(textOf(cwd, "anchored.yaml"), "hw:cpu_policy");
  assert.match(err, "is not fixed: too many other values of this file can have several users\n");
});

test("the page lists the codes", () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/fix.md"), "utf8");
  const listed = [...page.matchAll(/^\| \[.*$/gm)].flatMap(([row]) =>
    [...row.matchAll(/\[([a-z-]+)\]/g)].map(([, code]) => code as string),
  );
  assert.equal(listed.sort(), [...fixableCodes].sort());
  assert.equal(
    listed.filter((code) => !knownCodes.has(code)),
    [],
  );
});

test.run();
