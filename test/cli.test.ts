import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";

const root = resolve(import.meta.dirname, "..");
const command = join(root, "dist/metadef.js");
let folder = "";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function metadef(words: string[], input: string | Buffer = ""): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd: folder, input, maxBuffer: 1 << 28 });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

function write(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const flavor = (extra_specs: unknown) => JSON.stringify({ name: "m1", vcpus: 2, ram: 2048, disk: 10, extra_specs });

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-cli-"));
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

test("a clean flavor: exit code 0, the sum, nothing on stderr", () => {
  const { code, out, err } = metadef(["lint", write("clean.json", flavor({ "hw:cpu_policy": "dedicated" }))]);
  assert.is(code, 0);
  assert.is(out, "0 errors, 0 warnings in 1 resource of 1 file, judged by openstack@2026.2\n");
  assert.is(err, "");
});

test("a finding: place, words, code frame, suggestion, who refuses, docs page", () => {
  const { code, out } = metadef([
    "lint",
    write("bad.json", '{"name":"m1","vcpus":2,"extra_specs":{\n  "hw:cpu_thread_polcy": "isolate"\n}}'),
  ]);
  assert.is(code, 1);
  assert.is(
    out,
    [
      'bad.json:2:3: error: flavor "m1": Nova has no extra spec hw:cpu_thread_polcy [unknown-extra-spec]',
      '  1 | {"name":"m1","vcpus":2,"extra_specs":{',
      '  2 |   "hw:cpu_thread_polcy": "isolate"',
      "    |   ^^^^^^^^^^^^^^^^^^^^^",
      "  = did you mean hw:cpu_thread_policy?",
      "  = Nova refuses it when it is set (HTTP 400, from microversion 2.86; an older request stores it without an error)",
      "  = metadef explain unknown-extra-spec",
      "",
      "1 error, 0 warnings in 1 resource of 1 file, judged by openstack@2026.2",
      "",
    ].join("\n"),
  );
});

test("exit codes by severity and threshold", () => {
  write("warning.json", flavor({ hw_cpu_policy: "dedicated" }));
  write("info.json", flavor({ hide_hypervisor_id: "true" }));
  const table: [file: string, failOn: string, code: number][] = [
    ["bad.json", "error", 1],
    ["bad.json", "never", 0],
    ["warning.json", "error", 0],
    ["warning.json", "warning", 1],
    ["info.json", "warning", 0],
    ["info.json", "info", 1],
  ];
  for (const [file, failOn, code] of table) assert.is(metadef(["lint", file, "--fail-on", failOn]).code, code, `${file} ${failOn}`);
});

test("the JSON report passes its schema, and stdout holds nothing else", () => {
  write(
    "image.json",
    '{"id":"6e3a1f0c-0000-4000-8000-000000000001","name":"i","container_format":"bare","disk_format":"qcow2","hw_vif_multiqueue_enable":"true"}',
  );
  const { code, out } = metadef(["lint", "bad.json", "clean.json", "image.json", "--format", "json"]);
  const report = JSON.parse(out) as { summary: object; findings: { code: string; at: { file: string; line: number; column: number } }[] };
  const isReport = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join(root, "schemas/report.schema.json"), "utf8")));
  assert.ok(isReport(report), JSON.stringify(isReport.errors));
  assert.is(code, 1);
  assert.equal(report.summary, {
    files: 3,
    resources: 3,
    errors: 1,
    warnings: 1,
    infos: 0,
    skipped: 0,
    unrecognized: 0,
    target: "openstack@2026.2",
  });
  assert.equal(
    report.findings.map(({ code, at }) => [code, at.file, at.line, at.column]),
    [
      ["unknown-extra-spec", "bad.json", 2, 3],
      ["misspelt-key", "image.json", 1, 105],
    ],
  );
});

