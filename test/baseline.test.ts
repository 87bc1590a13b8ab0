import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { runCommand } from "./command.ts";

const test = suite<{ folder: string }>("baseline");
test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), "metadef-baseline-"));
});
test.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }));

const flavor = (name: string, extra_specs: unknown) => ({ name, vcpus: 2, ram: 2048, disk: 10, extra_specs });
const write = (folder: string, name: string, value: unknown, indent?: number): void =>
  writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value, null, indent));
const BASE = "base.ndjson";
const lint = (cwd: string, ...words: string[]) => runCommand(["lint", ...words, "--format", "compact", "--baseline", BASE], { cwd });
const linesOf = (folder: string): string[] => readFileSync(join(folder, BASE), "utf8").trimEnd().split("\n").slice(1);

const ENTRY = (file: string, resource: string, key: string, code: string): string =>
  JSON.stringify({ file, type: "OS::Nova::Flavor", resource, key, code });

test("a baseline taken today is silent tomorrow, and reports one new fault", async ({ folder }) => {
  const old = [flavor("a", { "hw:cpu_policy": "x" }), flavor("b", { "hw:cpu_polcy": "y", "hw:cpu_policy": "z" })];
  write(folder, "f.json", old);
  assert.equal(await lint(folder, ".", "--update-baseline"), {
    code: 0,
    out: "",
    err: "metadef: base.ndjson: 3 entries, 3 added, 0 removed\n",
  });
  assert.equal(linesOf(folder), [
    ENTRY("f.json", "a", "hw:cpu_policy", "value-not-in-enum"),
    ENTRY("f.json", "b", "hw:cpu_polcy", "unknown-extra-spec"),
    ENTRY("f.json", "b", "hw:cpu_policy", "value-not-in-enum"),
  ]);
  // tomorrow lines have moved, and one fault is new
  write(folder, "f.json", [flavor("first", {}), ...old], 2);
  assert.equal(await lint(folder, "."), { code: 0, out: "", err: "" });
  write(folder, "f.json", [flavor("first", { "hw:boot_menu": "x" }), ...old], 2);
  const { code, out } = await lint(folder, ".");
  assert.is(code, 1);
  assert.match(out, /^f\.json:8:23: error: flavor "first": hw:boot_menu must be .* \[value-malformed\]\n$/);
});

test("what no longer occurs is reported, and --update-baseline removes it", async ({ folder }) => {
  write(folder, "f.json", [flavor("a", { "hw:cpu_policy": "x" }), flavor("b", { "hw:cpu_policy": "y" })]);
  write(folder, "other.json", flavor("o", { "hw:cpu_policy": "x" }));
  await lint(folder, ".", "--update-baseline");
  write(folder, "f.json", [flavor("a", { "hw:cpu_policy": "x" }), flavor("b", {})]);
  const stale =
    'base.ndjson:3:1: warning: value-not-in-enum of "b" hw:cpu_policy in f.json no longer occurs; --update-baseline removes it [baseline-entry-unused]\n';
  assert.equal(await lint(folder, "."), { code: 1, out: stale, err: "" });
  // a run says nothing of files that it does not check, and keeps their lines
  assert.equal(await lint(folder, "other.json"), { code: 0, out: "", err: "" });
  assert.equal(await lint(folder, "f.json", "--update-baseline"), {
    code: 0,
    out: "",
    err: "metadef: base.ndjson: 2 entries, 0 added, 1 removed\n",
  });
  assert.equal(
    linesOf(folder).map((line) => JSON.parse(line).resource),
    ["a", "o"],
  );
  rmSync(join(folder, "other.json"));
  assert.match((await lint(folder, "f.json")).out, /^base\.ndjson:3:1: .*in other\.json no longer occurs/);
});

test("findings that nothing tells apart are counted", async ({ folder }) => {
  const nameless = { vcpus: 1, ram: 512, disk: 1, extra_specs: { "hw:cpu_policy": "x" } };
  write(folder, "f.json", [nameless, nameless]);
  await lint(folder, ".", "--update-baseline");
  assert.equal(
    linesOf(folder).map((line) => JSON.parse(line).count),
    [2],
  );
  write(folder, "f.json", [nameless, nameless, nameless]);
  assert.is((await lint(folder, ".")).out.split("\n").length - 1, 1);
  write(folder, "f.json", [nameless]);
  assert.match((await lint(folder, ".")).out, /value-not-in-enum of hw:cpu_policy in f\.json occurs 1 time less/);
});

