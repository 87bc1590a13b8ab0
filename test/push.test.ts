import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { FakeGlance, runWithGlance as runCommand } from "./fake-glance.ts";

// metadef push, and metadef diff of files and a cloud, against a Glance in this process.

const test = suite<{ glance: FakeGlance; cwd: string; env: Record<string, string> }>("push");

test.before.each(async (context) => {
  context.glance = new FakeGlance();
  context.env = await context.glance.start();
  context.cwd = mkdtempSync(join(tmpdir(), "metadef-push-"));
  mkdirSync(join(context.cwd, "defs"));
});
test.after.each(({ glance, cwd }) => {
  glance.stop();
  rmSync(cwd, { recursive: true, force: true });
});

const TIERS = {
  namespace: "Acme::Tiers",
  display_name: "Tiers",
  visibility: "public",
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: {
    size: { title: "Size", type: "integer", default: 4, minimum: 0.5 },
    "a/b": { title: "Slash", type: "boolean", default: true },
  },
  objects: [{ name: "Disk", required: ["kind"], properties: { kind: { title: "Kind", type: "string", default: ["a"] } } }],
  tags: [{ name: "b" }, { name: "ü" }],
};

type Change = Readonly<Record<string, unknown>>;

function write(cwd: string, name: string, document: Change): void {
  writeFileSync(join(cwd, "defs", name), JSON.stringify(document));
}

test("an empty Glance gets the namespaces; then nothing differs and nothing is sent", async ({ glance, cwd, env }) => {
  write(cwd, "tiers.json", { ...TIERS, protected: true });
  write(cwd, "other.json", { namespace: "Other", display_name: "Other" });
  const dry = await runCommand(["push", "defs", "--dry-run"], { cwd, env });
  assert.equal(dry, {
    code: 1,
    out:
      "Push to envvars: 2 to create, 0 to update, 0 to remove\n" +
      "+ Acme::Tiers: create (2 properties, 1 object, 2 tags, 1 resource type association)\n" +
      "+ Other: create (empty)\n",
    err: "",
  });
  assert.equal(glance.changes(), []);
  const done = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.equal([done.code, done.err], [0, ""]);
  assert.match(done.out, "2 of 2 namespaces pushed\n");
  // it is public and protected when it is complete
  assert.equal(glance.changes(), [
    "POST /v2/metadefs/namespaces",
    "PUT /v2/metadefs/namespaces/Acme::Tiers",
    "POST /v2/metadefs/namespaces",
  ]);
  const kept = glance.namespaces.get("Acme::Tiers");
  assert.equal([kept?.attributes["visibility"], kept?.attributes["protected"]], ["public", true]);
  const diff = await runCommand(["diff", "defs", "cloud:"], { cwd, env });
  assert.equal(diff, { code: 0, out: "defs and cloud: have the same namespaces\n", err: "" });
  const again = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.equal(again, { code: 0, out: "envvars has what the files have: nothing to push\n", err: "" });
});

/** How a file differs from what Glance has, what is sent then, and how `diff` says it. */
const CHANGES: readonly [string, Change, readonly string[], string][] = [
  [
    "attributes of the namespace, whose owner stays",
    { display_name: "New", visibility: undefined },
    ["PUT X"],
    '~ display_name "Tiers", now "New"; visibility "public", now "private"',
  ],
  [
    "a property that is changed",
    { properties: { ...TIERS.properties, size: { title: "Size", type: "integer", default: 5, maximum: 9 } } },
    ["PUT X/properties/size"],
    '~ property size: default "4", now "5"; maximum none, now 9; minimum 0, now none',
  ],
  [
    "a property that is added",
    { properties: { ...TIERS.properties, "c/d": { title: "New", type: "string" } } },
    ["POST X/properties"],
    "+ property c/d",
  ],
  [
    "an association, which cannot be changed",
    { resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "b:" }, { name: "OS::Nova::Server" }] },
    ["POST X/resource_types", "DELETE X/resource_types/OS::Nova::Flavor", "POST X/resource_types"],
    '~ resource type association OS::Nova::Flavor: prefix "acme:", now "b:" + resource type association OS::Nova::Server',
  ],
  [
    "an object with a property more, and another object",
    {
      objects: [
        { name: "Disk", properties: { ...TIERS.objects[0]?.properties, x: { title: "X", type: "string" } } },
        { name: "Net", properties: {} },
      ],
    },
    ["PUT X/objects/Disk", "POST X/objects"],
    '~ object Disk: required ["kind"], now none + object Net + property x of object Disk',
  ],
  [
    "tags, one with a name that no URL has",
    { tags: [{ name: "b" }, { name: "ü" }, { name: "c" }, { name: "d/e" }] },
    ["POST X/tags/c", "POST X/tags"],
    "+ tag c + tag d/e",
  ],
];

