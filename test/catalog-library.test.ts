import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readNamespaces } from "../src/catalog/read-namespaces.ts";
import { resolveTarget, targetNames } from "../src/catalog/releases.ts";
import {
  completeKeys,
  completeValues,
  describeKey,
  describeNamespace,
  explainCode,
  listKeys,
  makeCatalog,
  matchKey,
  searchKeys,
} from "../src/catalog-library.ts";
import { validateFlavor } from "../src/index.ts";
import { describeKey as describeIn } from "../src/query/describe-key.ts";
import { makeLibrary } from "../src/query/library.ts";
import { listKeys as listIn } from "../src/query/list-keys.ts";

const root = resolve(import.meta.dirname, "..");
const library = makeLibrary({
  openstack: readNamespaces(join(root, "metadefs/openstack")),
  starlingx: readNamespaces(join(root, "metadefs/starlingx")),
});
const keys = (typed: string, question: Parameters<typeof completeKeys>[1] = {}): string[] =>
  completeKeys(typed, question).map(({ key, partial }) => (partial ? `${key}…` : key));
const values = (key: string, typed = "", target?: string): string[] => completeValues(key, typed, { target }).map(({ value }) => value);

test("what is asked in a program is what the command answers, on every target", async () => {
  for (const name of targetNames()) {
    const { target } = resolveTarget(name);
    assert.equal(listKeys({ target: name }), JSON.parse(JSON.stringify(listIn(library, target))), name);
  }
  for (const key of ["hw:cpu_policy", "hw:numa_cpus.3", "trait:HW_CPU_X86_AVX2", "hw_disk_bus", "hw:wrs:shared_vcpu"]) {
    const told = describeIn(library, key, resolveTarget("openstack").target, { history: true });
    assert.equal(JSON.parse(JSON.stringify(await describeKey(key, { history: true }))), JSON.parse(JSON.stringify(told)), key);
  }
  assert.is(await describeKey("hw:nope"), undefined);
});

/** A half-typed key, and the first keys that are offered. */
const COMPLETED: [typed: string, question: Parameters<typeof completeKeys>[1], first: string[]][] = [
  ["hw:cpu_p", {}, ["hw:cpu_policy"]],
  ["cpu_pol", {}, ["hw:cpu_policy"]],
  ["pinning policy", {}, []],
  ["cpu policy", { limit: 1 }, ["hw:cpu_policy"]],
  ["hw:cpu_thread_polcy", {}, ["hw:cpu_thread_policy"]],
  ["hw:numa_cpus", {}, ["hw:numa_cpus.0"]],
  ["hw:numa_cpus", { present: ["hw:numa_cpus.0", "hw:numa_cpus.1"] }, ["hw:numa_cpus.2"]],
  ["hw:numa_cpus.5", {}, ["hw:numa_cpus.5"]],
  ["trait:CUS", {}, ["trait:CUSTOM_…"]],
  ["trait:CUSTOM_FAST", {}, ["trait:CUSTOM_FAST"]],
  ["trait2:HW_CPU_X86_AVX2", {}, ["trait2:HW_CPU_X86_AVX2"]],
  ["resources1:VGPU_D", {}, ["resources1:VGPU_DISPLAY_HEAD"]],
  ["hw_disk_b", { resourceType: "image" }, ["hw_disk_bus"]],
  ["hw_disk_b", {}, []],
  ["hw:wrs:sh", { target: "starlingx@2018.10" }, ["hw:wrs:shared_vcpu"]],
  ["hw:sound", { target: "openstack@2024.1" }, []],
  ["hw:sound", { target: "openstack@2025.2" }, ["hw:sound_model"]],
  ["__proto__", {}, []],
];

for (const [typed, question, first] of COMPLETED) {
  test(`${JSON.stringify(typed)} becomes ${first[0] ?? "nothing"} ${JSON.stringify(question)}`, () => {
    assert.equal(keys(typed, question).slice(0, 1), first);
  });
}

test("an empty text offers every key, those that are there apart", () => {
  const all = keys("", { limit: 10_000 });
  assert.ok(all.length > 150);
  assert.is(new Set(all).size, all.length);
  assert.equal(keys("", { limit: 10_000, present: [all[0] as string] }).length, all.length - 1);
});

test("every whole key that is offered is one that the checks know", () => {
  for (const target of targetNames()) {
    const offered = completeKeys("", { target, limit: 10_000 }).filter(({ partial, refused }) => !partial && !refused);
    const unknown = offered.filter(({ key }) =>
      validateFlavor({ extra_specs: { [key]: "1" } }, { target }).some(({ code }) => /^unknown|^key-not-in|^misspelt/.test(code)),
    );
    assert.equal(unknown, [], target);
  }
});

test("values: of a list, of a boolean, examples of a grammar, the nearest to a misspelt one", () => {
  assert.equal(values("hw:cpu_policy"), ["shared", "dedicated", "mixed"]);
  assert.equal(values("hw:cpu_policy", "ded"), ["dedicated"]);
  assert.equal(values("hw:cpu_policy", "dedicatd"), ["dedicated"]);
  assert.equal(values("hw:boot_menu", "T"), ["true"]);
  assert.ok(values("hw:mem_page_size").includes("large"));
  assert.ok(completeValues("hw:numa_cpus.0").every(({ example }) => example));
  assert.equal(values("hw:nope"), []);
  assert.ok(values("hw:sound_model", "", "openstack@2025.2").includes("ich9"));
  assert.equal(values("hw:sound_model", "", "openstack@2024.1"), []);
});

