import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { cpuTime } from "./cpu-time.ts";

const root = resolve(import.meta.dirname, "..");
const command = join(root, "dist/metadef.js");
let folder = "";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function metadef(words: string[], input = ""): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return name;
}

const schemas = ["report", "check"].map((name) => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), "utf8")));
const isCheckReport = new Ajv2020({ strict: false, schemas }).getSchema(schemas[1].$id);

// biome-ignore lint/suspicious/noExplicitAny: a report is what the schema says, which is checked here
function json(words: string[]): any {
  const { out, err } = metadef([...words, "--format", "json"]);
  assert.is(err, "");
  const report = JSON.parse(out);
  assert.ok(isCheckReport?.(report), JSON.stringify(isCheckReport?.errors));
  return report;
}

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-check-"));
  write(
    "flavors.json",
    [
      '{"flavors": [',
      ' {"name": "m1", "vcpus": 2, "ram": 2048, "disk": 10, "extra_specs": {}},',
      ' {"name": "telecom", "vcpus": 4, "ram": 8192, "disk": 20, "extra_specs": {"hw:mem_page_size": "small"}},',
      ' {"name": "bad", "vcpus": 4, "ram": 8192, "disk": 20, "extra_specs": {"hw:cpu_polcy": "dedicated"}}',
      "]}",
    ].join("\n"),
  );
  write("images/debian.yaml", "name: debian-12\nmin_disk: 15\nproperties:\n  hw_mem_page_size: large\n");
  write("images/windows.json", { name: "windows-2022", min_ram: 4096, properties: { os_type: "windows" } });
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

