import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Span } from "../src/model.ts";
import { namespaceNotAMap } from "../src/namespace-lint/form/namespace-not-a-map.ts";
import { namespaceRules } from "../src/namespace-lint/index.ts";
import { checkForm, lintNamespace } from "../src/namespace-lint/lint-namespace.ts";
import { NamespaceRun } from "../src/namespace-lint/namespace-run.ts";
import { contextOf, lint, lintFolder } from "./cases/namespace-lint/lint.ts";

const folder = join(import.meta.dirname, "cases/namespace-lint");
const root = join(import.meta.dirname, "..");
const codes = [...namespaceRules, namespaceNotAMap].map(({ code }) => code);
const names = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".out.json"));

/** A case may say in its name who judges: `CODE@openstack@zed.json`. */
const partsOf = (name: string): [code: string, target: string | undefined] => {
  const [code, ...target] = name.replace(".json", "").split("@") as [string, ...string[]];
  return [code, target.length === 0 ? undefined : target.join("@")];
};

for (const name of names) {
  test(`${name}: finds what it found`, () => {
    const [code, target] = partsOf(name);
    const findings = lint(JSON.parse(readFileSync(join(folder, name), "utf8")), target);
    const found = `${JSON.stringify(findings, null, 2)}\n`;
    const golden = join(folder, name.replace(".json", ".out.json"));
    if (process.env["UPDATE"] === "1") writeFileSync(golden, found);
    assert.fixture(found, readFileSync(golden, "utf8"));
    assert.ok(
      findings.some((finding) => finding.code === code),
      `${code} is found`,
    );
  });
}

