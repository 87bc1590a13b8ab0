import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Finding } from "../src/model.ts";
import { outputNames } from "../src/report/outputs.ts";
import { runCommand } from "./command.ts";

// metadef lint and check for several targets at once, and what changes between two.

const FLAVOR = {
  name: "edge",
  vcpus: 2,
  ram: 512,
  disk: 1,
  extra_specs: { "os:vram": "64", "hw:usb_model": "qemu-xhci", "hw:cpu_max_sockets": "2", "hw:nope": "1", "hw:tpm_model": "tpm-crb" },
};
const NAMESPACE = { namespace: "Acme::A", display_name: "Acme", visibility: "public", resource_type_associations: [], properties: {} };

let folder = "";
test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-targets-"));
  write("flavor.json", FLAVOR);
});
test.after.each(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value));
const metadef = (...words: readonly string[]) => runCommand(words, { cwd: folder });

interface Report {
  readonly findings: readonly Finding[];
  readonly summary: Readonly<Record<string, unknown>>;
}

const schema = (name: string): object => JSON.parse(readFileSync(join(import.meta.dirname, "../schemas", name), "utf8"));
const valid = new Ajv2020({ allErrors: true }).compile(schema("report.schema.json"));

async function reportOf(...words: readonly string[]): Promise<Report & { code: number }> {
  const { code, out, err } = await metadef("lint", "flavor.json", "--format", "json", ...words);
  assert.is(err, "");
  const report = JSON.parse(out) as Report;
  assert.ok(valid(report), JSON.stringify(valid.errors));
  return { code, ...report };
}

const outline = ({ code, key, targets, change, because }: Finding): unknown[] =>
  [code, key, targets, change, because].filter((each) => each !== undefined);

test("several targets: each finding once, with the targets that have it", async () => {
  const { findings, summary, code } = await reportOf("-t", "openstack@2023.1", "--target", "openstack@2025.2", "-t", "openstack@caracal");
  assert.equal(findings.map(outline), [
    ["key-not-in-release", "os:vram", ["openstack@2025.2", "openstack@2024.1"]],
    ["key-not-in-release", "hw:usb_model", ["openstack@2023.1", "openstack@2024.1"]],
    ["key-refused", "hw:cpu_max_sockets", ["openstack@2023.1", "openstack@2024.1"]],
    ["unknown-extra-spec", "hw:nope", ["openstack@2023.1", "openstack@2025.2", "openstack@2024.1"]],
  ]);
  assert.equal([summary["errors"], summary["target"], code], [4, "openstack@2023.1, openstack@2025.2, openstack@2024.1", 1]);
});

test("one target, by whatever names, leaves no targets in the findings", async () => {
  for (const words of [["-t", "openstack@caracal"], ["-t", "openstack@caracal", "-t", "openstack@2024.1"], []]) {
    const { findings } = await reportOf(...words);
    assert.ok(findings.length > 1);
    assert.equal(
      findings.flatMap(({ targets }) => targets ?? []),
      [],
    );
  }
});

test("the text names the targets of each finding", async () => {
  const { out } = await metadef("lint", "flavor.json", "-t", "openstack@2023.1", "-t", "openstack@2024.1");
  assert.equal(
    out.split("\n").flatMap((line) => /\[[a-z-]+\].*$/.exec(line)?.[0] ?? []),
    [
      "[key-not-in-release] (openstack@2024.1)",
      "[key-not-in-release] (openstack@2023.1, openstack@2024.1)",
      "[key-refused] (openstack@2023.1, openstack@2024.1)",
      "[unknown-extra-spec] (openstack@2023.1, openstack@2024.1)",
    ],
  );
  assert.match(out, "4 errors, 0 warnings in 1 resource of 1 file, judged by openstack@2023.1, openstack@2024.1\n");
});

test("the targets of the command line win over the configuration's", async () => {
  write("metadef.config.json", { target: "starlingx@2018.10" });
  assert.is((await reportOf()).summary["target"], "starlingx@2018.10");
  assert.is((await reportOf("-t", "openstack@2023.1", "-t", "openstack@2024.1")).summary["target"], "openstack@2023.1, openstack@2024.1");
});