for (const [what, change, sent, told] of CHANGES) {
  test(`update: ${what}`, async ({ glance, cwd, env }) => {
    await glance.add({ ...TIERS, owner: "somebody" });
    write(cwd, "tiers.json", { ...TIERS, ...change });
    const diff = await runCommand(["diff", "cloud:", "defs"], { cwd, env });
    assert.is(diff.code, 1);
    assert.is(diff.out.replace(/\s+/g, " "), `cloud: to defs: 0 added, 0 removed, 1 changed ~ Acme::Tiers ${told} `);
    const { code, err } = await runCommand(["push", "defs", "--yes"], { cwd, env });
    assert.equal([code, err], [0, ""]);
    assert.equal(
      glance.changes(),
      sent.map((each) => each.replace(" X", " /v2/metadefs/namespaces/Acme::Tiers")),
    );
    assert.is(glance.namespaces.get("Acme::Tiers")?.attributes["owner"], "somebody");
    const after = await runCommand(["diff", "cloud:", "defs", "--format", "json"], { cwd, env });
    assert.equal(JSON.parse(after.out), { version: 1, kind: "namespace-differences", from: "cloud:", to: "defs", namespaces: [] });
  });
}

test("only --prune removes: parts, and whole namespaces if a folder is given", async ({ glance, cwd, env }) => {
  await glance.add(TIERS);
  await glance.add({ namespace: "Gone", owner: "p1" });
  const { size } = TIERS.properties;
  write(cwd, "tiers.json", {
    namespace: "Acme::Tiers",
    display_name: "Tiers",
    visibility: "public",
    properties: { size, "a/b": TIERS.properties["a/b"] },
    objects: [{ name: "Disk", properties: { other: { title: "O", type: "string" } } }],
    tags: [{ name: "ü" }],
  });
  const kept = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.is(kept.code, 0);
  assert.match(
    kept.out.replace(/\s+/g, " "),
    "= Acme::Tiers: also has 1 property, 1 tag, 1 resource type association that the files do not have (--prune removes)",
  );
  assert.equal(glance.changes(), ["PUT /v2/metadefs/namespaces/Acme::Tiers/objects/Disk"]);
  const disk = glance.namespaces.get("Acme::Tiers")?.objects.get("Disk");
  assert.equal(Object.keys(disk?.["properties"] as object).sort(), ["kind", "other"]);
  glance.requests.length = 0;
  const ofFile = await runCommand(["push", "defs/tiers.json", "--yes", "--prune"], { cwd, env });
  assert.is(ofFile.code, 0);
  assert.ok(glance.namespaces.has("Gone"));
  assert.equal(glance.changes(), [
    "PUT /v2/metadefs/namespaces/Acme::Tiers/objects/Disk",
    "DELETE /v2/metadefs/namespaces/Acme::Tiers/resource_types/OS::Nova::Flavor",
    "DELETE /v2/metadefs/namespaces/Acme::Tiers/tags/b",
  ]);
  const plan = await runCommand(["push", "defs", "--prune", "--dry-run"], { cwd, env });
  assert.equal([plan.code, plan.out], [1, "Push to envvars: 0 to create, 0 to update, 1 to remove\n- Gone: remove of project p1\n"]);
  assert.is((await runCommand(["push", "defs", "--prune", "--yes"], { cwd, env })).code, 0);
  assert.equal([...glance.namespaces.keys()], ["Acme::Tiers"]);
});