test("every rule has a file of its own, named for its code", () => {
  const files = readdirSync(join(root, "src/namespace-lint"), { recursive: true, encoding: "utf8" }).map((file) => basename(file));
  assert.equal(
    codes.filter((code) => files.filter((file) => file === `${code}.ts`).length !== 1),
    [],
  );
  const ruleFiles = readdirSync(join(root, "src/namespace-lint"), { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && /^ {2}code: "/m.test(readFileSync(join(root, "src/namespace-lint", file), "utf8")),
  );
  assert.equal(ruleFiles.map((file) => basename(file, ".ts")).sort(), [...codes].sort());
});

test("every rule has a golden pair, and every pair a rule", () => {
  const covered = new Set(names.map((name) => partsOf(name)[0]));
  assert.equal(
    codes.filter((code) => !covered.has(code)),
    [],
  );
  assert.equal(
    [...covered].filter((code) => !codes.includes(code)),
    [],
  );
});

test("the project's own namespaces lint clean at the strictest level", () => {
  for (const platform of ["openstack", "starlingx"]) {
    assert.equal(
      lintFolder(join(root, "metadefs", platform)).map(({ file, code, at }) => `${file}${at.pointer} ${code}`),
      [],
    );
  }
});

test("a finding's severity is an error exactly where Glance fails on a way", () => {
  for (const name of names) {
    const [, target] = partsOf(name);
    for (const { code, severity, params, service, stage, http } of lint(JSON.parse(readFileSync(join(folder, name), "utf8")), target)) {
      const ways = (params["ways"] ?? []) as string[];
      assert.is(severity === "error", ways.length > 0, `${name} ${code}`);
      assert.is(service === "glance" && stage === "set", ways.includes("post"), `${name} ${code}`);
      if (ways.includes("post")) assert.ok(http !== undefined && http >= 400, `${name} ${code}`);
    }
  }
});

test("what Glance answers is no fault: its own attributes, and prefixes that it has applied for ?resource_type=", () => {
  const answer = {
    namespace: "Acme::Tiers",
    display_name: "Acme tiers",
    description: "Where Acme runs a server.",
    visibility: "public",
    resource_type_associations: [
      { name: "OS::Glance::Image", prefix: "hw_" },
      { name: "OS::Nova::Flavor", prefix: "hw:" },
    ],
    properties: { hw_boot_menu: { title: "Boot menu", description: "Whether the firmware shows a menu.", type: "boolean" } },
    self: "/v2/metadefs/namespaces/Acme::Tiers",
    schema: "/v2/schemas/metadefs/namespace",
    created_at: "2026-01-31T12:00:00Z",
  };
  assert.equal([...new Set(lint(answer).map(({ code, severity }) => `${severity} ${code}`))], ["info attribute-read-only"]);
  const { schema: _, ...own } = answer;
  assert.ok(lint(own).some(({ code, severity }) => code === "prefix-doubled" && severity === "warning"));
  assert.ok(lint(own).some(({ code, severity }) => code === "attribute-read-only" && severity === "error"));
});

test("words have no line break and no end of a sentence", () => {
  for (const name of names) {
    for (const { code, message } of lint(JSON.parse(readFileSync(join(folder, name), "utf8")), partsOf(name)[1])) {
      assert.not.match(message, /\n|[^…]\.$|undefined|\[object/, `${code}: ${message}`);
    }
  }
});

test("params and related places are data", () => {
  for (const name of names) {
    const findings = lint(JSON.parse(readFileSync(join(folder, name), "utf8")), partsOf(name)[1]);
    assert.equal(JSON.parse(JSON.stringify(findings)), findings, name);
  }
});

test("what Glance 25.1 does with a document: its answer to a POST, whether the loader gets past it, whether it can be read then", () => {
  const tier = { title: "Tier", type: "string" };
  const half = "\ud83d",
    rocket = "\u{1f680}";
  const table: [document: unknown, post: number, loads: boolean, reads: boolean][] = [
    [{ namespace: "A" }, 201, true, true],
    ["A", 400, false, false],
    [null, 400, false, false],
    [[], 500, false, false],
    // a whole number past 64 bits fits no column, one with an exponent is none
    [{ namespace: "A", display_name: 2 ** 63 }, 400, false, true],
    [{ namespace: "A", display_name: -(2 ** 63) }, 400, true, true],
    [{ namespace: "A", resource_type_associations: [{ name: "R", prefix: 1e22 }] }, 400, true, true],
    // half a character
    [{ namespace: "A", display_name: half }, 500, false, true],
    [{ namespace: "A", objects: [{ name: half, properties: {} }] }, 500, false, true],
    [{ namespace: "A", objects: [{ name: "O", required: [half], properties: {} }] }, 500, true, true],
    [{ namespace: "A", unknown: half }, 400, true, true],
    [{ namespace: "A", properties: { tier: { ...tier, description: half } } }, 500, true, false],
    // a whole character that takes four bytes
    [{ namespace: rocket }, 400, true, false],
    [{ namespace: "A", owner: rocket }, 400, true, true],
    [{ namespace: "A", tags: [{ name: rocket }] }, 400, true, true],
    [{ namespace: "A", properties: { [rocket]: tier } }, 400, true, true],
    [{ namespace: "A", properties: { tier: { ...tier, pattern: rocket } } }, 400, true, true],
    [{ namespace: "A", properties: { tier: { ...tier, enum: [rocket], operators: [rocket] } } }, 201, true, true],
    [{ namespace: "A", objects: [{ name: "O", properties: { [rocket]: tier } }] }, 201, true, true],
    [{ namespace: "A", objects: [{ name: "O", properties: { tier: { ...tier, title: rocket } } }] }, 400, true, true],
    [{ namespace: "A", resource_type_associations: [{ name: rocket, prefix: rocket }] }, 201, true, true],
    // line breaks in an address
    [{ namespace: "A\nB" }, 500, true, true],
    [{ namespace: "\n" }, 500, true, true],
    [{ namespace: "A\n" }, 500, true, false],
    [{ namespace: "A", tags: [{ name: "A\n" }] }, 201, true, true],
  ];
  for (const [document, post, loads, reads] of table) {
    const errors = lint(document).filter(({ severity }) => severity === "error");
    const failing = (way: string) => errors.filter(({ params }) => (params["ways"] as string[]).includes(way));
    const told = JSON.stringify(document);
    assert.equal([...new Set(failing("post").map(({ http }) => http))], post === 201 ? [] : [post], told);
    assert.is(failing("load").length === 0, loads, told);
    if (loads) assert.is(failing("get").length === 0, reads, told);
  }
});

test("what is no fault is not told", () => {
  const namespace = {
    namespace: "Acme::Compute::Tiers",
    display_name: "Acme tiers",
    description: "Where Acme runs a server.",
    visibility: "public",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  };
  const tier = { title: "Tier", description: "The class of hosts.", type: "string" };
  const grouped = (name: string) => ({ name, description: `The ${name}.`, properties: { tier } });
  const table: [told: string[], some: object][] = [
    // a key that stands twice has its title twice, and that says nothing more
    [["key-twice"], { objects: [grouped("hosts"), grouped("racks")] }],
    [["title-twice", "description-twice"], { properties: { tier, class: tier } }],
    // a name for people that is the namespace's word, spelled out
    [[], { namespace: "Acme::OS", display_name: "Operating system" }],
    [["display-name-other"], { namespace: "Acme::Racks", display_name: "Operating system" }],
    // any text, found or whole
    [[], { properties: { tier: { ...tier, pattern: ".*" } } }],
    [["pattern-unanchored"], { properties: { tier: { ...tier, pattern: ".+" } } }],
  ];
  for (const [told, some] of table) {
    assert.equal(
      lint({ ...namespace, ...some }).map(({ code }) => code),
      told,
    );
  }
});

test("the form alone needs no catalog", () => {
  assert.equal(
    checkForm({ namespace: "A" }).filter(({ severity }) => severity === "error"),
    [],
  );
  assert.equal(
    checkForm([]).map(({ code }) => code),
    ["namespace-not-a-map"],
  );
  assert.equal(
    checkForm({ namespace: "A", properties: { p: { type: "string" } } }).map(({ code }) => code),
    ["attribute-missing"],
  );
});

test("what a supplement says is not told again", () => {
  const namespace = {
    namespace: "A",
    display_name: "A",
    description: "A",
    visibility: "public",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "hw:" }],
    properties: { cpu_mode: { title: "Mode", description: "A mode.", type: "string" } },
  };
  const codesWith = (supplement: object): string[] => lintWith(namespace, supplement).map(({ code }) => code);
  assert.equal(codesWith({}), ["property-refused"]);
  assert.equal(codesWith({ properties: { cpu_mode: { refused: true } } }), []);
  assert.equal(codesWith({ properties: { cpu_mode: { on: { "OS::Nova::Flavor": { refused: true } } } } }), []);
  assert.equal(codesWith({ properties: { cpu_mode: { on: { "OS::Nova::Flavor": false } } } }), []);
  assert.equal(codesWith({ properties: { cpu_mode: { on: { "OS::Glance::Image": false } } } }), ["property-refused"]);
  assert.equal(codesWith({ properties: { cpu_mode: { note: "A note." } } }), ["property-refused"]);
});

