import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Answer, Service } from "../src/cloud/cloud.ts";
import { fileNames } from "../src/glance/file-names.ts";
import { readLiveNamespaces } from "../src/glance/live-namespaces.ts";
import { formatText } from "../src/namespace-lint/format-text.ts";
import { FakeGlance, runWithGlance as runCommand } from "./fake-glance.ts";

// metadef pull, against a Glance in this process.

const test = suite<{ glance: FakeGlance; cwd: string; env: Record<string, string> }>("pull");

test.before.each(async (context) => {
  context.glance = new FakeGlance();
  context.env = await context.glance.start();
  context.cwd = mkdtempSync(join(tmpdir(), "metadef-pull-"));
});
test.after.each(({ glance, cwd }) => {
  glance.stop();
  rmSync(cwd, { recursive: true, force: true });
});

const TIERS = {
  namespace: "Acme::Tiers",
  display_name: "Tiers",
  visibility: "public",
  protected: true,
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }, { name: "OS::Cinder::Volume" }],
  properties: {
    size: { title: "Size", type: "integer", default: 4, minimum: 0.5 },
    gold: { title: "Gold", type: "boolean", default: true, enum: [] },
  },
  objects: [
    { name: "Disk", required: ["kind"], properties: { kind: { title: "Kind", type: "string", default: ["a"] } } },
    { name: "Bare" },
  ],
  tags: [{ name: "b" }, { name: "a" }],
};

const PULLED = `{
  "namespace": "Acme::Tiers",
  "display_name": "Tiers",
  "visibility": "public",
  "protected": true,
  "resource_type_associations": [
    {
      "name": "OS::Cinder::Volume"
    },
    {
      "name": "OS::Nova::Flavor",
      "prefix": "acme:"
    }
  ],
  "properties": {
    "gold": {
      "title": "Gold",
      "type": "boolean",
      "enum": [],
      "default": "True"
    },
    "size": {
      "title": "Size",
      "type": "integer",
      "minimum": 0,
      "default": "4"
    }
  },
  "objects": [
    {
      "name": "Bare",
      "properties": {}
    },
    {
      "name": "Disk",
      "required": [
        "kind"
      ],
      "properties": {
        "kind": {
          "title": "Kind",
          "type": "string"
        }
      }
    }
  ],
  "tags": [
    {
      "name": "a"
    },
    {
      "name": "b"
    }
  ]
}
`;

test("a namespace becomes a file in canonical form, without what Glance writes itself", async ({ glance, cwd, env }) => {
  await glance.add(TIERS);
  const first = await runCommand(["pull", "--out", "defs"], { cwd, env });
  assert.equal(first, { code: 0, out: "created defs/acme-tiers.json: Acme::Tiers\n1 created, 0 updated, 0 unchanged\n", err: "" });
  assert.is(readFileSync(join(cwd, "defs/acme-tiers.json"), "utf8"), PULLED);
  assert.is(formatText(PULLED), PULLED);
  const second = await runCommand(["pull", "--out", "defs"], { cwd, env });
  assert.equal(second, { code: 0, out: "0 created, 0 updated, 1 unchanged\n", err: "" });
});

test("a file that has the namespace is updated whatever its name, and keeps its order and what Glance does not tell apart", async (context) => {
  const { glance, cwd, env } = context;
  await glance.add(TIERS);
  mkdirSync(join(cwd, "metadefs"));
  const text = (TITLE: string) => formatText(JSON.stringify({ ...TIERS, display_name: TITLE })) as string;
  writeFileSync(join(cwd, "metadefs/mine.json"), text("Old"));
  const { code, out } = await runCommand(["pull", "Acme::Tiers"], { cwd, env });
  assert.equal([code, out], [0, "updated metadefs/mine.json: Acme::Tiers\n0 created, 1 updated, 0 unchanged\n"]);
  const updated = readFileSync(join(cwd, "metadefs/mine.json"), "utf8");
  assert.match(updated, '"default": 4');
  assert.match(updated, '"minimum": 0.5');
  assert.ok(updated.indexOf('"size"') < updated.indexOf('"gold"'));
  assert.match(updated, '"display_name": "Tiers"');
  assert.equal(readdirSync(join(cwd, "metadefs")), ["mine.json"]);
  writeFileSync(join(cwd, "metadefs/mine.json"), JSON.stringify(TIERS));
  assert.is((await runCommand(["pull"], { cwd, env })).out, "0 created, 0 updated, 1 unchanged\n");
  assert.is(readFileSync(join(cwd, "metadefs/mine.json"), "utf8"), JSON.stringify(TIERS));
});

