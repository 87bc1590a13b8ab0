import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type OutputName, outputNames, outputs } from "../src/report/outputs.ts";
import { type Around, runCommand } from "./command.ts";
import { readXml } from "./read-xml.ts";

const root = resolve(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/outputs.md"), "utf8");
const test = suite<{ folder: string }>("outputs");

test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), "metadef-outputs-"));
});
test.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }));

const flavor = (extra_specs: unknown, name = "m1") => JSON.stringify({ name, vcpus: 2, ram: 2048, disk: 10, extra_specs }, null, 1);
const lint = (folder: string, words: string[], around: Omit<Around, "cwd"> = {}) =>
  runCommand(["lint", ...words], { cwd: folder, ...around });
const printed = async (folder: string, name: OutputName, file: string): Promise<string> =>
  (await lint(folder, [file, "--format", name])).out;

test("the page has each output, and shows what it prints", async ({ folder }) => {
  const [, document = ""] = /^```json file=flavors\.json\n([\s\S]*?\n)```$/m.exec(page) ?? [];
  writeFileSync(join(folder, "flavors.json"), document);
  const shown = new Map(
    Array.from(page.matchAll(/^(```+)\w+ output=(\w+)\n([\s\S]*?)^\1$/gm), ([, , name, text]) => [name, text] as const),
  );
  assert.equal([...shown.keys()], outputNames);
  for (const name of outputNames) {
    const out = await printed(folder, name, "flavors.json");
    // the pages of codes are not repeated
    const trimmed = out.replaceAll(/"shortDescription":\{.*?\},"help":\{.*?\}(?=,"defaultConfiguration)/g, '"help":{}').trimEnd();
    assert.is(`${trimmed}\n`, shown.get(name), name);
    assert.ok(page.includes(`| [\`${name}\`](#${name}) | ${outputs[name].title} |`), name);
  }
});

/** What people and programs must not meet raw: controls, marks of direction, halves of a pair, what is no character. */
const RAW = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u;
const NASTY = "\u001b[31m\u202e\u0000\ud800\ufffe<b a='x'>&amp;]]>|`x`` %0A::error::\r\n, [a](http://x) www.x.de @you #1";

test("text of strangers stays text in every output", async ({ folder }) => {
  const file = "a,b:%<&'`| [x](y).json";
  const keys = { [`hw:${NASTY}`]: "x", "hw:cpu_policy": NASTY, "hw:mem_page_size": '"]]><!--' };
  writeFileSync(join(folder, file), flavor(keys, NASTY));
  for (const name of outputNames) {
    // as it is written: halves of pairs have no bytes
    const out = Buffer.from(await printed(folder, name, file)).toString();
    assert.not.match(out, RAW, name);
  }
  // JSON gives its values back as they were
  const { findings } = JSON.parse(await printed(folder, "json", file));
  assert.ok(findings.some(({ key }: { key: string }) => key === `hw:${NASTY}`));
  const lines = (await printed(folder, "ndjson", file)).trimEnd().split("\n");
  assert.equal(
    lines.slice(0, -1).map((line) => JSON.parse(line)),
    findings,
  );
  // one command a finding, whose properties and text are read back
  const commands = (await printed(folder, "github", file)).trimEnd().split("\n").map(readCommand);
  assert.is(commands.length, findings.length);
  assert.ok(commands.every(({ properties }) => properties["file"] === file));
  assert.ok(commands.some(({ text }) => text.includes("%0A::error::")));
  assert.not.match(
    (await printed(folder, "markdown", file)).replaceAll(/^(```+)text\n[\s\S]*?^\1$|(`+)(?!`)[^\n]*?(?<!`)\2(?!`)/gm, ""),
    "<",
  );
  // one row for the resource, its cells not divided by what is in them
  const table = (await printed(folder, "markdown", file)).split("\n").filter((line) => line.startsWith("| "));
  assert.equal(table.length, 2);
  assert.ok(table.every((line) => line.split(/(?<!\\)\|/).length === 7));
  const [suite] = readXml(await printed(folder, "junit", file)).children;
  assert.is(suite?.attributes["name"], file);
  assert.is(suite?.children.length, findings.length);
});

interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A line as the runner of GitHub Actions reads it (ActionCommand.TryParseV2). */
function readCommand(line: string): WorkflowCommand {
  const [, command = "", listed = "", text] = /^::([a-z]+)(?: ([^\n]*?))?::([^\n]*)$/.exec(line) ?? [];
  assert.ok(text !== undefined, line);
  const data = (it: string): string => it.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const properties = listed.split(",").map((each): [string, string] => {
    const [, name = "", value] = /^(\w+)=([^:,\r\n]*)$/.exec(each) ?? [];
    assert.ok(value !== undefined, each);
    return [name, data(value.replaceAll("%3A", ":").replaceAll("%2C", ","))];
  });
  return { command, properties: Object.fromEntries(properties), text: data(text as string) };
}

test("annotations have their place and level", async ({ folder }) => {
  writeFileSync(join(folder, "f.json"), '{"name":"m1","vcpus":2,"extra_specs":{\n  "hw:cpu_thread_polcy": "isolate"\n}}');
  assert.equal(readCommand((await printed(folder, "github", "f.json")).trimEnd()), {
    command: "error",
    properties: { file: "f.json", line: "2", col: "3", endColumn: "24", title: "unknown-extra-spec" },
    text: [
      'flavor "m1": Nova has no extra spec hw:cpu_thread_polcy',
      "did you mean hw:cpu_thread_policy?",
      "Nova refuses it when it is set (HTTP 400, from microversion 2.86; an older request stores it without an error)",
      "metadef explain unknown-extra-spec",
    ].join("\n"),
  });
});

/** The schema that OASIS published, as a package brings it; its draft 4 means the same in draft 7 here. */
const published = JSON.parse(readFileSync(join(root, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
  ...published,
  $schema: "http://json-schema.org/draft-07/schema#",
  id: undefined,
});

const DOCUMENTS: readonly (readonly [name: string, text: string])[] = [
  ["json.json", flavor({ "hw:cpu_thread_polcy": "isolate", "hw:cpu_policy": "dedicted", "hw:numa_cpus.0": "0-9", "hw:numa_nodes": "2" })],
  ["yaml.yaml", "name: é𝕏1\nvcpus: 2\nram: 512\ndisk: 1\nextra_specs: {'hw:cpu_thread_polcy': isolate, \"hw:cpu_policy\": 'dedicted'}\n"],
  ["a b/broken.json", '{"name": "m1", "extra_specs": {'],
  ["clean.json", flavor({})],
];

test("SARIF is valid, and its regions, fixes and rules mean what they say", async ({ folder }) => {
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "sub/a b"), { recursive: true });
  for (const [name, text] of DOCUMENTS) writeFileSync(join(folder, "sub", name), text);
  const { out } = await lint(join(folder, "sub"), [".", "--format", "sarif"]);
  const log = JSON.parse(out);
  assert.ok(isSarif(log) === true, JSON.stringify(isSarif.errors?.slice(0, 3)));
  const [{ results, tool, columnKind }] = JSON.parse(out).runs;
  assert.is(columnKind, "utf16CodeUnits");
  assert.ok(results.length >= 6, `${results.length}`);
  let fixed = 0;
  for (const { ruleId, ruleIndex, locations, fixes = [] } of results) {
    const rule = tool.driver.rules[ruleIndex];
    assert.is(rule.id, ruleId);
    assert.ok(rule.help.text.length > 100 && rule.shortDescription.text.length > 10, ruleId);
    const { artifactLocation } = locations[0].physicalLocation;
    assert.is(artifactLocation.uriBaseId, "%SRCROOT%");
    const file = join(folder, decodeURIComponent(artifactLocation.uri));
    const lines = readFileSync(file, "utf8").split("\n");
    for (const { artifactChanges } of fixes) {
      const [{ deletedRegion, insertedContent }] = artifactChanges[0].replacements;
      const { startLine, startColumn, endColumn } = deletedRegion;
      const line = lines[startLine - 1] as string;
      const mended = lines.with(startLine - 1, line.slice(0, startColumn - 1) + insertedContent.text + line.slice(endColumn - 1));
      writeFileSync(join(folder, "mended.yaml"), mended.join("\n"));
      const { findings } = JSON.parse((await lint(folder, ["mended.yaml", "--format", "json"])).out);
      assert.ok(!findings.some(({ code, at }: { code: string; at: { line: number } }) => code === ruleId && at.line === startLine), ruleId);
      fixed++;
    }
  }
  assert.ok(fixed >= 4, `${fixed} fixes`);
  assert.is(new Set(results.map((result: Fingerprinted) => result.partialFingerprints["findingIdentity/v1"])).size, results.length);
});

interface Fingerprinted {
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

test("fingerprints are each finding's own, and stay when lines move", async ({ folder }) => {
  const file = join(folder, "f.json");
  const fingerprints = async (): Promise<string[]> =>
    JSON.parse(await printed(folder, "gitlab", "f.json")).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  const same = { "hw:cpu_policy": "dedicted" };
  const nameless = [{ extra_specs: same }, { extra_specs: same }].map((each) => ({ ...each, vcpus: 1, ram: 512, disk: 1 }));
  writeFileSync(file, JSON.stringify(nameless));
  const before = await fingerprints();
  assert.is(new Set(before).size, 2);
  writeFileSync(file, JSON.stringify(nameless, null, 2));
  assert.equal(await fingerprints(), before);
});

test("GitLab's report has what GitLab asks for", async ({ folder }) => {
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "sub/f.json"), flavor({ "hw:cpu_policy": "dedicted", "hw:boot_menu": "x" }));
  const { out } = await lint(join(folder, "sub"), ["./f.json", "--format", "gitlab"], { env: { CI_PROJECT_DIR: folder } });
  const issues = JSON.parse(out);
  assert.equal(
    issues.map(({ fingerprint, ...rest }: { fingerprint: string }) => [/^[0-9a-f]{32}$/.test(fingerprint), rest]),
    [
      [
        true,
        {
          description: 'flavor "m1": "dedicted" is not valid for hw:cpu_policy; use shared, dedicated or mixed',
          check_name: "value-not-in-enum",
          severity: "major",
          location: { path: "sub/f.json", lines: { begin: 7 } },
        },
      ],
      [
        true,
        {
          description: issues[1].description,
          check_name: issues[1].check_name,
          severity: "major",
          location: { path: "sub/f.json", lines: { begin: 8 } },
        },
      ],
    ],
  );
  writeFileSync(join(folder, "clean.json"), flavor({}));
  assert.equal(JSON.parse(await printed(folder, "gitlab", "clean.json")), []);
});

test("JUnit counts what is in it; what --fail-on passes is no failure", async ({ folder }) => {
  writeFileSync(join(folder, "a.json"), flavor({ "hw:cpu_policy": "dedicted", cpu_policy: "shared" }));
  writeFileSync(join(folder, "b.json"), flavor({}));
  writeFileSync(join(folder, "c.ndjson"), `${flavor({ "hw:cpu_policy": "x" }).replaceAll("\n", "")}\n`.repeat(3));
  for (const [failOn, failures] of [
    ["error", [1, 0, 3]],
    ["info", [2, 0, 3]],
    ["never", [0, 0, 0]],
  ] as const) {
    const { out } = await lint(folder, [".", "--format", "junit", "--fail-on", failOn]);
    const suites = readXml(out).children;
    assert.equal(
      suites.map(({ attributes }) => attributes["name"]),
      ["a.json", "b.json", "c.ndjson"],
    );
    for (const [index, { attributes, children }] of suites.entries()) {
      assert.is(Number(attributes["tests"]), children.length);
      const failed = children.filter((each) => each.children.some(({ name }) => name === "failure"));
      assert.is(failed.length, Number(attributes["failures"]));
      assert.is(failed.length, failures[index]);
      assert.is(new Set(children.map((each) => each.attributes["name"])).size, children.length, "each test has a name of its own");
    }
  }
});

test("lines of ndjson have the form that is published", async ({ folder }) => {
  writeFileSync(join(folder, "f.json"), flavor({ "hw:cpu_policy": "dedicted" }));
  const ajv = new Ajv2020({ strict: false });
  for (const name of ["report", "report-line"]) ajv.addSchema(JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), "utf8")));
  const isLine = ajv.getSchema("metadef:/schemas/report-line.schema.json");
  for (const line of (await printed(folder, "ndjson", "f.json")).trimEnd().split("\n")) {
    assert.ok(isLine?.(JSON.parse(line)), JSON.stringify(isLine?.errors));
  }
});

test("the summary of many findings is short, and counts all", async ({ folder }) => {
  const flavors = Array.from({ length: 300 }, (_, index) => JSON.parse(flavor({ "hw:cpu_policy": "x" }, `f${index}`)));
  writeFileSync(join(folder, "f.json"), JSON.stringify(flavors));
  const out = await printed(folder, "markdown", "f.json");
  assert.match(out, "## metadef: 300 errors, 0 warnings\n");
  assert.match(out, "| other resources |  | 200 | 0 | 0 |\n");
  assert.match(out, "280 more findings are in the full report.\n");
  assert.ok(out.length < 40_000, `${out.length}`);
});

test("--statistics counts by code, key and resource", async ({ folder }) => {
  const specs = { "hw:cpu_policy": "x", "hw:boot_menu": "z" };
  const flavors = [flavor(specs, "a"), flavor({ "hw:cpu_policy": "y" }, "b\u001b")].map((text) => JSON.parse(text));
  writeFileSync(join(folder, "f.json"), JSON.stringify(flavors));
  const type = "OS::Nova::Flavor";
  const json = await lint(folder, ["f.json", "--format", "json", "--statistics"]);
  assert.equal(JSON.parse(json.out).summary.statistics, {
    codes: [
      { code: "value-not-in-enum", count: 2 },
      { code: "value-malformed", count: 1 },
    ],
    keys: [
      { key: "hw:cpu_policy", count: 2 },
      { key: "hw:boot_menu", count: 1 },
    ],
    resources: [
      { type, name: "a", file: "f.json", count: 2 },
      { type, name: "b\u001b", file: "f.json", count: 1 },
    ],
  });
  const ajv = new Ajv2020({ strict: false });
  const isReport = ajv.compile(JSON.parse(readFileSync(join(root, "schemas/report.schema.json"), "utf8")));
  assert.ok(isReport(JSON.parse(json.out)), JSON.stringify(isReport.errors));
  const { out } = await lint(folder, ["f.json", "--statistics"]);
  assert.is(
    out.slice(out.indexOf("\nBy code")),
    [
      "\nBy code\n  2  value-not-in-enum\n  1  value-malformed\n",
      "\nBy key\n  2  hw:cpu_policy\n  1  hw:boot_menu\n",
      '\nBy resource\n  2  flavor "a"        f.json\n  1  flavor "b\\u001b"  f.json\n',
    ].join(""),
  );
});

test("several outputs at once, each to a file", async ({ folder }) => {
  mkdirSync(join(folder, "in"));
  mkdirSync(join(folder, "out"));
  writeFileSync(join(folder, "in/f.json"), flavor({ "hw:cpu_policy": "dedicted" }));
  const files = outputNames.flatMap((name) => ["--format", `${name}=out/${name}`]);
  const { code, out, err } = await lint(folder, ["in", ...files]);
  assert.equal([code, out, err], [1, "", ""]);
  assert.equal(readdirSync(join(folder, "out")).sort(), [...outputNames].sort());
  for (const name of outputNames) {
    assert.is(readFileSync(join(folder, "out", name), "utf8"), await printed(folder, name, "in/f.json"), name);
  }
  const both = await lint(folder, ["in", "--format", "text", "--format", "json=out/json"]);
  assert.is(both.out, await printed(folder, "text", "in/f.json"));
});

test("an output in the folder that is checked is not checked, and no input is written over", async ({ folder }) => {
  writeFileSync(join(folder, "f.json"), flavor({ "hw:cpu_policy": "dedicted" }));
  for (let run = 0; run < 2; run++) {
    const { err } = await lint(folder, [".", "--format", "json=report.json"]);
    assert.is(err, "");
    assert.is(JSON.parse(readFileSync(join(folder, "report.json"), "utf8")).summary.files, 1);
  }
  symlinkSync("f.json", join(folder, "link"));
  for (const name of ["f.json", "link"]) {
    const { code, err } = await lint(folder, ["f.json", "--format", `json=${name}`]);
    assert.equal([code, err], [2, "metadef: f.json: is a file to check and a file that this run writes; name another one\n"]);
  }
});

const REFUSED: readonly (readonly [words: string, message: string])[] = [
  ["--format jsn", '--format cannot be "jsn": did you mean json?'],
  ["--format xml=a", `--format cannot be "xml"; use ${outputNames.join(", ")} or auto`],
  ["--format json=", "--format json= needs a file behind the equals sign"],
  ["--format constructor", `--format cannot be "constructor"; use ${outputNames.join(", ")} or auto`],
  ["--format json --format sarif", "sarif and json cannot both be printed; give one a file, as in --format json=FILE"],
  ["--format text --format json", "text and json cannot both be printed; give one a file, as in --format json=FILE"],
  ["--format json --format json", "--format json is given more than once; give it once"],
  ["--format auto=x", "--format auto has no file of its own; give auto without one"],
  ["--format json=a --format sarif=./a", "--format names the file ./a for two outputs; give each its own"],
  ["--format json=no/a", "no/a: cannot be written (its folder does not exist)"],
  ["--format json=.", ".: cannot be written (it is not a regular file)"],
  ["--format json=/dev/full", "/dev/full: cannot be written (it is not a regular file)"],
  ["--format json=loop", "loop: cannot be written (it is a link that leads nowhere)"],
];

for (const [words, message] of REFUSED) {
  test(`refused before anything is checked: ${words}`, async ({ folder }) => {
    writeFileSync(join(folder, "f.json"), flavor({ "hw:cpu_policy": "dedicted" }));
    symlinkSync("nowhere", join(folder, "loop"));
    assert.equal(await lint(folder, ["f.json", ...words.split(" ")]), { code: 2, out: "", err: `metadef: ${message}\n` });
    assert.equal(readdirSync(folder).sort(), ["f.json", "loop"]);
  });
}

test("a file is as it was until the run ends", async ({ folder }) => {
  writeFileSync(join(folder, "f.json"), flavor({ "hw:cpu_policy": "dedicted" }));
  writeFileSync(join(folder, "out"), "before");
  chmodSync(join(folder, "out"), 0o640);
  const { code } = await lint(folder, ["f.json", "--format", "json=out", "--target", "nobody"]);
  assert.is(code, 2);
  assert.is(readFileSync(join(folder, "out"), "utf8"), "before");
  assert.equal(readdirSync(folder).sort(), ["f.json", "out"]);
});

test("--format auto: text everywhere, and in a job what its service shows", async ({ folder }) => {
  writeFileSync(join(folder, "f.json"), flavor({ "hw:cpu_policy": "dedicted" }));
  writeFileSync(join(folder, "summary"), "before\n");
  const text = await printed(folder, "text", "f.json");
  const auto = (env: Record<string, string>) => lint(folder, ["f.json", "--format", "auto"], { env });
  assert.equal(await auto({}), { code: 1, out: text, err: "" });
  assert.is((await auto({ GITHUB_ACTIONS: "false", GITLAB_CI: "" })).out, text);

  const github = await auto({ GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: join(folder, "summary") });
  const annotations = github.out.split("\n").filter((line) => line.startsWith("::"));
  assert.is(annotations.length, 1);
  assert.is(github.out.replace(`${annotations[0]}\n`, ""), text);
  assert.is(readFileSync(join(folder, "summary"), "utf8"), `before\n${await printed(folder, "markdown", "f.json")}`);

  const unwritable = await auto({ GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: join(folder, "no/summary") });
  assert.is(unwritable.code, 1);
  assert.is(unwritable.err, `metadef: ${join(folder, "no/summary")}: the summary cannot be written (ENOENT)\n`);

  assert.is(existsSync(join(folder, "gl-code-quality-report.json")), false);
  const gitlab = await auto({ GITLAB_CI: "true", CI_PROJECT_DIR: folder });
  assert.is(gitlab.out, text);
  const report = readFileSync(join(folder, "gl-code-quality-report.json"), "utf8");
  assert.is(report, await printed(folder, "gitlab", "f.json"));
});

test.run();