test("keys of two namespaces are compared where one release has both, as their supplements say", () => {
  const flavor = (namespace: string, type: string) => ({
    namespace,
    display_name: namespace,
    description: `What ${namespace} says.`,
    visibility: "public",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
    properties: { tier: { title: "Tier", description: "A class of hosts.", type } },
  });
  const codesOf = (first: Span | undefined, second: Span | undefined, [one, other] = ["Acme::One", "Acme::Other"], type = "integer") => {
    const run = new NamespaceRun();
    const lintOne = (namespace: string, type: string, span: Span | undefined) => {
      const supplement = span && { supplement: { namespace, properties: { tier: span } } };
      return lintNamespace(flavor(namespace, type), "", { ...contextOf(), ...supplement, run, folder: "" }).map(({ code }) => code);
    };
    return [...lintOne(one as string, "string", first), ...lintOne(other as string, type, second)];
  };
  const conflict = ["key-conflict"];
  const MEETINGS: [first: Span | undefined, second: Span | undefined, codes: string[]][] = [
    [undefined, undefined, conflict],
    [{ until: "2024.1" }, undefined, conflict],
    [{ until: "2024.1" }, {}, conflict],
    [{ until: "2024.1" }, { since: "2024.1" }, []],
    [{ since: "2024.1" }, { until: "2024.1" }, []],
    [{ until: "2024.2" }, { since: "2024.1" }, conflict],
    [{ since: "2024.1", until: "2025.1" }, { since: "zed", except: [{ since: "2024.1", until: "2025.1" }] }, []],
    [{ until: "9" }, { since: "9" }, []],
    [{ until: "10" }, { since: "9" }, conflict],
    [{}, { since: "9" }, conflict],
    [{ until: "2024.1" }, { since: "9" }, conflict],
  ];
  for (const [first, second, codes] of MEETINGS) assert.equal(codesOf(first, second), codes, JSON.stringify([first, second]));
  assert.equal(codesOf({ until: "9" }, { since: "9" }, undefined, "string"), []);
  // a namespace of StarlingX's forks says nothing of later releases, which have other services
  const forks: [string, string] = ["OS::Compute::TiSFlavor", "Acme::Other"];
  assert.equal(codesOf({}, { since: "9" }, forks), []);
  assert.equal(codesOf({ since: "2018.10" }, { since: "9" }, forks), []);
  assert.equal(codesOf({}, { since: "2019" }, forks), conflict);
  assert.equal(codesOf({}, {}, forks), conflict);
  assert.equal(codesOf(undefined, { since: "9" }, forks), conflict);
});

