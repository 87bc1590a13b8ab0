import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Io } from "../src/cli/io.ts";
import { runFmt } from "../src/cli/run/fmt.ts";
import { runNew } from "../src/cli/run/new.ts";
import { runTest } from "../src/cli/run/test.ts";
import { PLAIN } from "../src/cli/style.ts";
import { UsageError } from "../src/setup/usage-error.ts";
import { lint } from "./cases/namespace-lint/lint.ts";

let folder = "";
test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-namespaces-"));
});
test.after.each(() => rmSync(folder, { recursive: true, force: true }));

/** A command's world, in a folder of its own: what it wrote, and answers to what it asks. */
function world(answers?: string[], input = ""): { io: Io; out(): string; notes: string[] } {
  let out = "";
  const notes: string[] = [];
  const io = {
    out: (text: string) => void (out += text),
    note: (line: string) => void notes.push(line),
    stdin: async () => Buffer.from(input),
    cwd: folder,
    style: PLAIN,
    columns: 80,
    room: Number.POSITIVE_INFINITY,
    ...(answers && { ask: async () => answers.shift() ?? "" }),
  };
  return { io: io as unknown as Io, out: () => out, notes };
}

const write = (name: string, text: string): void => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

async function usage(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "";
}

const NEW = {
  what: "namespace",
  file: undefined,
  name: undefined,
  "display-name": undefined,
  description: undefined,
  "resource-type": undefined,
  property: undefined,
  yes: false,
} as const;

test("metadef new namespace: from flags", async () => {
  const { io, out } = world();
  const args = {
    ...NEW,
    file: "acme.json",
    name: "Acme::Compute::Tiers",
    description: "Where Acme runs a server.",
    "resource-type": ["OS::Nova::Flavor=acme:", "OS::Cinder::Volume=acme_"],
    property: ["tier:string:The class of hosts: gold or silver.", "maxIops:integer:The most operations a second."],
  };
  assert.is(await runNew(args, io), 0);
  assert.is(out(), "acme.json\n");
  const document = JSON.parse(read("acme.json"));
  assert.equal(lint(document), []);
  assert.equal(document.properties.tier, { title: "Tier", description: "The class of hosts: gold or silver.", type: "string" });
  assert.equal(document.resource_type_associations[1], { name: "OS::Cinder::Volume", prefix: "acme_", properties_target: "image" });
  assert.match(await usage(runNew(args, io)), /already exists/);
});

test("metadef new namespace: from questions", async () => {
  const { io, out } = world(["Acme::Tiers", "", "What Acme sells.", "", "", "tier, zone", "", "", "The class.", "integer", "The number."]);
  assert.is(await runNew(NEW, io), 0);
  const document = JSON.parse(out());
  assert.equal(lint(document), []);
  assert.equal(
    [document.namespace, document.display_name, document.resource_type_associations],
    ["Acme::Tiers", "Tiers", [{ name: "OS::Nova::Flavor", prefix: "acme:" }]],
  );
  assert.equal(
    Object.entries<{ type: string }>(document.properties).map(([name, { type }]) => [name, type]),
    [
      ["tier", "string"],
      ["zone", "integer"],
    ],
  );
});

test("metadef new namespace: what is missing or wrong is said in a line", async () => {
  const { io } = world();
  assert.match(await usage(runNew({ ...NEW, yes: true }, io)), /needs a name/);
  assert.match(await usage(runNew({ ...NEW, name: "a/b" }, io)), /slash/);
  assert.match(await usage(runNew({ ...NEW, name: "A".repeat(81) }, io)), /80/);
  assert.match(await usage(runNew({ ...NEW, name: "A", property: ["p:list"] }, io)), /unknown type "list"/);
});