test("protected namespaces are left alone unless asked for, and are protected again", async ({ glance, cwd, env }) => {
  await glance.add({ ...TIERS, protected: true });
  await glance.add({ namespace: "Gone", protected: true });
  write(cwd, "tiers.json", { ...TIERS, protected: true, tags: [{ name: "ü" }, { name: "c" }] });
  const left = await runCommand(["push", "defs", "--yes", "--prune"], { cwd, env });
  assert.is(left.code, 1);
  assert.match(left.out, "= Acme::Tiers: left alone, because it is protected (--protected changes it)\n");
  assert.match(left.out, "= Gone: left alone");
  assert.equal(glance.changes(), []);
  const done = await runCommand(["push", "defs", "--yes", "--prune", "--protected"], { cwd, env });
  assert.equal([done.code, done.err], [0, ""]);
  assert.match(done.out, "~ Acme::Tiers: update, although it is protected\n");
  assert.match(done.out, "- Gone: remove, although it is protected of project asker\n");
  assert.equal(glance.changes(), [
    "POST /v2/metadefs/namespaces/Acme::Tiers/tags/c",
    "PUT /v2/metadefs/namespaces/Acme::Tiers",
    "DELETE /v2/metadefs/namespaces/Acme::Tiers/tags/b",
    "PUT /v2/metadefs/namespaces/Acme::Tiers",
    "PUT /v2/metadefs/namespaces/Gone",
    "DELETE /v2/metadefs/namespaces/Gone",
  ]);
  assert.is(glance.namespaces.get("Acme::Tiers")?.attributes["protected"], true);
});

/** What fails of a push that removes from a protected namespace: whose it is, the request, and how the line names it. */
const REMOVALS: readonly (readonly [what: string, name: string, method: string, path: string])[] = [
  ["a tag cannot be removed", "Acme::Tiers", "DELETE", "Acme::Tiers/tags/b"],
  ["an association that was removed cannot be added again", "Acme::Tiers", "POST", "Acme::Tiers/resource_types"],
  ["a namespace cannot be removed", "Gone", "DELETE", "Gone"],
];
/** What else fails from there on, and what is said of the protection then. */
const AFTERWARDS: readonly (readonly [what: string, method: string | undefined, line: string | undefined])[] = [
  ["it is back", undefined, undefined],
  [
    "if that cannot be read, it is said",
    "GET",
    "may be no longer protected, and could not be protected again: Glance answered 500 to GET GLANCE/",
  ],
  ["if that is refused, it is said", "PUT", "is no longer protected, and could not be protected again: Glance answered 500 to PUT GLANCE/"],
];

for (const [removal, name, method, path] of REMOVALS) {
  for (const [what, broken, line] of AFTERWARDS) {
    test(`protection: ${removal}: ${what}`, async ({ glance, cwd, env }) => {
      const associations = [{ name: "OS::Nova::Flavor", prefix: "b:" }];
      write(cwd, "tiers.json", { ...TIERS, protected: true, resource_type_associations: associations, tags: [{ name: "ü" }] });
      await glance.add({ ...TIERS, protected: true, owner: "p" });
      await glance.add({ namespace: "Gone", protected: true, owner: "p" });
      let isOver = false;
      glance.fault = (asked, where) => {
        const isIt = asked === method && where.endsWith(`/namespaces/${path}`);
        if (!isIt && !(isOver && asked === broken)) return undefined;
        isOver = true;
        return { status: 500 };
      };
      const words = ["push", "defs", "--yes", "--prune", "--protected"];
      const { code, err } = await runCommand(words, { cwd, env });
      const shown = err.replaceAll(/http:\/\/127\.0\.0\.1:\d+\/v2\/metadefs\/namespaces/g, "GLANCE").replaceAll("%3A", ":");
      const lines = [`was not pushed: Glance answered 500 to ${method} GLANCE/${path}`, ...(line === undefined ? [] : [`${line}${name}`])];
      assert.equal(
        shown.split("\n").filter((each) => each.includes(`"${name}"`)),
        lines.map((each) => `metadef: namespace "${name}" ${each}`),
      );
      assert.match(err, /\nmetadef: what was sent stays, and every namespace can be read; push again to continue\n$/);
      assert.is(code, 2);
      const kept = glance.namespaces.get(name)?.attributes;
      assert.equal([kept?.["protected"], kept?.["owner"]], [line === undefined, "p"]);
      glance.fault = () => undefined;
      const again = await runCommand(words, { cwd, env });
      assert.equal([again.code, again.err], [0, ""]);
      assert.equal([...glance.namespaces.keys()], ["Acme::Tiers"]);
      assert.is(glance.namespaces.get("Acme::Tiers")?.attributes["protected"], true);
    });
  }
}

