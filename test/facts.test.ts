import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { changeText, compareFacts, type Facts } from "../scripts/facts/compare-facts.ts";
import { writeDraft } from "../scripts/facts/write-draft.ts";
import { readList, TRAIT_LISTS } from "../scripts/traits/trait-lists.ts";
import { resolveTarget, spanHolds } from "../src/catalog/releases.ts";
import { targetKeys } from "../src/query/target-keys.ts";
import { isRefused } from "../src/schema/tables.ts";
import { packagedLibrary } from "../src/setup/library.ts";

// The command that takes the facts of a new release, with made-up facts and made-up programs: no mirror and no root file system.

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "metadef-facts-"));
const { catalog } = packagedLibrary();
const { target } = resolveTarget("openstack@2026.2");

/** Facts that say what the catalog says of 2026.2. */
function known(): Facts & { extra_specs: Record<string, object>; image_properties: Record<string, object> } {
  const keys = targetKeys(catalog, target);
  const namesOf = (type: string): [string, object][] =>
    [...(keys.get(type)?.values() ?? [])]
      .filter(({ standing, template }) => template === undefined && (type === "OS::Glance::Image" || !isRefused(standing, target)))
      .map(({ key }) => [key, { type: "str" }]);
  const listed = (source: string): string[] =>
    TRAIT_LISTS.filter((list) => list.source === source).flatMap((list) =>
      Object.entries(readList(root, list)).flatMap(([name, span]) => (spanHolds("openstack", span, "2026.2") ? [name] : [])),
    );
  return {
    versions: { nova: "34.0.0", "os-traits": "3.9.0" },
    extra_specs: Object.fromEntries(namesOf("OS::Nova::Flavor")) as Facts["extra_specs"] & Record<string, object>,
    image_properties: Object.fromEntries(namesOf("OS::Glance::Image")) as Facts["image_properties"] & Record<string, object>,
    os_traits: [...new Set(listed("os_traits"))],
    os_resource_classes: [...new Set(listed("os_resource_classes"))],
  };
}

const CHANGES: readonly (readonly [what: string, change: (facts: ReturnType<typeof known>) => void, said: readonly string[]])[] = [
  ["nothing", () => {}, []],
  [
    "a new extra spec and a new image property",
    (facts) => {
      facts.extra_specs["hw:moon_phase"] = { type: "int" };
      facts.image_properties["hw_moon_phase"] = { type: "Integer" };
    },
    ["+ hw:moon_phase on OS::Nova::Flavor", "+ hw_moon_phase on OS::Glance::Image"],
  ],
  [
    "a value more and a value less",
    (facts) => {
      facts.extra_specs["hw:cpu_policy"] = { type: "str", enum: ["dedicated", "shared", "lunar"] };
    },
    ['+ hw:cpu_policy on OS::Nova::Flavor: value "lunar"', '- hw:cpu_policy on OS::Nova::Flavor: value "mixed"'],
  ],
  [
    "another limit",
    (facts) => {
      facts.extra_specs["hw:cpu_sockets"] = { type: "int", min: 3 };
    },
    ["~ hw:cpu_sockets on OS::Nova::Flavor: minimum 3"],
  ],
  [
    "an extra spec and an image property that vanish",
    (facts) => {
      delete facts.extra_specs["hw:pmu"];
      delete facts.image_properties["hw_pmu"];
    },
    ["- hw:pmu on OS::Nova::Flavor", "- hw_pmu on OS::Glance::Image"],
  ],
];
for (const [what, change, said] of CHANGES) {
  test(`compared facts: ${what}`, () => {
    const facts = known();
    change(facts);
    assert.equal(compareFacts(catalog, target, facts).map(changeText), said);
  });
}

test("a draft has spans on what is known, and stubs without words for new keys", () => {
  const scratch = join(folder, "tree");
  mkdirSync(join(scratch, "metadefs/openstack/supplement"), { recursive: true });
  const write = (name: string, value: unknown): void => writeFileSync(join(scratch, "metadefs/openstack", name), JSON.stringify(value));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(scratch, "metadefs/openstack", name), "utf8"));
  write("cpu.json", {
    namespace: "OS::Cpu",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "hw:" }],
    properties: { policy: { type: "string", enum: ["a", "b"] }, old: { type: "string" } },
  });
  write("supplement/cpu.json", { namespace: "OS::Cpu", properties: { policy: { values: { b: { since: "zed" } } } } });
  const change = { resource_type: "OS::Nova::Flavor" } as const;
  const facts = { ...known(), extra_specs: { "hw:new": { type: "bool" }, "hw:word": { type: "str", enum: ["x", "y"] } } };
  const files = writeDraft(
    scratch,
    "2027.1",
    [
      { ...change, kind: "value-new", key: "hw:policy", value: "c" },
      { ...change, kind: "value-gone", key: "hw:policy", value: "b" },
      { ...change, kind: "key-gone", key: "hw:old" },
      { ...change, kind: "key-new", key: "hw:new" },
      { ...change, kind: "key-new", key: "hw:word" },
    ],
    facts,
  );
  assert.equal(files, ["cpu.json", "supplement/cpu.json", "draft-2027.1-flavor.json", "supplement/draft-2027.1-flavor.json"]);
  assert.equal((read("cpu.json") as { properties: object }).properties, {
    policy: { type: "string", enum: ["a", "b", "c"] },
    old: { type: "string" },
  });
  assert.equal(read("supplement/cpu.json"), {
    namespace: "OS::Cpu",
    properties: { policy: { values: { b: { since: "zed", until: "2027.1" }, c: { since: "2027.1" } } }, old: { until: "2027.1" } },
  });
  assert.equal(read("draft-2027.1-flavor.json"), {
    namespace: "Draft::2027.1::Flavor",
    resource_type_associations: [{ name: "OS::Nova::Flavor" }],
    properties: { "hw:new": { type: "boolean" }, "hw:word": { type: "string", enum: ["x", "y"] } },
  });
  assert.equal(read("supplement/draft-2027.1-flavor.json"), {
    namespace: "Draft::2027.1::Flavor",
    properties: { "hw:new": { since: "2027.1" }, "hw:word": { since: "2027.1" } },
  });
});