test("metadef fmt: rewrites namespaces and nothing else, names what it changed, and is done the second time", async () => {
  write("a.json", '{"properties":{"p":{"type":"string","title":"P"}},"namespace":"A"}');
  write("flavor.json", '{"vcpus":1,"ram":1,"extra_specs":{}}');
  write("supplement/a.json", '{"properties":{},"namespace":"A"}');
  const first = world();
  assert.is(await runFmt({ paths: ["."], check: true }, first.io), 1);
  assert.is(first.out(), "a.json\n");
  const second = world();
  assert.is(await runFmt({ paths: ["."], check: false }, second.io), 0);
  assert.is(second.out(), "a.json\n");
  assert.is(
    read("a.json"),
    '{\n  "namespace": "A",\n  "properties": {\n    "p": {\n      "title": "P",\n      "type": "string"\n    }\n  }\n}\n',
  );
  assert.is(read("flavor.json"), '{"vcpus":1,"ram":1,"extra_specs":{}}');
  assert.is(read("supplement/a.json"), '{"properties":{},"namespace":"A"}');
  const third = world();
  assert.is(await runFmt({ paths: ["."], check: true }, third.io), 0);
  assert.is(third.out(), "");
});

test("metadef fmt: nothing to format, and what can't be read", async () => {
  write("flavor.json", '{"vcpus":1,"ram":1,"extra_specs":{}}');
  const { io, notes } = world();
  assert.is(await runFmt({ paths: ["flavor.json"], check: false }, io), 2);
  assert.is(await runFmt({ paths: ["nowhere.json"], check: false }, io), 2);
  assert.equal(notes, [
    "metadef: flavor.json: not a single namespace in JSON; unchanged",
    "metadef: no namespace to format",
    "metadef: nowhere.json: no such file or folder",
  ]);
});

test("metadef fmt: broken JSON is told in a line, with its place, and left as it is; a link stays a link", async () => {
  write("broken.json", '{"namespace": "A",\n "tags": }');
  write("real/a.json", '{"tags":[],"namespace":"A::B"}');
  symlinkSync("real/a.json", join(folder, "a.json"));
  const { io, notes } = world();
  assert.is(await runFmt({ paths: ["broken.json", "a.json"], check: false }, io), 2);
  assert.equal(notes, ['metadef: broken.json:2:10: not valid JSON: a value is expected, but here is "}"; unchanged']);
  assert.is(read("broken.json"), '{"namespace": "A",\n "tags": }');
  assert.is(read("real/a.json"), '{\n  "namespace": "A::B",\n  "tags": []\n}\n');
  assert.ok(lstatSync(join(folder, "a.json")).isSymbolicLink());
  assert.equal(readdirSync(join(folder, "real")), ["a.json"]);
});

const TIERS = JSON.stringify({
  namespace: "Acme::Tiers",
  display_name: "Tiers",
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: {
    tier: { title: "Tier", type: "string", enum: ["gold", "silver"] },
    code: { title: "Code", type: "string", pattern: "^(a+)+$" },
  },
});