test("every value that is offered of a list is one that the checks take", () => {
  for (const target of ["openstack@yoga", "openstack", "starlingx"]) {
    for (const { key, partial, refused } of completeKeys("", { target, limit: 10_000 })) {
      if (partial || refused) continue;
      for (const { value } of completeValues(key, "", { target, resourceType: "flavor" })) {
        const wrong = validateFlavor({ extra_specs: { [key]: value } }, { target }).filter(({ code }) => code.startsWith("value-"));
        assert.equal(wrong, [], `${target} ${key}=${value}`);
      }
    }
  }
});

test("a key is matched to its template", () => {
  assert.equal(
    matchKey("trait1:HW_CPU_X86_AVX2").map(({ key, template, parameters, resource_type }) => ({
      key,
      template,
      parameters,
      resource_type,
    })),
    [
      {
        key: "trait1:HW_CPU_X86_AVX2",
        template: "trait{group}:{trait}",
        parameters: { group: "1", trait: "HW_CPU_X86_AVX2" },
        resource_type: "OS::Nova::Flavor",
      },
    ],
  );
  assert.is(matchKey("hw:cpu_policy", { resourceType: "OS::Nova::Flavor" })[0]?.template, undefined);
  assert.equal(matchKey("hw:nope"), []);
});

test("namespaces and words are found", async () => {
  const namespace = await describeNamespace("OS::Compute::CPUPinning");
  assert.ok(namespace?.keys.some(({ key }) => key === "hw:cpu_policy"));
  assert.match(namespace?.description ?? "", /\w/);
  assert.is((await searchKeys("cpu thread policy")).results[0]?.key, "hw:cpu_thread_policy");
});

test("every code is explained by its page", async () => {
  for (const name of readdirSync(join(root, "docs/findings"))) {
    const explained = await explainCode(name.replace(".md", ""));
    assert.is(explained?.page, readFileSync(join(root, "docs/findings", name), "utf8"), `${name}: npm run generate`);
    assert.match(explained?.summary ?? "", /^[^#\n|]+\w[^\n]*$/, name);
  }
  assert.is(await explainCode("constructor"), undefined);
});

test("namespaces of one's own stand beside the built-in ones", async () => {
  const catalog = makeCatalog({
    namespace: "Acme",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
    properties: { tier: { title: "Tier", description: "What is paid.", type: "string", enum: ["gold", "silver"] } },
  });
  assert.equal(keys("acme:", { catalog }), ["acme:tier"]);
  assert.equal(keys("hw:cpu_p", { catalog }), ["hw:cpu_policy"]);
  assert.equal(completeValues("acme:tier", "s", { catalog }), [{ value: "silver" }]);
  assert.is((await describeKey("acme:tier", { catalog }))?.definitions[0]?.description, "What is paid.");
  assert.equal(keys("acme:"), []);
});

test("wrong questions throw words that help", () => {
  assert.throws(() => listKeys({ target: "nope" }), /known are/);
  assert.throws(() => completeKeys("a", { resourceType: "flavour" }), /unknown resource type "flavour": known are flavor, image/);
  assert.throws(() => makeCatalog("x"), "makeCatalog accepts a namespace or a list of namespaces");
  const table: [ask: () => unknown, says: string][] = [
    [() => listKeys(null as never), 'the question must be an object, such as { target: "openstack" }'],
    [() => listKeys({ target: 5 as never }), "question.target must be a string"],
    [() => listKeys({ resourceType: ["flavor"] as never }), "question.resourceType must be a string"],
    [() => listKeys({ propertiesTarget: Symbol("x") as never }), "question.propertiesTarget must be a string"],
    [() => listKeys({ namespace: 5 as never }), "question.namespace must be a string"],
    [() => listKeys({ catalog: {} as never }), "question.catalog must be what makeCatalog returned"],
    [() => completeKeys(undefined as never), "typed must be a string"],
    [() => completeKeys("a", { present: "b" as never }), "question.present must be a list of strings"],
    [() => completeKeys("a", { limit: "5" as never }), "question.limit must be a number"],
    [() => completeValues(Symbol("x") as never), "key must be a string"],
    [() => completeValues("hw:cpu_policy", null as never), "typed must be a string"],
    [() => matchKey({} as never), "key must be a string"],
  ];
  for (const [ask, says] of table) assert.throws(ask, (error: Error) => error instanceof TypeError && error.message === says, says);
});

test("wrong questions to what answers later are rejections with words that help", async () => {
  const table: [ask: () => Promise<unknown>, says: string][] = [
    [() => describeKey(1n as never), "key must be a string"],
    [() => describeNamespace("a", null as never), 'the question must be an object, such as { target: "openstack" }'],
    [() => describeNamespace(null as never), "namespace must be a string"],
    [() => searchKeys(["a", 1] as never), "words must be a list of strings"],
    [() => searchKeys(undefined as never), "words must be a list of strings"],
    [() => explainCode(Symbol("x") as never), "code must be a string"],
  ];
  for (const [ask, says] of table) assert.is(await ask().catch((error: Error) => error.message), says);
});

test.run();