test("protection is not set again on what someone else removed or protected, and nothing of theirs is overwritten", async (context) => {
  const { glance, cwd, env } = context;
  write(cwd, "tiers.json", { ...TIERS, protected: true, tags: [{ name: "ü" }] });
  const others: readonly ((name: string) => unknown)[] = [
    (name) => glance.namespaces.delete(name),
    (name) => Object.assign(glance.namespaces.get(name)?.attributes as object, { protected: true, display_name: "Theirs" }),
    (name) => Object.assign(glance.namespaces.get(name)?.attributes as object, { display_name: "Theirs" }),
  ];
  for (const [index, other] of others.entries()) {
    glance.namespaces.clear();
    await glance.add({ ...TIERS, protected: true });
    glance.fault = (method) => {
      if (method !== "DELETE") return undefined;
      other("Acme::Tiers");
      return { status: 500 };
    };
    const { code } = await runCommand(["push", "defs", "--yes", "--prune", "--protected"], { cwd, env });
    assert.is(code, 2);
    const { protected: isProtected, display_name } = glance.namespaces.get("Acme::Tiers")?.attributes ?? {};
    assert.equal([isProtected, display_name], index === 0 ? [undefined, undefined] : [true, "Theirs"]);
  }
});

test("it asks on a terminal, and refuses without one", async ({ glance, cwd, env }) => {
  write(cwd, "tiers.json", TIERS);
  const refused = await runCommand(["push", "defs"], { cwd, env });
  assert.equal(refused, {
    code: 2,
    out: "",
    err: "metadef: there is no terminal to ask on: use --yes to push, or --dry-run to see the plan\n",
  });
  assert.equal(glance.requests, []);
  const no = await runCommand(["push", "defs"], { cwd, env, answers: ["no"] });
  assert.equal([no.code, no.err], [1, "Push this to envvars? (yes or no) \nmetadef: nothing was sent\n"]);
  assert.equal(glance.changes(), []);
  const yes = await runCommand(["push", "defs"], { cwd, env, answers: ["yes"] });
  assert.is(yes.code, 0);
  assert.ok(glance.namespaces.has("Acme::Tiers"));
});