test("metadef test: runs tables, and tells what is not as they expect", async () => {
  write("tiers.json", TIERS);
  write(
    "tests/tiers.json",
    `[
  { "description": "gold", "flavor": { "extra_specs": { "acme:tier": "gold" } }, "expect": [] },
  { "flavor": { "extra_specs": { "acme:tier": "gld" } }, "expect": ["value-not-in-enum"] },
  { "description": "a pattern made to hang", "flavor": { "extra_specs": { "acme:code": "${"a".repeat(200)}!" } }, "expect": ["value-malformed"] },
  { "description": "surplus", "flavor": { "extra_specs": { "acme:tier": "gld" } }, "expect": [] },
  { "description": "missing", "flavor": { "extra_specs": { "acme:tier": "gold" } }, "expect": ["value-not-in-enum"] },
  { "flavor": { "extra_specs": {} }, "expect": ["value-not-in-enm"] },
  { "flavour": {} },
  5
]`,
  );
  const { io, out } = world();
  assert.is(await runTest({ folder: ".", target: undefined }, io), 1);
  const lines = out().trimEnd().split("\n");
  assert.is(lines.at(-1), "3 passed, 5 failed");
  assert.match(lines[0] as string, /^tests\/tiers\.json:5:3: surplus: found value-not-in-enum \(/);
  assert.match(lines[1] as string, /^tests\/tiers\.json:6:3: missing: expected value-not-in-enum$/);
  assert.match(lines[2] as string, /:7:3: case 6: unknown code "value-not-in-enm": did you mean value-not-in-enum/);
  assert.match(lines[3] as string, /:8:3: case 7: flavour is nothing that a case has/);
  assert.match(lines[4] as string, /:9:3: case 8 is no map/);
});

test("metadef test: facts of a cloud are of the form that a configuration has", async () => {
  write("facts/tiers.json", TIERS);
  const table: [platform: unknown, says: RegExp][] = [
    [5, /case 1: "platform" must be a map of settings, not 5/],
    [{ host_numa_nodes: "x" }, /case 1: "host_numa_nodes" must be a whole number, not "x"/],
    [{ host_numa_node: 1 }, /case 1: unknown setting "host_numa_node": did you mean host_numa_nodes\?/],
    [{ schema_image: "a.json" }, /case 1: schema_image works only in a configuration/],
  ];
  for (const [platform, says] of table) {
    write("facts/tests/a.json", JSON.stringify([{ flavor: { extra_specs: {} }, platform, expect: [] }]));
    const { io, out } = world();
    assert.is(await runTest({ folder: "facts", target: undefined }, io), 1);
    assert.match(out(), says);
  }
});

test("metadef test: all as expected, and wrong usage", async () => {
  write("tiers.json", TIERS);
  assert.match(await usage(runTest({ folder: ".", target: undefined }, world().io)), /no table/);
  write("tests/tiers.json", '[{ "flavor": { "extra_specs": {} }, "expect": [] }]');
  const { io, out } = world();
  assert.is(await runTest({ folder: ".", target: "openstack@zed" }, io), 0);
  assert.is(out(), "1 passed, 0 failed\n");
  assert.match(await usage(runTest({ folder: ".", target: "openstack@nope" }, world().io)), /unknown release "nope"/);
  write("tiers.json", TIERS.replace("^(a+)+$", "[a-"));
  assert.is(
    await usage(runTest({ folder: ".", target: undefined }, world().io)),
    "namespaces of .: Acme::Tiers: acme:code: the pattern [a- is not a regular expression: a bracket is not closed (character 1)",
  );
  write("tiers.json", TIERS);
  write("tests/broken.json", "[");
  assert.match(await usage(runTest({ folder: ".", target: undefined }, world().io)), /broken\.json/);
});

test("docs/namespaces.md: its example is what metadef new writes with values, lints clean, is in the canonical form and passes its tests", async () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/namespaces.md"), "utf8");
  const files = new Map(
    Array.from(page.matchAll(/^```json file=(\S+)\n([\s\S]*?)^```$/gm), ([, file, text]) => [file as string, text as string]),
  );
  assert.equal([...files.keys()], ["metadefs/acme-tiers.json", "metadefs/tests/tiers.json"]);
  for (const [file, text] of files) write(file, text);
  const shown = JSON.parse(read("metadefs/acme-tiers.json"));
  const { enum: values, ...tier } = shown.properties.tier;
  const args = {
    ...NEW,
    yes: true,
    file: "some/folders/made.json",
    name: shown.namespace,
    "display-name": shown.display_name,
    description: shown.description,
    "resource-type": ["OS::Nova::Flavor=acme:"],
    property: [`tier:string:${tier.description}`],
  };
  assert.is(await runNew(args, world().io), 0);
  assert.equal(JSON.parse(read("some/folders/made.json")), { ...shown, properties: { tier } });
  assert.equal(lint(shown), []);
  assert.is(await runFmt({ paths: ["metadefs/acme-tiers.json", "some"], check: true }, world().io), 0);
  const { io, out } = world();
  assert.is(await runTest({ folder: "metadefs", target: undefined }, io), 0);
  assert.is(out(), "3 passed, 0 failed\n");
});

test.run();