const MIRROR = 'case "$1" in indextargets) echo http://mirror.example/debian;; esac';
const NEWEST = (names: readonly string[]): string => names.map((name) => `${name}:\\n  Installed: (none)\\n  Candidate: 1-1\\n`).join("");
const ALL = ["python3-nova", "python3-glance", "python3-cinder", "python3-ironic", "python3-placement", "python3-os-traits"];
const POLICY = (names: readonly string[]): string => `printf '${NEWEST(names)}'`;

interface Run {
  readonly what: string;
  readonly programs: Readonly<Record<string, string>>;
  readonly facts?: (facts: ReturnType<typeof known>) => void;
  readonly options?: readonly string[];
  readonly status: number;
  readonly said: RegExp;
}

const RUNS: readonly Run[] = [
  {
    what: "a mirror that does not answer",
    programs: { "apt-get": `${MIRROR}; case "$*" in *update) echo "E: could not resolve mirror.example" >&2; exit 100;; esac` },
    status: 2,
    said: /^facts: the package lists of sid could not be read from http:\/\/mirror\.example\/debian: E: could not resolve mirror\.example; nothing was changed$/m,
  },
  {
    what: "a suite without Nova",
    programs: { "apt-get": MIRROR, "apt-cache": POLICY(ALL.slice(1)) },
    status: 2,
    said: /^facts: sid lacks python3-nova; nothing was changed$/m,
  },
  {
    what: "no root file system",
    programs: { "apt-get": MIRROR, "apt-cache": POLICY(ALL), mmdebstrap: 'echo "E: must be root" >&2; exit 1' },
    options: ["--root", join(folder, "none")],
    status: 2,
    said: /^facts: no root file system of sid could be made \(mmdebstrap, as root\): E: must be root; nothing was changed$/m,
  },
  {
    what: "services that break off",
    programs: { "apt-get": MIRROR, "apt-cache": POLICY(ALL), chroot: "echo '{\"versions\": {'" },
    status: 2,
    said: /^facts: the services gave no whole facts; nothing was changed$/m,
  },
  {
    what: "a Nova of no release in the list",
    programs: { "apt-get": MIRROR, "apt-cache": POLICY(ALL) },
    facts: (facts) => Object.assign(facts.versions, { nova: "99.0.0" }),
    status: 2,
    said: /^facts: Nova 99\.0\.0 is of no release in src\/catalog\/release-list\.ts; name it there first; nothing was changed$/m,
  },
  {
    what: "facts that shrink",
    programs: { "apt-get": MIRROR, "apt-cache": POLICY(ALL) },
    facts: (facts) => delete facts.extra_specs["hw:pmu"],
    options: ["--write"],
    status: 2,
    said: /^facts: 1 facts would go: - hw:pmu on OS::Nova::Flavor\. Look whether they are really gone, then --allow-fewer; nothing was changed$/m,
  },
  {
    what: "a list of traits that shrinks",
    programs: { "apt-get": MIRROR, "apt-cache": POLICY(ALL) },
    facts: (facts) => Object.assign(facts, { os_traits: facts.os_traits.filter((name) => name !== "HW_CPU_X86_AVX2") }),
    options: ["--write"],
    status: 2,
    said: /^facts: 1 facts would go: - HW_CPU_X86_AVX2 of os_traits\. Look whether /m,
  },
  {
    what: "a suite that lacks a package that no fact comes from",
    programs: { "apt-get": MIRROR, "apt-cache": POLICY(ALL.filter((name) => name !== "python3-glance")) },
    status: 0,
    said: /^sid lacks python3-glance today: its facts are left as they are\n.* compared with openstack@2026\.2\+nova-34\.0\.0\n0 cases run, 0 with another verdict$/m,
  },
];

for (const { what, programs, facts: change, options = [], status, said } of RUNS) {
  test(`npm run facts: ${what}`, () => {
    const bin = mkdtempSync(join(folder, "bin-"));
    const system = join(bin, "root");
    mkdirSync(join(system, "usr/bin"), { recursive: true });
    mkdirSync(join(system, "tmp"));
    writeFileSync(join(system, "usr/bin/python3"), "");
    const facts = known();
    change?.(facts);
    writeFileSync(join(bin, "facts.json"), JSON.stringify(facts));
    for (const [name, script] of Object.entries({ chroot: `cat ${bin}/facts.json`, ...programs })) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(bin, name), 0o755);
    }
    const before = written();
    const words = [
      "--import",
      "tsx",
      "scripts/facts.ts",
      "--suite",
      "sid",
      ...(options.includes("--root") ? [] : ["--root", system]),
      ...options,
    ];
    const run = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8", env: { ...process.env, PATH: `${bin}:/usr/bin:/bin` } });
    assert.match(run.stdout + run.stderr, said);
    assert.is(run.status, status, run.stderr);
    assert.equal(written(), before, "metadefs/ was changed");
  });
}

/** What metadefs/ holds. */
function written(): string[] {
  const at = join(root, "metadefs/openstack");
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => `${name} ${readFileSync(join(at, name), "utf8")}`);
}

test.after(() => rmSync(folder, { recursive: true, force: true }));

test.run();