test("paths start from the baseline, comments come first, and JSON says what is suppressed", async ({ folder }) => {
  mkdirSync(join(folder, "sub"));
  const yaml = (comment: string): string =>
    `name: m\nvcpus: 2\nram: 512\ndisk: 1\nextra_specs:\n  hw:cpu_policy: x${comment}\n  hw:boot_menu: z\n`;
  write(folder, "sub/f.yaml", yaml(" # metadef-ignore value-not-in-enum: why"));
  const words = ["lint", "f.yaml", "--baseline", "../base.ndjson", "--format", "json", "--show-suppressed"];
  await runCommand([...words, "--update-baseline"], { cwd: join(folder, "sub") });
  assert.equal(linesOf(folder), [ENTRY("sub/f.yaml", "m", "hw:boot_menu", "value-malformed")]);
  const { findings } = JSON.parse((await runCommand(words, { cwd: join(folder, "sub") })).out);
  assert.equal(
    findings.map(({ code, suppressed }: { code: string; suppressed: unknown }) => [code, suppressed]),
    [
      ["value-not-in-enum", { by: "comment", reason: "why" }],
      ["value-malformed", { by: "baseline" }],
    ],
  );
  const isLine = new Ajv2020().compile(
    JSON.parse(readFileSync(resolve(import.meta.dirname, "../schemas/baseline-line.schema.json"), "utf8")),
  );
  for (const line of readFileSync(join(folder, BASE), "utf8").trimEnd().split("\n")) assert.ok(isLine(JSON.parse(line)), line);
});

test("two branches that add lines merge, line by line", async ({ folder }) => {
  write(folder, "f.json", flavor("a", { "hw:cpu_policy": "x", "hw:boot_menu": "z" }));
  const [one, two] = ["value-malformed", "value-not-in-enum"].map((code, at) =>
    ENTRY("f.json", "a", ["hw:boot_menu", "hw:cpu_policy"][at] as string, code),
  );
  // as git's union driver leaves them: in any order, some twice
  write(folder, BASE, `{"version":1,"kind":"baseline"}\n${two}\n${one}\n${two}\n{"version":1,"kind":"baseline"}\n`);
  assert.equal(await lint(folder, "."), { code: 0, out: "", err: "" });
});

const REFUSED: readonly (readonly [what: string, text: string | undefined, words: string, message: string])[] = [
  ["absent", undefined, "", "base.ndjson: there is no such baseline; --update-baseline makes it"],
  ["empty", "", "", 'base.ndjson: is not a baseline; its first line must be {"version":1,"kind":"baseline"}'],
  ["a report", '{"version":1,"findings":[]}', "", 'base.ndjson: is not a baseline; its first line must be {"version":1,"kind":"baseline"}'],
  [
    "a later version",
    '{"version":2,"kind":"baseline"}',
    "",
    'base.ndjson: is not a baseline; its first line must be {"version":1,"kind":"baseline"}',
  ],
  ["broken", '{"version":1,"kind":"baseline"}\n{"file":', "", "base.ndjson:2: is not an entry of a baseline"],
  [
    "an unknown member",
    '{"version":1,"kind":"baseline"}\n{"file":"a","code":"b","__proto__":1}',
    "",
    "base.ndjson:2: is not an entry of a baseline",
  ],
  [
    "a wrong count",
    '{"version":1,"kind":"baseline"}\n{"file":"a","code":"b","count":-1}',
    "",
    "base.ndjson:2: is not an entry of a baseline",
  ],
  ["an input", undefined, "base.ndjson --update-baseline", "base.ndjson: no such file or folder"],
];

for (const [what, text, words, message] of REFUSED) {
  test(`refused: ${what}`, async ({ folder }) => {
    write(folder, "f.json", flavor("a", {}));
    if (text !== undefined) write(folder, BASE, text);
    const { code, err } = await lint(folder, "f.json", ...words.split(" ").filter((word) => word !== ""));
    assert.is(code, 2);
    assert.is(err.split("\n")[0], `metadef: ${message}`);
  });
}

test("--update-baseline needs a file to write", async ({ folder }) => {
  write(folder, "f.json", flavor("a", {}));
  const run = (...words: string[]) => runCommand(["lint", "f.json", ...words], { cwd: folder });
  assert.is((await run("--update-baseline")).err, "metadef: --update-baseline needs --baseline FILE\n");
  const missing = await run("--update-baseline", "--baseline", "no/b.ndjson");
  assert.equal([missing.code, missing.err], [2, "metadef: no/b.ndjson: cannot be written (its folder does not exist)\n"]);
  const itself = await run("--update-baseline", "--baseline", "f.json");
  assert.is(itself.code, 2);
  assert.is(existsSync(join(folder, BASE)), false);
});

test.run();