test("a file that is something else is never replaced", async ({ glance, cwd, env }) => {
  await glance.add({ namespace: "a" });
  await glance.add({ namespace: "b", display_name: "B" });
  await glance.add({ namespace: "c", display_name: "C" });
  mkdirSync(join(cwd, "metadefs"));
  const files = {
    "a.json": "{}",
    "b1.json": '{"namespace":"b","display_name":"x"}',
    "b2.json": '{"namespace":"b","display_name":"x"}',
    "list.json": '{"namespaces":[{"namespace":"c","display_name":"x"},{"namespace":"d","display_name":"x"}]}',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, "metadefs", name), text);
  const { code, out, err } = await runCommand(["pull"], { cwd, env });
  assert.is(code, 2);
  assert.is(out, "0 created, 0 updated, 0 unchanged, 3 not written\n");
  assert.equal(err.trimEnd().split("\n"), [
    'metadef: metadefs/a.json: not written for namespace "a": it exists and is not this namespace; it was not changed',
    'metadef: metadefs/b1.json: not written for namespace "b": metadefs/b2.json has the same namespace; neither was changed',
    'metadef: metadefs/list.json: not written for namespace "c": it has several namespaces; it was not changed',
  ]);
  for (const [name, text] of Object.entries(files)) assert.is(readFileSync(join(cwd, "metadefs", name), "utf8"), text);
});

test("a file that cannot be read as a namespace stays as it is, and the line says why", async ({ glance, cwd, env }) => {
  const rounded = (name: string) =>
    `{"namespace": "${name}", "properties": {"p": {"title": "9", "type": "integer", "maximum": 9223372036854775807}}}`;
  const TOO_LONG = "the file has the integer 9223372036854775807, which metadef cannot keep exactly";
  const files: readonly (readonly [name: string, file: string, text: string, reason: string])[] = [
    ["a", "a.json", rounded("a"), TOO_LONG],
    ["b", "mine.json", rounded("b"), TOO_LONG],
    ["c", "two.json", `{"namespaces": [${rounded("c")}, ${rounded("other")}]}`, TOO_LONG],
    ["d", "d.json", '{"namespace": "d",\n "tags": [}', '2:11: This is not valid JSON: a value is expected, but here is "}"'],
    ["e", "other.json", '{"namespace": "e", "tags": [{}]}', "the namespace has tags without a name"],
  ];
  mkdirSync(join(cwd, "metadefs"));
  for (const [name, file, text] of files) {
    await glance.add({ namespace: name, display_name: "New" });
    writeFileSync(join(cwd, "metadefs", file), text);
  }
  const { code, out, err } = await runCommand(["pull"], { cwd, env });
  assert.equal([code, out], [2, "0 created, 0 updated, 0 unchanged, 5 not written\n"]);
  assert.equal(
    err.trimEnd().split("\n"),
    files.map(
      ([name, file, , reason]) =>
        `metadef: metadefs/${file}: not written for namespace "${name}": it exists and was not changed: ${reason}`,
    ),
  );
  for (const [, file, text] of files) assert.is(readFileSync(join(cwd, "metadefs", file), "utf8"), text);
  assert.equal(readdirSync(join(cwd, "metadefs")), files.map(([, file]) => file).sort());
});

test("what Glance does not give is said, and the rest is written", async ({ glance, cwd, env }) => {
  for (const namespace of ["good", "bad", "a/b", "..", "ü"]) await glance.add({ namespace });
  glance.fault = (method, path) => (method === "GET" && path.endsWith("/bad") ? { status: 500, body: "Internal Server Error" } : undefined);
  const { code, out, err } = await runCommand(["pull"], { cwd, env });
  assert.is(code, 2);
  assert.is(out, "created metadefs/good.json: good\n1 created, 0 updated, 0 unchanged, 4 not written\n");
  const lines = err.trimEnd().split("\n");
  assert.is(lines.length, 4, err);
  assert.match(lines[0] as string, /^metadef: namespace "bad" was not read: .*500/);
  assert.equal(lines.slice(1), [
    'metadef: namespace ".." was not read: Glance does not find it: its name is .., to which no URL leads',
    'metadef: namespace "a/b" was not read: Glance does not find it: its name has a slash, to which no URL leads',
    'metadef: namespace "ü" was not read: Glance does not find it: its name has a character outside ASCII, to which no URL leads',
  ]);
});