test("a namespace is compared with the first of another name, however many have the same name", () => {
  const namespaces = ["One", "One", "Two", "Three", "One", "Two"].map((word) => ({
    namespace: `Acme::${word}`,
    display_name: "Racks",
    visibility: "public",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
    properties: { tier: { title: "Tier", description: "A class of hosts.", type: "string" } },
  }));
  const others = (code: string): unknown[] =>
    lint({ namespaces })
      .filter((finding) => finding.code === code)
      .map(({ at, params }) => [at.pointer.split("/")[2], params["namespace"]]);
  const ofAnotherName = [
    ["2", "Acme::One"],
    ["3", "Acme::One"],
    ["4", "Acme::Two"],
    ["5", "Acme::One"],
  ];
  assert.equal(others("display-name-twice"), ofAnotherName);
  assert.equal(others("key-in-two-namespaces"), ofAnotherName);
  const ofTheSame = [
    ["1", "Acme::One"],
    ["4", "Acme::One"],
    ["5", "Acme::Two"],
  ];
  assert.equal(others("namespace-twice"), ofTheSame);
});

test("a named release is asked alone, and without one a key that any release has is none of ours", () => {
  const namespace = JSON.parse(readFileSync(join(folder, "property-not-in-release@openstack@zed.json"), "utf8"));
  assert.equal(
    lint(namespace).map(({ code }) => code),
    [],
  );
  assert.equal(
    lint(namespace, "openstack@2025.1").map(({ code }) => code),
    [],
  );
  assert.equal(
    lint(namespace, "openstack@zed").map(({ code }) => code),
    ["property-not-in-release"],
  );
});

test("an enum that offers all but comparisons, which operators offer, is none too narrow", () => {
  const text = readFileSync(join(root, "metadefs/openstack/cim-processor-allocation-setting-data.json"), "utf8");
  const narrow = (document: object): (string | undefined)[] =>
    lint(document).flatMap(({ code, key }) => (code === "enum-too-narrow" ? [key] : []));
  const namespace = JSON.parse(text);
  assert.ok(namespace.properties.InstructionSet.enum.length > 5 && namespace.properties.InstructionSet.operators.length > 0);
  assert.equal(narrow(namespace), []);
  namespace.properties.InstructionSet.enum.pop();
  assert.equal(narrow(namespace), ["CIM_PASD_InstructionSet"]);
});

function lintWith(namespace: object, supplement: object) {
  return lintNamespace(namespace, "", { ...contextOf(), supplement: { namespace: "A", ...supplement } });
}

test.run();