test("what Glance would refuse, or store where no URL leads, stops before the first request", async ({ glance, cwd, env }) => {
  const wrong: readonly [Change, RegExp][] = [
    [
      { properties: { p: { title: "P", type: "string", format: "x" } } },
      /format"? is not an attribute of a property: .* \[attribute-unknown\]$/m,
    ],
    [{ namespace: "a/b" }, /slash: no URL of the API leads to it.* \[name-unreachable\]$/m],
    [{ properties: { p: { title: "P", type: "string", default: "ü" } } }, /\[default-not-ascii\]$/m],
    [{ tags: [{}] }, /the namespace has tags without a name$/m],
  ];
  for (const [change, reason] of wrong) {
    write(cwd, "tiers.json", { ...TIERS, ...change });
    write(cwd, "good.json", { namespace: "good", display_name: "Good" });
    const { code, out, err } = await runCommand(["push", "defs", "--yes"], { cwd, env });
    assert.equal([code, out], [2, ""]);
    assert.match(err, reason);
    assert.match(err, /^metadef: nothing was sent$/m);
  }
  writeFileSync(join(cwd, "defs/tiers.json"), '{"namespace": "x::y",\n "tags": [}');
  const broken = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.match(broken.err, /^metadef: defs\/tiers\.json: 2:11: /);
  writeFileSync(join(cwd, "defs/tiers.json"), '{"namespace": "good", "display_name": "Twice"}');
  const twice = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.match(twice.err, 'metadef: defs/tiers.json: the namespace "good" is also in defs/good.json\n');
  const limited = '{"namespace": "x", "properties": {"p": {"title": "P", "type": "integer", "maximum": 9223372036854775807}}}';
  writeFileSync(join(cwd, "defs/tiers.json"), limited);
  const rounded = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.match(rounded.err, "metadef: defs/tiers.json: the file has the integer 9223372036854775807, which metadef cannot keep exactly\n");
  assert.equal(glance.requests, []);
});

test("a document as Glance answers it can be pushed, and what is no namespace is left out", async ({ glance, cwd, env }) => {
  await glance.add(TIERS);
  const [answer] = Object.values(glance.shown()) as Change[];
  write(cwd, "answer.json", answer as Change);
  write(cwd, "package.json", { name: "x" });
  glance.namespaces.clear();
  const { code, err } = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.equal([code, err], [0, "metadef: defs/package.json: not a namespace; left out\n"]);
  assert.ok(glance.namespaces.has("Acme::Tiers"));
});

test("what has no URL cannot be changed, which is said; the rest is done", async ({ glance, cwd, env }) => {
  await glance.add(TIERS);
  write(cwd, "tiers.json", {
    ...TIERS,
    display_name: "New",
    properties: { ...TIERS.properties, "a/b": { title: "Other", type: "string" } },
  });
  const { code, out } = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.is(code, 1);
  assert.match(
    out.replace(/\s+/g, " "),
    "! Acme::Tiers: the property a/b cannot be changed: its name has a slash, to which no URL of Glance leads",
  );
  assert.is(glance.namespaces.get("Acme::Tiers")?.attributes["display_name"], "New");
});

test("a push that is cut off anywhere leaves namespaces that can be read, and a second one ends like one that was not", async (context) => {
  const { glance, cwd, env } = context;
  const FILES = { "tiers.json": { ...TIERS, protected: true }, "b.json": { namespace: "B", display_name: "B", tags: [{ name: "t" }] } };
  for (const [name, document] of Object.entries(FILES)) write(cwd, name, document);
  const before = {
    ...TIERS,
    display_name: "Old",
    properties: { old: { title: "Old", type: "string" } },
    objects: [],
    tags: [{ name: "x" }],
  };
  const words = ["push", "defs", "--yes", "--prune", "--protected"];
  const run = async () => {
    glance.namespaces.clear();
    await glance.add({ ...before, protected: true });
    await glance.add({ namespace: "Gone", protected: true });
    glance.requests.length = 0;
    return runCommand(words, { cwd, env });
  };
  assert.is((await run()).code, 0);
  const all = glance.requests.length;
  const wanted = JSON.stringify(glance.shown());
  assert.ok(all > 15, `${all} requests`);
  let cut = 0;
  for (let at = 1; at <= all; at++) {
    for (const after of [false, true]) {
      // nothing works from there on, whether the last change was done or not
      glance.fault = (_method, _path, count) => (count < at ? undefined : { status: 401, ...(after && count === at && { after: true }) });
      const { code } = await run();
      assert.is(code, 2, `cut at ${at}`);
      cut++;
      glance.fault = () => undefined;
      const second = await runCommand(words, { cwd, env });
      assert.equal([second.code, second.err], [0, ""], `after a cut at ${at}`);
      assert.is(JSON.stringify(glance.shown()), wanted, `after a cut at ${at}`);
    }
  }
  assert.is(cut, 2 * all);
});