test("a pair: every fault at once, with places in both files", () => {
  const { code, out } = metadef(["check", "--flavor", "flavors.json#m1", "--image", "images/debian.yaml"]);
  assert.is(code, 1);
  assert.match(out, /^flavors\.json:2:\d+: error: flavor "m1": The flavor's root disk has 10 GiB/);
  assert.match(out, /\nimages\/debian\.yaml:4:21: error: image "debian-12": The image asks for the page size "large"/);
  assert.match(out, "= see also min_disk (images/debian.yaml:2:11)");
  assert.match(out, /\n2 errors, 0 warnings: m1 does not boot debian-12, judged by openstack@2026\.2\n$/);
  const { findings, pairs } = json(["check", "--flavor", "flavors.json#m1", "--image", "images/debian.yaml"]);
  assert.equal(pairs, [{ flavor: 0, image: 0, boots: false, refused_at: "request", findings: [0, 1] }]);
  const [disk] = findings.filter(({ code }: { code: string }) => code === "disk-below-image-minimum");
  assert.equal([disk.at.file, disk.at.pointer, disk.related[0].at.file], ["flavors.json", "/flavors/0/disk", "images/debian.yaml"]);
});

test("a pair that boots: exit code 0", () => {
  const { code, out } = metadef(["check", "--flavor", "flavors.json#telecom", "--image", "images/windows.json"]);
  assert.is(code, 0);
  assert.is(out, "0 errors, 0 warnings: telecom boots windows-2022, judged by openstack@2026.2\n");
  assert.is(metadef(["check", "--flavor", "flavors.json#bad", "--image", "images/windows.json", "--fail-on", "never"]).code, 0);
});

test("one of several is named, or all are asked for", () => {
  const table: [words: string[], says: RegExp][] = [
    [
      ["--flavor", "flavors.json", "--image", "images/windows.json"],
      /there are 3 flavors: name one, as in "flavors\.json#m1", or use --all$/,
    ],
    [
      ["--flavor", "flavors.json#m1", "--image", "images"],
      /there are 2 images: name one, as in "images\/debian\.yaml#debian-12", or use --all$/,
    ],
    [["--flavor", "flavors.json#telcom", "--image", "images"], /unknown flavor of flavors\.json "telcom": did you mean telecom\?$/],
    [["--flavor", "nope.json", "--image", "images"], /nope\.json: no such file or folder$/],
    [["--flavor", "images/windows.json", "--image", "images"], /images\/windows\.json: holds no flavor$/],
    [["--flavor", write("broken.json", '{"name": "x", '), "--image", "images"], /^metadef: broken\.json:1:15: This is not valid JSON/],
    [["--flavor", write("bytes.json", "\u0000\u0001"), "--image", "images"], /bytes\.json/],
    [["--flavor", write("deep.json", "[".repeat(3e5) + "]".repeat(3e5)), "--image", "images"], /deep\.json: holds no flavor$/],
    [["--flavor", "flavors.json#m1"], /image/],
    [["--flavor", "flavors.json", "--image", "images", "--all", "--target", "openstak"], /unknown platform "openstak"/],
    [
      ["--flavor", "flavors.json", "--image", "images", "--all", "--resize-from", "flavors.json"],
      /there are 3 flavors: name one, as in "flavors\.json#m1"$/,
    ],
  ];
  for (const [words, says] of table) {
    const { code, out, err } = metadef(["check", ...words]);
    assert.is(code, 2, words.join(" "));
    assert.is(out, "");
    assert.match(err.trimEnd(), says);
    assert.is(err.trimEnd().split("\n").length, 1, err);
  }
  assert.match(metadef(["check", "--flavor", "flavors.json#/flavors/1", "--image", "images/windows.json"]).out, "telecom boots");
  const piped = metadef(
    ["check", "--flavor", "-", "--image", "images/windows.json"],
    '{"name": "p", "vcpus": 1, "ram": 512, "extra_specs": {}}',
  );
  assert.match(piped.out, /^<stdin>:1:\d+: error: flavor "p": The flavor has 512 MiB of RAM/);
});

test("all pairs: a table of which boot, and each fault once", () => {
  const { code, out } = metadef(["check", "--flavor", "flavors.json", "--image", "images", "--all"]);
  assert.is(code, 1);
  const lines = out.split("\n");
  assert.equal(lines.slice(0, 4), [
    "         debian-12  windows-2022",
    "m1       request    request",
    "telecom  request    boots",
    "bad      set        set",
  ]);
  assert.ok(lines.slice(4, 9).every((line) => line.length <= 80));
  assert.is(out.match(/\[unknown-extra-spec\]/g)?.length, 1);
  assert.match(out, /\[ram-below-image-minimum\]\n {2}= m1 with windows-2022\n/);
  assert.match(out, /\n1 of 6 pairs boot, judged by openstack@2026\.2\n$/);
  const { summary, pairs } = json(["check", "--flavor", "flavors.json", "--image", "images", "--all"]);
  assert.equal([summary.pairs, summary.boot], [6, 1]);
  assert.equal(
    pairs.map(({ refused_at }: { refused_at?: string }) => refused_at ?? "boots"),
    ["request", "request", "request", "boots", "set", "set"],
  );
});

test("more images than fit go into tables below", () => {
  write(
    "many.json",
    Array.from({ length: 20 }, (_, index) => ({ name: `image-number-${index}-of-many`, properties: { hw_disk_bus: "virtio" } })),
  );
  const { out } = metadef(["check", "--flavor", "flavors.json", "--image", "many.json", "--all"]);
  const tables = out.split("\n\n").filter((part) => part.includes("image-number"));
  assert.ok(tables.length > 5);
  for (let index = 0; index < 20; index++) assert.match(tables.join("\n"), `image-number-${index}-`);
  assert.ok(tables.every((table) => table.split("\n").every((line) => line.length <= 80)));
});

test("names that are no terminal's business, resources without names", () => {
  write("odd.json", [
    { name: "\u001b[31mred", vcpus: 1, extra_specs: {} },
    { vcpus: 1, extra_specs: { "hw:x\u0007": "1" } },
  ]);
  const { out } = metadef(["check", "--flavor", "odd.json", "--image", "images", "--all"]);
  assert.not.match(out, /[\x1b\x07]/);
  assert.match(out, "\\u{1b}[31mred");
  assert.match(out, "odd.json#/1/extra_specs");
});

test("thousands of pairs in bounded time, and a bound", () => {
  const many = (count: number, make: (index: number) => unknown) => Array.from({ length: count }, (_, index) => make(index));
  write(
    "300.json",
    many(300, (index) => ({ name: `f${index}`, vcpus: 2, ram: 1024, disk: 10, extra_specs: { "hw:cpu_policy": "dedicated" } })),
  );
  write(
    "100.json",
    many(100, (index) => ({ name: `i${index}`, min_ram: 2048, properties: { hw_disk_bus: "virtio", hw_vif_model: "e1000" } })),
  );
  const started = cpuTime();
  assert.match(metadef(["check", "--flavor", "300.json", "--image", "100.json", "--all"]).out, "0 of 30000 pairs boot");
  assert.ok(cpuTime() - started < 20_000);
  write(
    "1000.json",
    many(1000, (index) => ({ name: `i${index}`, properties: { hw_disk_bus: "virtio" } })),
  );
  assert.match(metadef(["check", "--flavor", "300.json", "--image", "1000.json", "--all"]).err, "more than 100000 pairs");
});

test("a server's metadata, as a map and as the API has it", () => {
  const pair = ["check", "--flavor", "flavors.json#telecom", "--image", "images/windows.json", "--target", "starlingx@2019"];
  write("metadata.json", { "sw:wrs:auto_recovery": "perhaps" });
  write("body.json", { metadata: { "sw:wrs:auto_recovery": "perhaps" } });
  write("server.json", { server: { name: "s", flavorRef: "1", imageRef: "2", metadata: { "sw:wrs:auto_recovery": "perhaps" } } });
  for (const [file, pointer] of [
    ["metadata.json", "/sw:wrs:auto_recovery"],
    ["body.json", "/metadata/sw:wrs:auto_recovery"],
    ["server.json", "/server/metadata/sw:wrs:auto_recovery"],
  ] as const) {
    const { findings, server_metadata } = json([...pair, "--server-metadata", file]);
    assert.equal(
      findings.map(({ code, at }: { code: string; at: Record<string, unknown> }) => [code, at["file"], at["pointer"]]),
      [["value-malformed", file, pointer]],
    );
    assert.is(server_metadata.at.file, file);
  }
  assert.match(metadef([...pair, "--server-metadata", "images/debian.yaml"]).err, "images/debian.yaml: holds no server metadata");
});

test("a resize: what the new flavor would meet", () => {
  const codes = (to: string, from: string, ...more: string[]): string[] => {
    const words = ["check", "--flavor", to, "--image", "images/windows.json", "--resize-from", from, ...more];
    return json(words).findings.map(({ code }: { code: string }) => code);
  };
  write("others.json", [
    { name: "zero", vcpus: 4, ram: 8192, disk: 0, extra_specs: {} },
    { name: "small", vcpus: 4, ram: 8192, disk: 5, extra_specs: {} },
    { name: "fpga", vcpus: 4, ram: 8192, disk: 40, extra_specs: { "accel:device_profile": "p" } },
    { name: "large", vcpus: 8, ram: 16384, disk: 40, extra_specs: {} },
  ]);
  write("sized.json", { name: "sized", size: 30 * 1024 ** 3, properties: { hw_disk_bus: "virtio" } });
  assert.equal(codes("others.json#large", "flavors.json#telecom"), []);
  assert.equal(codes("flavors.json#m1", "flavors.json#telecom"), ["resize-to-smaller-disk", "ram-below-image-minimum"]);
  assert.equal(codes("others.json#zero", "flavors.json#telecom"), ["resize-to-zero-disk"]);
  assert.equal(codes("others.json#small", "others.json#zero"), []);
  assert.equal(codes("others.json#fpga", "flavors.json#telecom"), ["resize-with-accelerators"]);
  assert.equal(codes("others.json#large", "others.json#fpga"), ["resize-with-accelerators"]);
  assert.equal(codes("flavors.json#telecom", "flavors.json#telecom"), ["resize-to-same-flavor"]);
  // StarlingX grew from a Nova that knows no accelerators
  assert.equal(codes("others.json#large", "others.json#fpga", "--target", "starlingx@2019"), []);
  // the image's own size is known to Nova when the server is made, and not when it is resized
  const sized = ["check", "--flavor", "flavors.json#telecom", "--image", "sized.json"];
  assert.is(metadef(sized).code, 1);
  assert.match(metadef([...sized, "--resize-from", "others.json#small"]).out, "a server of small and sized can be resized to telecom");
  const { out } = metadef([
    "check",
    "--flavor",
    "others.json",
    "--image",
    "images/windows.json",
    "--all",
    "--resize-from",
    "others.json#small",
  ]);
  assert.match(out, /1 of 4 pairs can be resized from small, judged by/);
});

test("the configuration is that of the flavor's file", () => {
  write("stx/metadef.config.yaml", "target: starlingx@2018.10\nrules: {ram-below-image-minimum: off}\n");
  write("stx/f.json", { name: "f", vcpus: 1, ram: 512, disk: 1, extra_specs: {} });
  const { out } = metadef(["check", "--flavor", "stx/f.json", "--image", "images/windows.json"]);
  assert.is(out, "0 errors, 0 warnings: f boots windows-2022, judged by starlingx@2018.10\n");
  assert.match(metadef(["check", "--flavor", "stx/f.json", "--image", "images/windows.json", "--no-config"]).out, "1 error");
});

test("the documentation's JSON is of the published form", () => {
  const [, example = ""] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, "docs/check.md"), "utf8")) ?? [];
  assert.ok(isCheckReport?.(JSON.parse(example)), JSON.stringify(isCheckReport?.errors));
});