test("pages are followed by their marker only; a page that comes again ends the list, and that is said", async ({ glance, cwd, env }) => {
  for (let number = 0; number < 7; number++) await glance.add({ namespace: `n${number}` });
  glance.most = 3;
  const whole = await runCommand(["pull"], { cwd, env });
  assert.equal([whole.code, whole.err], [0, ""]);
  assert.is(readdirSync(join(cwd, "metadefs")).length, 7);
  const lists = glance.requests.filter((request) => request.includes("limit="));
  assert.equal(
    lists.map((request) => /marker=(.*)$/.exec(request)?.[1]),
    [undefined, "n2", "n5"],
  );
  glance.requests.length = 0;
  const page = { namespaces: [{ namespace: "n1" }, {}, "x"], next: "http://elsewhere.example/v2/metadefs/namespaces?marker=n1" };
  glance.fault = (_method, path) => (path.includes("limit=") ? { status: 200, body: page } : undefined);
  const again = await runCommand(["pull"], { cwd, env });
  assert.is(again.code, 2);
  assert.is(again.err, "metadef: Glance's list of namespaces repeats a page: there may be more\n");
  assert.is(glance.requests.length, 3, glance.requests.join("\n"));
});

test("hostile answers are no namespaces", async ({ glance, cwd, env }) => {
  const answers: readonly [string, unknown, RegExp][] = [
    ["list", [], /is not a namespace/],
    ["other", { namespace: "mine" }, /is about another namespace/],
    ["properties", { namespace: "properties", properties: [] }, /has properties that are not maps/],
    ["nameless", { namespace: "nameless", objects: [{}] }, /has objects without a name/],
    ["twice", { namespace: "twice", tags: [{ name: "a" }, { name: "a" }] }, /has two tags with the same name/],
    [
      "rounded",
      '{"namespace": "rounded", "properties": {"p": {"title": "9", "type": "integer", "maximum": 9223372036854775807}}}',
      /has the integer 9223372036854775807, which metadef cannot keep exactly$/m,
    ],
    ["page", "<!DOCTYPE html><title>Login</title>", /web page/],
  ];
  for (const [namespace] of answers) await glance.add({ namespace });
  glance.fault = (_method, path) => {
    const found = answers.find(([name]) => path.endsWith(`/${name}`));
    return found && { status: 200, body: found[1] };
  };
  for (const [name, , reason] of answers) {
    const { code, err } = await runCommand(["pull", name], { cwd, env });
    assert.is(code, 2);
    assert.match(err, reason);
    assert.is(err.trimEnd().split("\n").length, 1, err);
  }
  assert.equal(readdirSync(cwd), []);
});

test("names like prototype's, controls and direction marks stay what they are, and are written visibly", async ({ glance, cwd, env }) => {
  const properties = JSON.parse('{"__proto__":{"title":"x\\u202e","type":"string"},"constructor":{"title":"\\u001b[31m","type":"string"}}');
  await glance.add({ namespace: "x\u202e\u001b", properties });
  await glance.add({ namespace: "__proto__" });
  const { code, out } = await runCommand(["pull"], { cwd, env: { ...env } });
  assert.is(code, 2);
  assert.not.match(out, /[\u001b\u202e]/);
  // no URL leads to it in a real Glance; so its answer is put in place of another's
  glance.fault = (_method, path) =>
    path.endsWith("/plain") ? { status: 200, body: { namespace: "plain", properties: { ...glanceProperties(properties) } } } : undefined;
  await runCommand(["pull", "plain"], { cwd, env });
  const text = readFileSync(join(cwd, "metadefs/plain.json"), "utf8");
  assert.not.match(text, /[\u001b\u202e]/);
  assert.equal(Object.keys(JSON.parse(text).properties), ["__proto__", "constructor"]);
});

/** The same properties, `__proto__` as a member. */
const glanceProperties = (properties: object): object => Object.fromEntries(Object.entries(properties));