test("a namespace is not taken for its own double, and parts of a long list and records are told once for each target", async () => {
  write("namespace.json", NAMESPACE);
  const once = await metadef("lint", "namespace.json", "-f", "json", "-t", "openstack@2024.1");
  const twice = await metadef("lint", "namespace.json", "-f", "json", "-t", "openstack@2024.1", "-t", "openstack@2025.1");
  const codes = ({ out }: { out: string }): string[] => (JSON.parse(out) as Report).findings.map(({ code }) => code);
  assert.equal(codes(twice), codes(once));
  // past 1 MiB a list is read part by part
  const flavors = Array.from({ length: 1100 }, (_, index) => ({
    ...FLAVOR,
    name: `f${index}`,
    description: "x".repeat(1000),
    extra_specs: { "hw:nope": "1" },
  }));
  write("long.json", flavors);
  writeFileSync(join(folder, "flavors.ndjson"), flavors.map((each) => JSON.stringify(each)).join("\n"));
  for (const file of ["long.json", "flavors.ndjson"]) {
    const { out } = await metadef("lint", file, "-f", "json", "-t", "openstack@2024.1", "-t", "openstack@2025.1");
    const { findings, summary } = JSON.parse(out) as Report;
    assert.equal([summary["resources"], findings.length], [1100, 1100], file);
    assert.ok(
      findings.every(({ targets }) => targets?.join() === "openstack@2024.1,openstack@2025.1"),
      file,
    );
  }
});

test("--from reports what is new and what is gone, and which release changed the key", async () => {
  const { findings, summary, code } = await reportOf("--from", "openstack@2023.1", "--target", "openstack@2025.2");
  assert.equal(findings.map(outline), [
    ["key-not-in-release", "os:vram", ["openstack@2025.2"], "new", [{ target: "openstack@2024.1", change: "removes os:vram" }]],
    ["key-not-in-release", "hw:usb_model", ["openstack@2023.1"], "gone", [{ target: "openstack@2025.2", change: "adds hw:usb_model" }]],
    [
      "key-refused",
      "hw:cpu_max_sockets",
      ["openstack@2023.1"],
      "gone",
      [{ target: "openstack@2024.2", change: "changes hw:cpu_max_sockets: no longer refused by Nova's check of extra specs" }],
    ],
  ]);
  assert.equal(
    [summary["errors"], summary["gone"], summary["from"], summary["target"], code],
    [1, 2, "openstack@2023.1", "openstack@2025.2", 1],
  );
});

test("--from the other way round names the releases that a downgrade leaves", async () => {
  const { findings } = await reportOf("--from", "openstack@2025.2", "--target", "openstack@2023.1");
  assert.equal(
    findings.map(({ key, change }) => [key, change]),
    [
      ["os:vram", "gone"],
      ["hw:usb_model", "new"],
      ["hw:cpu_max_sockets", "new"],
    ],
  );
});

test("--from between StarlingX's releases, and to another platform", async () => {
  const { findings } = await reportOf("--from", "starlingx@9", "--target", "starlingx@12");
  assert.equal(outline(findings[0] as Finding), [
    "key-not-in-release",
    "os:vram",
    ["starlingx@12"],
    "new",
    [{ target: "starlingx@11", change: "removes os:vram" }],
  ]);
  const across = await reportOf("--from", "starlingx@2018.10", "--target", "openstack@2025.2");
  const vram = across.findings.find(({ key }) => key === "os:vram") as Finding;
  assert.equal(vram.because, [{ target: "openstack@2025.2", change: "removes os:vram" }]);
});

test("what is gone fails no run, and the text says why", async () => {
  write("flavor.json", { ...FLAVOR, extra_specs: { "hw:usb_model": "qemu-xhci" } });
  const words = ["--from", "openstack@2023.1", "--target", "openstack@2025.2"];
  assert.is((await reportOf(...words)).code, 0);
  const { out } = await metadef("lint", "flavor.json", ...words);
  assert.is(
    out,
    `flavor.json:1:65: error (gone): flavor "edge": 2023.1 does not have hw:usb_model; it exists since 2025.2 [key-not-in-release] (openstack@2023.1)
  1 | {"name":"edge","vcpus":2,"ram":512,"disk":1,"extra_specs":{"hw:usb_model":"qemu-xhci"}}
    |                                                            ^^^^^^^^^^^^^^
  = openstack@2025.2 adds hw:usb_model
  = Nova refuses it when it is set (HTTP 400, from microversion 2.86; an older request stores it without an error)
  = metadef explain key-not-in-release

0 errors, 0 warnings new, 1 finding gone, in 1 resource of 1 file, from openstack@2023.1 to openstack@2025.2
`.replace("1:65", "1:60"),
  );
  assert.equal((await reportOf("--from", "openstack@2024.1", "--target", "openstack@2024.2")).findings, []);
});