test("two pushes at once lose nothing", async ({ glance, cwd, env }) => {
  for (let number = 0; number < 4; number++) write(cwd, `n${number}.json`, { ...TIERS, namespace: `Acme::N${number}` });
  glance.between = () => new Promise((done) => setTimeout(done, 2));
  const ended = await Promise.all([1, 2, 3].map(() => runCommand(["push", "defs", "--yes"], { cwd, env })));
  // whoever comes while another one works either brings the same, or sees that its plan is out of date and says so
  const OUTDATED =
    /^(?:metadef: namespace "Acme::N\d" was changed by someone else in the meantime; push again to see the new plan\n)+(?:metadef: what was sent stays, and every namespace can be read; push again to continue\n)?$/;
  for (const { code, err } of ended) {
    if (code === 0) assert.is(err, "");
    else {
      assert.is(code, 2);
      assert.match(err, OUTDATED);
    }
  }
  const again = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.equal([again.code, again.err], [0, ""]);
  glance.between = async () => {};
  const diff = await runCommand(["diff", "defs", "cloud:"], { cwd, env });
  assert.is(diff.out, "defs and cloud: have the same namespaces\n");
});

test("what someone else changes between plan and push is not overwritten", async ({ glance, cwd, env }) => {
  await glance.add(TIERS);
  write(cwd, "tiers.json", { ...TIERS, display_name: "New" });
  let reads = 0;
  glance.fault = (method) => {
    if (method === "GET" && ++reads === 2)
      glance.namespaces.get("Acme::Tiers")?.properties.set("size", { title: "Theirs", type: "string" });
    return undefined;
  };
  const { code, err } = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.is(code, 2);
  assert.match(err, 'metadef: namespace "Acme::Tiers" was changed by someone else in the meantime; push again to see the new plan\n');
  assert.equal(glance.changes(), []);
});

test("a namespace that Glance refuses does not keep the others back, and one that it keeps otherwise is not sent forever", async (context) => {
  const { glance, cwd, env } = context;
  for (const name of ["A", "B", "C"]) write(cwd, `${name}.json`, { ...TIERS, namespace: `Acme::${name}` });
  let posts = 0;
  glance.fault = (method, path) => {
    if (method === "POST" && path.endsWith("/namespaces") && ++posts === 2) return { status: 403, body: "403 Forbidden\n\nnot allowed" };
    if (method === "GET" && path.endsWith("Acme::C") && posts >= 3)
      return { status: 200, body: { ...(glance.shown()["Acme::C"] as object), display_name: "Other" } };
    return undefined;
  };
  const { code, out, err } = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.is(code, 2);
  assert.match(out, "1 of 3 namespaces pushed\n");
  assert.match(err, /^metadef: namespace "Acme::B" was not pushed: .*403/m);
  assert.match(
    err,
    /^metadef: namespace "Acme::C" was (?:sent, but Glance does not keep it as it is: namespace "Acme::C"|changed by someone else)/m,
  );
  assert.match(err, /^metadef: what was sent stays, and every namespace can be read; push again to continue$/m);
  assert.ok(glance.requests.length < 40, `${glance.requests.length}`);
});

test("more parts than are posted at once come after, one by one, before the namespace is public", async ({ glance, cwd, env }) => {
  const properties = Object.fromEntries(Array.from({ length: 230 }, (_, at) => [`p${at}`, { title: "T", type: "string" }]));
  write(cwd, "big.json", { namespace: "Acme::Big", visibility: "public", protected: true, properties });
  const { code } = await runCommand(["push", "defs", "--yes"], { cwd, env });
  assert.is(code, 0);
  const changes = glance.changes();
  assert.is(changes.length, 32);
  assert.is(changes.at(-1), "PUT /v2/metadefs/namespaces/Acme::Big");
  assert.is(glance.namespaces.get("Acme::Big")?.properties.size, 230);
});