test("names of any kind that a hostile Glance lists: each is a file of its own, or a short line", async ({ glance, cwd, env }) => {
  const names = [
    ...["../../x", "a\0b", "a\nb", "\u001b[31m", "x\u202ey", "Straße", "STRASSE", "é", "e\u0301", "K", "\u212a", "I", "İ", "ı", "i"],
    ...["A", "a", "CON", "con.json", " ", "a.", "a ", "\ud800", "\udfff", "__proto__", "a%2fb", "%2e%2e", "a?b", "a#b", "a\\b", ".x", "-x"],
    ...["x".repeat(10_000), ".", "..", ""],
  ];
  const shown = new Map(names.map((namespace) => [`/v2/metadefs/namespaces/${namespace.replace(/\p{Surrogate}/gu, "\ufffd")}`, namespace]));
  glance.fault = (_method, path) => {
    if (path.includes("limit=")) return { status: 200, body: { namespaces: names.map((namespace) => ({ namespace })) } };
    const namespace = shown.get(path);
    return namespace === undefined || namespace.length > 1000 ? { status: 414 } : { status: 200, body: { namespace } };
  };
  const first = await runCommand(["pull"], { cwd, env });
  assert.is(first.code, 2);
  assert.match(first.out, /\n31 created, 0 updated, 0 unchanged, 5 not written\n$/);
  assert.not.match(first.out + first.err, /[\0-\x09\x0b-\x1f\x7f\u202e]/);
  const lines = first.err.trimEnd().split("\n");
  assert.is(lines.length, 5);
  for (const line of lines) assert.ok(/^metadef: namespace "/.test(line) && line.length < 2500, line);
  const files = readdirSync(join(cwd, "metadefs"));
  assert.is(new Set(files.map((name) => name.toLowerCase())).size, 31);
  for (const file of files) assert.match(file, /^[a-z0-9_][a-z0-9_.-]*\.json$/);
  assert.equal(readdirSync(cwd), ["metadefs"]);
  const second = await runCommand(["pull"], { cwd, env });
  assert.is(second.out, "0 created, 0 updated, 31 unchanged, 5 not written\n");
});

test("a list of more names than are read ends there, and that is said", async () => {
  const namespaces = Array.from({ length: 500_000 }, (_, at) => ({ namespace: `n${at}` }));
  let asked = 0;
  const get = async (path: string): Promise<Answer> => {
    if (path.endsWith("namespaces")) return { status: 200, headers: new Map(), body: { namespaces, next: "/x?marker=n1" } };
    asked++;
    return { status: 404, headers: new Map(), body: undefined };
  };
  const { incomplete, missing } = await readLiveNamespaces({ get } as unknown as Service, undefined);
  assert.equal([incomplete, missing.length, asked], ["has more than 100000 names", 100_001, 100_001]);
});

test("20,000 properties are pulled", async ({ glance, cwd, env }) => {
  const properties = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`p${at}`, { title: `T ${at}`, type: "string" }]));
  glance.fault = (_method, path) => (path.endsWith("/big") ? { status: 200, body: { namespace: "big", properties } } : undefined);
  const { code } = await runCommand(["pull", "big"], { cwd, env });
  assert.is(code, 0);
  assert.is(Object.keys(JSON.parse(readFileSync(join(cwd, "metadefs/big.json"), "utf8")).properties).length, 20_000);
});

test("file names: safe, distinct also without case, and the same whatever the order", () => {
  const names = [
    "OS::Compute::X",
    "os::compute::x",
    "OS--Compute--X",
    "a/b",
    "a:b",
    "..",
    "",
    "CON",
    "e\u0301",
    "é",
    "x".repeat(300),
    "__proto__",
  ];
  const files = fileNames(names);
  assert.equal([...fileNames([...names].reverse())].sort(), [...files].sort());
  assert.is(new Set([...files.values()].map((name) => name.toLowerCase())).size, names.length);
  for (const file of files.values()) assert.match(file, /^[a-z0-9_][a-z0-9_.-]{0,170}\.json$/);
  assert.is(fileNames(["OS::Compute::X"]).get("OS::Compute::X"), "os-compute-x.json");
  assert.is(files.get("__proto__"), "__proto__.json");
  assert.match(files.get("CON") as string, /^con-[0-9a-f]{8}\.json$/);
  // somebody may call a namespace as another's file would be called
  const hashed = fileNames(["A", "a"]).get("A") as string;
  const crafted = fileNames(["A", "a", hashed.slice(0, -5)]);
  assert.is(new Set(crafted.values()).size, 3);
  assert.match(fileNames(["a"], ["A.JSON"]).get("a") as string, /^a-[0-9a-f]{8}\.json$/);
});

test.run();