const REFUSED: readonly [words: readonly string[], says: string][] = [
  [["--from", "openstack@2024.1", "-t", "openstack@caracal"], "--from and --target are the same, openstack@2024.1"],
  [
    ["--from", "openstack@2024.1", "-t", "openstack@2025.1", "-t", "openstack@2025.2"],
    "--from compares with one target; give --target once",
  ],
  [
    ["--from", "openstack@2024.1", "-f", "text", "-f", "sarif=x.sarif"],
    "--from cannot be reported as sarif; use text, compact, json or ndjson",
  ],
  [["--from", "openstack@nope"], 'unknown release "nope" of openstack'],
  [["-t", "openstack@2024.1", "-t", "nope"], 'unknown platform "nope"'],
];

const OUTPUTS: readonly [format: string, says: RegExp][] = [
  ["compact", /: error: .* Nova has no extra spec hw:nope \[unknown-extra-spec\] \(openstack@2023\.1, openstack@2024\.1\)\n/],
  ["ndjson", /"code":"unknown-extra-spec".*"targets":\["openstack@2023\.1","openstack@2024\.1"\]\}\n/],
  ["sarif", /hw:nope[^"]*\\njudged by openstack@2023\.1, openstack@2024\.1"/],
  ["junit", /hw:nope[^<]*\njudged by openstack@2023\.1, openstack@2024\.1</],
  ["github", /hw:nope.*%0Ajudged by openstack@2023\.1, openstack@2024\.1%0A/],
  ["gitlab", /hw:nope \(openstack@2023\.1, openstack@2024\.1\)"/],
  ["markdown", /\n- judged by openstack\\@2023\.1, openstack\\@2024\.1\n/],
];

test("every output says which targets a finding holds for", () => {
  // text and json have tests of their own
  assert.equal(
    OUTPUTS.map(([format]) => format),
    outputNames.filter((name) => name !== "text" && name !== "json"),
  );
});

for (const [format, says] of OUTPUTS) {
  test(`${format} names the targets of a finding`, async () => {
    const { out } = await metadef("lint", "flavor.json", "-t", "openstack@2023.1", "-t", "openstack@2024.1", "--format", format);
    assert.match(out, says);
  });
}

test("wrong targets are refused", async () => {
  for (const [words, says] of REFUSED) {
    const { code, err } = await metadef("lint", "flavor.json", ...words);
    assert.is(code, 2);
    assert.match(err, says);
    assert.is(err.trimEnd().split("\n").length, 1);
  }
});

test("check judges a pair for each target", async () => {
  write("flavor.json", { ...FLAVOR, extra_specs: { "hw:usb_model": "qemu-xhci" } });
  write("image.json", { name: "i", disk_format: "raw", container_format: "bare", hw_input_bus: "virtio" });
  const words = ["check", "--flavor", "flavor.json", "--image", "image.json", "-t", "openstack@2024.1", "-t", "openstack@2025.2"];
  const { code, out } = await metadef(...words);
  assert.is(code, 1);
  assert.match(out, "[key-not-in-release] (openstack@2024.1)\n");
  assert.match(out, "1 error, 0 warnings: edge does not boot i with openstack@2024.1, edge boots i with openstack@2025.2\n");
  const { findings, flavors, pairs } = JSON.parse((await metadef(...words, "--format", "json")).out);
  assert.equal(
    findings.map(({ targets }: Finding) => targets),
    [["openstack@2024.1"]],
  );
  assert.equal(
    flavors.map(({ name, target }: { name: string; target: string }) => [name, target]),
    [
      ["edge", "openstack@2024.1"],
      ["edge", "openstack@2025.2"],
    ],
  );
  assert.equal(
    pairs.map(({ boots }: { boots: boolean }) => boots),
    [false, true],
  );
  const matrix = (await metadef(...words, "--all")).out;
  assert.match(matrix, /openstack@2024\.1 edge +set\nopenstack@2025\.2 edge +boots\n/);
});

test.run();
