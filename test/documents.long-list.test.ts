import { test } from "uvu";
import * as assert from "uvu/assert";
import { type ReadOptions, readDocument, readLongList } from "../src/documents/index.ts";
import type { Reading } from "../src/documents/reading.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import type { Finding } from "../src/model.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { pick, randomFrom, seedOf } from "./random.ts";

// A long list that is read part by part gives what the document gives that is read at once.

const judge = judgeOf([builtIn], {});
const seed = seedOf(Date.now() % 1_000_000);
console.log(`seed ${seed}`);

const random = randomFrom(seed);
/** A whole number below a bound. */
const below = (bound: number): number => Math.floor(random() * bound);

/** Flavors with faults here and there, and with what could be taken for the boundary between two. */
function flavors(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => ({
    ...(below(200) === 0 ? { note: "another key comes first" } : {}),
    id: String(index),
    name: pick(random, ["plain", 'a "quoted" name', '},{"id":"0"', "wide ☂ 💾", "line\nbreak", "back\\"]),
    vcpus: 4,
    ram: 8192,
    disk: 40,
    links: [
      { rel: "self", href: "http://example/1" },
      { id: "no flavor", href: "http://example/2" },
    ],
    extra_specs: {
      "hw:cpu_policy": pick(random, ["shared", "dedicated", "dedicatd"]),
      "hw:numa_nodes": pick<unknown>(random, ["1", "2", 2, "two"]),
      ...(below(20) === 0 ? { "hw:cpu_thread_polcy": "isolate" } : {}),
    },
  }));
}

const images = (count: number): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `image ${index}`,
    disk_format: "qcow2",
    container_format: "bare",
    status: "active",
    ...(below(5) === 0 ? { hw_disk_busi: "virtio" } : { hw_disk_bus: pick(random, ["virtio", "scsi", "virtoi"]) }),
  }));

const COUNT = 6000;

const documents: Readonly<Record<string, () => unknown>> = {
  "flavors of an API": () => ({ flavors: flavors(COUNT), total: COUNT }),
  "a list of flavors": () => flavors(COUNT),
  "images of an API": () => ({ images: images(COUNT * 2), schema: "/v2/schemas/images" }),
  "rows of a client": () =>
    flavors(COUNT * 2).map(({ name, vcpus, ram, disk, extra_specs }) => ({
      ID: "1",
      Name: name,
      VCPUs: vcpus,
      RAM: ram,
      Disk: disk,
      Properties: extra_specs,
      "Is Public": true,
    })),
  "servers of an API": () => ({
    servers: flavors(COUNT).map(({ name, vcpus, ram, disk, extra_specs }) => ({
      id: "1",
      name,
      metadata: { note: "x" },
      addresses: { net: [{ id: 1 }, { id: 2 }] },
      flavor: { original_name: name, vcpus, ram, disk, extra_specs },
      imageRef: "",
    })),
  }),
};

const layouts: Readonly<Record<string, (value: unknown) => string>> = {
  "on one line": (value) => JSON.stringify(value),
  indented: (value) => JSON.stringify(value, null, 2),
  "with Windows' line breaks": (value) => JSON.stringify(value, null, 1).replaceAll("\n", "\r\n"),
};

for (const [kind, make] of Object.entries(documents)) {
  for (const [layout, write] of Object.entries(layouts)) {
    test(`${kind}, ${layout}`, async () => {
      const text = write(make());
      const parts = partsOf(text);
      assert.ok(parts !== undefined && parts.length > 3, `${parts?.length} parts`);
      const whole = await readDocument(text, { name: "a.json" });
      assert.ok(parts.every(({ format }) => format === whole.format));
      const resources = parts.flatMap((part) => part.resources);
      assert.ok(resources.length >= COUNT);
      assert.equal(JSON.stringify(resources), JSON.stringify(whole.resources));
      const told = new Set<string>();
      const findings = parts.flatMap((part) => lintDocument(part, judge, [], told));
      assert.ok(findings.length > 100);
      assert.equal(sorted(findings), sorted(lintDocument(whole, judge)));
    });
  }
}

const long = JSON.stringify(flavors(COUNT));
/** Where in it the second part begins. */
const boundary = long.indexOf(`{"id":"${partsOf(long)?.[1]?.resources[0]?.pointer.split("/")[1]}"`);

for (const [why, text] of [
  ["is short", JSON.stringify(flavors(10))],
  ["is broken in its middle", long.replace('"id":"3000"', '"id":"3000" "vcpus"')],
  ["is broken behind its list", `{"flavors":${long}}}`],
  ["lacks a comma between two items", long.replace(/\},\{"id":"3000"/, '}{"id":"3000"')],
  ["has between two parts what JSON takes for no white space", `${long.slice(0, boundary)}\v${long.slice(boundary)}`],
  ["has another list", `{"flavors":${long},"flavors_links":[]}`],
  ["has another map", `{"flavors":${long},"flavor":{"vcpus":1,"ram":1}}`],
  ["is known by the whole of it", `{"somebody's":${long}}`],
  [
    "changes in its middle",
    `[${long.slice(1, -1)},${'{"id":"1","name":"i","disk_format":"raw","properties":{"hw_disk_bus":"ide"}},'.repeat(COUNT)}{}]`,
  ],
] as const) {
  test(`a list that ${why} is read at once`, () => assert.is(partsOf(text), undefined));
}

for (const [why, text, as, count] of [
  ["has amounts beside its list is one flavor", `{"somebody's":${long},"vcpus":1,"ram":1}`, undefined, 1],
  ["is asked to be one flavor is that", `{"flavors":${long}}`, "flavor", 1],
  ["is asked to be a body of Nova is none", long, "nova-flavors", 0],
  ["has Nova's list under another name is none", `{"items":${long}}`, "nova-flavors", 0],
] as const) {
  test(`a document that ${why}, however long`, async () => {
    const options = { name: "a.json", ...(as !== undefined && { as }) };
    assert.is(partsOf(text, options), undefined);
    assert.is((await readDocument(text, options)).resources.length, count);
  });
}

test("keys that stand twice in an item are told where it has a finding that needs its text", async () => {
  const [first, ...others] = flavors(COUNT).map((flavor) => ({ ...flavor, extra_specs: {} }));
  const doubled = JSON.stringify(first).replace(
    '"extra_specs":{}',
    '"extra_specs":{"hw:numa_nodes":1,"hw:numa_nodes":"2","hw:boot_menu":4}',
  );
  const text = `[${doubled},${JSON.stringify(others).slice(1)}`;
  const found = partsOf(text)?.flatMap(({ findings }) => findings.map(({ code, at }) => [code, at.pointer, at.column]));
  const whole = (await readDocument(text, { name: "a.json" })).findings.map(({ code, at }) => [code, at.pointer, at.column]);
  assert.ok(found?.some(([code]) => code === "duplicate-key"));
  assert.equal(found, whole);
});

/** The readings of the parts; undefined where it is to be read at once. */
function partsOf(text: string, options: ReadOptions = { name: "a.json" }): Reading[] | undefined {
  const parts: Reading[] = [];
  for (const part of readLongList(text, options)) {
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

const sorted = (findings: readonly Finding[]): string[] => findings.map((finding) => JSON.stringify(finding)).sort();

test.run();