test("one fault is told once, and a flavor's own is not hidden by the image's", () => {
  write("once.json", { name: "once", vcpus: 4, ram: 4096, disk: 20, extra_specs: { "hw:cpu_policy": "dedicatd", "hw:numa_mem.0": "x" } });
  write("hidden.json", {
    name: "hidden",
    vcpus: 4,
    ram: 4096,
    disk: 20,
    extra_specs: { "hw:cpu_policy": "shared", "hw:cpu_thread_policy": "isolate" },
  });
  write("pinned.json", { name: "pinned", properties: { hw_cpu_policy: "dedicated" } });
  write("plain.json", { name: "plain", properties: {} });
  const table: [flavor: string, image: string, codes: string[]][] = [
    ["once.json", "plain.json", ["value-not-in-enum", "value-malformed"]],
    ["hidden.json", "pinned.json", ["cpu-policy-conflict", "thread-policy-without-pinning"]],
    ["hidden.json", "plain.json", ["thread-policy-without-pinning"]],
  ];
  for (const [flavor, image, codes] of table) {
    const { findings } = json(["check", "--flavor", flavor, "--image", image]);
    assert.equal(
      findings.map(({ code }: { code: string }) => code),
      codes,
      `${flavor} ${image}`,
    );
  }
});

test.run();
