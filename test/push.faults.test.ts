import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { CLOCK } from "../src/cloud/wait.ts";
import { FakeGlance, type Fault, runWithGlance as runCommand } from "./fake-glance.ts";

// A push whose requests are answered wrongly: each in turn, once and from there on, in each way. 404 is left out: what is not found
// is gone, whatever a service means by it.

const FAULTS: Readonly<Record<string, Fault>> = {
  "409": { status: 409, body: "409 Conflict" },
  "409 after it was done": { status: 409, body: "", after: true },
  "500": { status: 500, body: "500 Internal Server Error" },
  "403": { status: 403, body: "403 Forbidden" },
  "401": { status: 401 },
  "a login page": { status: 200, body: "<!DOCTYPE html><title>Login</title>" },
  "a proxy's page": { status: 503, body: "<html><title>Down</title></html>" },
  "an empty body": { status: 200, body: "" },
  "an empty body after it was done": { status: 200, body: "", after: true },
  "no content": { status: 204 },
  "JSON that is cut off": { status: 200, body: '{"namespace": "Acme' },
  "another encoding": { status: 200, body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
  "a list": { status: 200, body: [] },
  null: { status: 200, body: "null" },
  "an empty map": { status: 200, body: {} },
  "a connection that breaks": "lost",
  "a connection that breaks after it was done": "lost afterwards",
  "half a body": "half afterwards",
};

const TIERS = {
  namespace: "Acme::Tiers",
  visibility: "public",
  protected: true,
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: { size: { title: "Size", type: "integer" }, "a/b": { title: "Slash", type: "boolean" } },
  objects: [{ name: "Disk", properties: { kind: { title: "Kind", type: "string" } } }],
  tags: [{ name: "b" }, { name: "ü" }],
};
const BEFORE = { ...TIERS, properties: { old: { title: "Old", type: "string" } }, objects: [], tags: [{ name: "x" }] };
const FILES = { "tiers.json": TIERS, "b.json": { namespace: "B", display_name: "B", tags: [{ name: "t" }] } };
const WORDS = ["push", "defs", "--yes", "--prune", "--protected"];
const NAMES = ["Acme::Tiers", "Gone"];

const glance = new FakeGlance();
const cwd = mkdtempSync(join(tmpdir(), "metadef-push-faults-"));
const { wait } = CLOCK;
let env: Record<string, string>;
let wanted: string;
let all: number;

/** What Glance has, whatever the order. */
function state(): string {
  const inOrder = (_key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => JSON.stringify(each, inOrder)).sort();
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return JSON.stringify(glance.shown(), inOrder);
}

async function lay(): Promise<void> {
  glance.fault = () => undefined;
  glance.namespaces.clear();
  await glance.add(BEFORE);
  await glance.add({ namespace: "Gone", protected: true });
  glance.requests.length = 0;
}

test.before(async () => {
  // what is sent again is sent at once
  CLOCK.wait = async () => {};
  env = await glance.start();
  mkdirSync(join(cwd, "defs"));
  for (const [name, document] of Object.entries(FILES)) writeFileSync(join(cwd, "defs", name), JSON.stringify(document));
  await lay();
  assert.is((await runCommand(WORDS, { cwd, env })).code, 0);
  all = glance.requests.length;
  wanted = state();
  assert.ok(all > 15, `${all} requests`);
});
test.after(() => {
  CLOCK.wait = wait;
  glance.stop();
  rmSync(cwd, { recursive: true, force: true });
});

for (const [what, fault] of Object.entries(FAULTS)) {
  for (const isForever of [false, true]) {
    test(`${what}, ${isForever ? "from each request on" : "at each request"}: it is said, and a second push repairs it`, async () => {
      let failed = 0;
      for (let at = 1; at <= all; at++) {
        await lay();
        glance.fault = (_method, _path, count) => ((isForever ? count >= at : count === at) ? fault : undefined);
        const { code, out, err } = await runCommand(WORDS, { cwd, env });
        const where = `at ${at}: ${code}\n${out}${err}`;
        assert.match(err, /^(?:metadef: [^\n]+\n)*$/, where);
        assert.ok(code === 0 ? err === "" && state() === wanted : code === 2 && err !== "", where);
        if (code === 2) failed++;
        if (code === 2 && glance.changes().length > 0) {
          const [, done, planned] = /\n(\d) of (\d) namespaces pushed\n$/.exec(out) ?? [];
          assert.ok(planned !== undefined, where);
          // what was not read is in no plan, and has its own line
          const end = "metadef: what was sent stays, and every namespace can be read; push again to continue\n";
          assert.is(err.endsWith(end), done !== planned, where);
        }
        for (const name of NAMES) {
          const kept = glance.namespaces.get(name);
          const isSaid = new RegExp(`"${name}" (?:is|may be) no longer protected`).test(err);
          assert.ok(kept === undefined || kept.attributes["protected"] === true || isSaid, where);
        }
        assert.ok(glance.requests.length < 200, `${glance.requests.length} requests, ${where}`);
        glance.fault = () => undefined;
        const again = await runCommand(WORDS, { cwd, env });
        assert.equal([again.code, again.err, state()], [0, "", wanted], where);
      }
      // what fails only once is sent again
      assert.ok(failed > 0 || !isForever, "nothing failed");
    });
  }
}

test.run();