test("a namespace that Glance has but does not show, and an address that is not Glance's", async ({ glance, cwd, env }) => {
  write(cwd, "tiers.json", TIERS);
  const push = async (status: number) => {
    glance.requests.length = 0;
    glance.fault = (method, path) => (method === "POST" && path.endsWith("/namespaces") ? { status } : undefined);
    const { code, err } = await runCommand(["push", "defs", "--yes"], { cwd, env });
    assert.is(code, 2);
    assert.ok(glance.requests.length < 40, `${glance.requests.length}`);
    return err.replace(/http:\S*(?=\/v2)/, "GLANCE");
  };
  const end = "metadef: what was sent stays, and every namespace can be read; push again to continue\n";
  const hidden = "was sent, but Glance does not show it: another project can have a private one of this name";
  assert.is(await push(409), `metadef: namespace "Acme::Tiers" ${hidden}\n${end}`);
  assert.is(
    await push(404),
    `metadef: namespace "Acme::Tiers" was not pushed: Glance answered 404 to POST GLANCE/v2/metadefs/namespaces\n${end}`,
  );
});

test("--prune says which namespaces Glance lists but does not find", async ({ glance, cwd, env }) => {
  write(cwd, "tiers.json", TIERS);
  await glance.add(TIERS);
  await glance.add({ namespace: "a/b" });
  const { code, out, err } = await runCommand(["push", "defs", "--yes", "--prune"], { cwd, env });
  const reason = "was not read: Glance does not find it: its name has a slash, to which no URL leads";
  assert.equal([code, out, err], [2, "", `metadef: namespace "a/b" ${reason}\n`]);
  assert.is((await runCommand(["push", "defs", "--yes"], { cwd, env })).code, 0);
});

test("a namespace that cannot be read is not said to be as in the files", async ({ glance, cwd, env }) => {
  write(cwd, "tiers.json", TIERS);
  glance.fault = () => ({ status: 500 });
  for (const words of [["--dry-run"], ["--yes"]]) {
    const { code, out, err } = await runCommand(["push", "defs", ...words], { cwd, env });
    assert.equal([code, out], [2, ""]);
    assert.match(err, /^metadef: namespace "Acme::Tiers" was not read: .*500.*\n$/);
  }
});

test("diff: files, a cloud and targets in any order", async ({ glance, cwd, env }) => {
  await glance.add(TIERS);
  write(cwd, "other.json", { namespace: "Other", display_name: "\u001b[31mOther" });
  const diff = (...words: string[]) => runCommand(["diff", ...words], { cwd, env });
  assert.equal(await diff("defs", "cloud:"), {
    code: 1,
    out:
      "defs to cloud:: 1 added, 1 removed, 0 changed\n" +
      "+ Acme::Tiers (2 properties, 1 object, 2 tags, 1 resource type association)\n" +
      "- Other (empty)\n",
    err: "",
  });
  assert.is((await diff("defs/other.json", "defs")).code, 0);
  const target = await diff("openstack", "defs", "--format", "json");
  assert.is(target.code, 1);
  assert.ok(JSON.parse(target.out).namespaces.some(({ namespace }: { namespace: string }) => namespace === "OS::Compute::CPUPinning"));
  assert.is((await diff("openstack@zed", "openstack")).code, 0);
  const nowhere =
    'metadef: unknown platform "nowhere": known are openstack and starlingx, as in openstack@2026.2; there is no file or folder nowhere either\n';
  assert.equal(await diff("cloud:", "nowhere"), { code: 2, out: "", err: nowhere });
  assert.equal(await diff("openstack", "nowhere"), { code: 2, out: "", err: nowhere });
  assert.match((await diff("defs", "cloud:", "--resource-type", "flavor")).err, "--resource-type works only with two targets");
  glance.fault = (_method, path) => (path.endsWith("Tiers") ? { status: 500 } : undefined);
  const unread = await diff("defs", "cloud:");
  assert.is(unread.code, 2);
  assert.match(unread.err, /^metadef: namespace "Acme::Tiers": not read: .*500/);
  assert.is(unread.out, "defs to cloud:: 0 added, 1 removed, 0 changed\n- Other (empty)\n");
});

test.run();