test("wrong usage is one line and exit code 2", () => {
  const table: [words: string[], says: RegExp][] = [
    [["lint", "--target", "openstack@2031.1"], /unknown release "2031.1".*known are/],
    [["lint", "--target", "nova"], /unknown platform "nova"/],
    [["lint", "nowhere.json"], /nowhere\.json: no such file or folder/],
    [["lint", "--format", "pdf"], /format/],
    [["lint", "--colour"], /colour/],
    [["lint", "clean.json", "--as", "nonsense"], /unknown format "nonsense" \(metadef lint --as list names all\)/],
    [["lint", "--namespaces", "nowhere", "clean.json"], /nowhere/],
    [["lnit"], /lint/],
    [[], /name a command/],
  ];
  for (const [words, says] of table) {
    const { code, err } = metadef(words);
    assert.is(code, 2, words.join(" "));
    assert.match(err, says);
    assert.is(err.trimEnd().split("\n").length, 1, err);
    assert.not.match(err, /\n\s+at /);
  }
});

test("bad input is a finding or a line, never a stack trace", () => {
  const table: [name: string, content: string | Buffer, code: number, says: RegExp][] = [
    ["broken.json", '{"name": "x", "extra_specs": {', 1, /syntax-error/],
    ["broken.yaml", "name: x\nextra_specs: {a: [b\n", 1, /syntax-error/],
    [
      "latin1.json",
      Buffer.from('{"name":"caf\xe9","vcpus":1,"extra_specs":{}}', "latin1"),
      1,
      /wrong-encoding\]\n {2}= metadef explain wrong-encoding\n/,
    ],
    ["empty.json", "", 2, /nothing to check/],
    ["list.json", flavor(["a"]), 1, /entries-not-a-map/],
    ["null.json", flavor(null), 1, /entries-not-a-map/],
    ["kinds.json", flavor({ "hw:boot_menu": null, "hw:pmu": ["x"], a: { b: 1 } }), 1, /value-not-text/],
    ["twice.json", '{"name":"x","vcpus":1,"extra_specs":{"hw:pmu":"true","hw:pmu":"false"}}', 1, /duplicate-key/],
    ["proto.json", '{"name":"x","vcpus":1,"extra_specs":{"__proto__":"1","constructor":"2","hw:constructor":"3"}}', 1, /hw:constructor/],
    ["terminal.json", flavor({ "hw:\u001b[31m": "\u001b]0;x\u0007" }), 1, /\\u\{1b\}/],
    ["config.json", '{"debug": true, "hw_disk_discard": "unmap"}', 2, /nothing to check/],
  ];
  for (const [name, content, code, says] of table) {
    const ended = metadef(["lint", write(name, content)]);
    assert.is(ended.code, code, `${name}: ${ended.out}${ended.err}`);
    assert.match(ended.out + ended.err, says, name);
    assert.not.match(ended.out + ended.err, /\n\s+at .*\.js:\d/, name);
    assert.not.match(ended.out + ended.err, /\x1b/, name);
  }
});

test("one broken file among good ones hides nothing", () => {
  const { code, out } = metadef(["lint", "broken.json", "bad.json"]);
  assert.is(code, 1);
  assert.match(out, "syntax-error");
  assert.match(out, "unknown-extra-spec");
});

test("a folder is searched, a folder without documents is said so", () => {
  mkdirSync(join(folder, "docs/node_modules"), { recursive: true });
  mkdirSync(join(folder, "none"), { recursive: true });
  write("docs/a.json", flavor({ "hw:nope": "1" }));
  write("docs/node_modules/b.json", flavor({ "hw:nope": "1" }));
  assert.match(metadef(["lint", "docs"]).out, /in 1 resource of 1 file/);
  const { code, err } = metadef(["lint", "none"]);
  assert.is(code, 2);
  assert.match(err, "none: holds no file that metadef reads");
});

test("the standard input, and formats that are told apart by content", () => {
  const osc = JSON.stringify([
    { Name: "m1", RAM: 2048, Disk: 10, VCPUs: 2, "Is Public": true, Properties: { "hw:cpu_policy": "dedicatd" } },
  ]);
  const { code, out } = metadef(["lint", "-"], osc);
  assert.is(code, 1);
  assert.match(out, /^<stdin>:1:\d+: error: flavor "m1": "dedicatd"/);
  assert.match(out, "did you mean dedicated?");
});

test("targets: the IBRS models of StarlingX", () => {
  write("ibrs.json", flavor({ "hw:cpu_model": "Skylake-Server-IBRS", "sw:wrs:auto_recovery": "true" }));
  assert.is(metadef(["lint", "ibrs.json", "--target", "starlingx@master"]).code, 0);
  assert.match(metadef(["lint", "ibrs.json", "--target", "starlingx@2018.10"]).out, "value-not-in-release");
  const nova = metadef(["lint", "ibrs.json", "--target", "openstack@2024.1"]);
  assert.match(nova.out, "1 error, 0 warnings");
  assert.match(nova.out, "from microversion 2.86");
  assert.match(metadef(["lint", "ibrs.json"]).out, "--target starlingx");
});

test("namespaces of one's own", () => {
  mkdirSync(join(folder, "own/supplement"), { recursive: true });
  write(
    "own/acme.json",
    JSON.stringify({
      namespace: "Acme::Tiers",
      resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
      properties: { tier: { title: "Tier", type: "string", enum: ["gold", "silver"] } },
    }),
  );
  write("tier.json", flavor({ "acme:tier": "brass", "acme:teir": "gold" }));
  assert.is(metadef(["lint", "tier.json"]).code, 0);
  const { out } = metadef(["lint", "tier.json", "--namespaces", "own"]);
  assert.match(out, "value-not-in-enum");
  assert.match(out, "did you mean acme:tier?");
});

test("tables of metadef test are passed over, and lists that are none are not", () => {
  const cases = [{ flavor: { vcpus: 1, ram: 1, extra_specs: { "hw:cpu_polcy": "dedicated" } }, expect: ["unknown-extra-spec"] }];
  mkdirSync(join(folder, "vendor/tests"), { recursive: true });
  mkdirSync(join(folder, "vendor/flavors"), { recursive: true });
  write("vendor/tests/tiers.json", JSON.stringify(cases));
  write("vendor/flavors/tiers.json", JSON.stringify(cases));
  write("vendor/tests/flavors.json", JSON.stringify(cases.map(({ flavor }) => flavor)));
  const { code, out } = metadef(["lint", "vendor", "--format", "json"]);
  assert.is(code, 1);
  assert.equal(
    JSON.parse(out).findings.map(({ code, at }: { code: string; at: { file: string } }) => [code, at.file]),
    [
      ["unknown-extra-spec", "vendor/flavors/tiers.json"],
      ["unknown-extra-spec", "vendor/tests/flavors.json"],
    ],
  );
});

test("a supplement of one's own names releases of one platform", () => {
  const supplement = (since: string) =>
    write("own/supplement/acme.json", JSON.stringify({ namespace: "Acme::Tiers", properties: { tier: { since } } }));
  const lint = (target: string) => metadef(["lint", "tier.json", "--namespaces", "own", "--target", target]);
  supplement("2025.1");
  assert.match(lint("openstack@2026.2").out, "value-not-in-enum");
  assert.match(lint("openstack@2024.1").out, "key-not-in-release");
  assert.is(lint("starlingx").code, 0);
  supplement("2031.1");
  const { code, err } = lint("openstack");
  assert.is(code, 2);
  assert.match(err, '"2031.1" is a release of no platform');
  rmSync(join(folder, "own/supplement/acme.json"));
});

test("a single line of 100 MB is read, and its frame and a key of megabytes are cut", () => {
  write("big.json", flavor({ "hw:nope": "1", pad: "x".repeat(100_000_000), [`hw:${"y".repeat(3_000_000)}`]: "1" }));
  const { code, out } = metadef(["lint", "big.json"]);
  assert.is(code, 1);
  assert.match(out, "unknown-extra-spec");
  assert.match(out, /y…/);
  assert.ok(out.length < 5000);
});

test("README's example is what the command prints", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, words = "", printed = ""] = /```console\n\$ metadef ([^\n]+)\n([\s\S]*?)```/.exec(readme) ?? [];
  const { stdout } = spawnSync(process.execPath, [command, ...words.split(" ")], { cwd: root, encoding: "utf8" });
  assert.fixture(printed, stdout);
});

test("help and version tell the truth", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.is(metadef(["--version"]).out, `${version}\n`);
  const { code, out } = metadef(["--help"]);
  assert.is(code, 0);
  assert.match(out, "metadef lint");
  assert.match(metadef(["lint", "--help"]).out, "--fail-on");
});

test.run();
