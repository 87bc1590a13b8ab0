import { test } from "uvu";
import * as assert from "uvu/assert";
import { readDocument } from "../src/documents/index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";

const judge = judgeOf([builtIn], {});
const times = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join("");
const flavor = (extra_specs: object): string => JSON.stringify({ flavor: { name: "f", vcpus: 1, ram: 512, disk: 1, extra_specs } });
const listed = (count: number, make: (index: number) => unknown): unknown[] => Array.from({ length: count }, (_, index) => make(index));

/** Documents of which each is about as long as its number says, in KiB; twice the input may take twice the time. */
const FAMILIES: readonly (readonly [what: string, file: string, make: (kib: number) => string])[] = [
  [
    "digits in a Kubernetes document",
    "x.yaml",
    (kib) =>
      `apiVersion: openstack.k-orc.cloud/v1alpha1\nkind: Flavor\nmetadata: {name: x}\nspec: {resource: {vcpus: 1, ram: 1, disk: ${"1".repeat(kib * 1024)}x}}\n`,
  ],
  ["one long value", "x.json", (kib) => flavor({ "hw:cpu_policy": "x".repeat(kib * 1024) })],
  [
    "many flavors",
    "x.json",
    (kib) =>
      JSON.stringify({
        flavors: listed(kib * 8, (index) => ({ name: `f${index}`, vcpus: 0, ram: 1, disk: 1, extra_specs: { "hw:cpu_policy": "x" } })),
      }),
  ],
  [
    "many operations of a patch",
    "x.json",
    (kib) => JSON.stringify(listed(kib * 16, (index) => ({ op: "add", path: `/hw_k${index}`, value: "1" }))),
  ],
  [
    "many flavors in YAML",
    "x.yaml",
    (kib) =>
      `flavors:\n${times(kib * 8, (index) => `  - {name: f${index}, vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:cpu_policy": x}}\n`)}`,
  ],
];

/** Milliseconds of this process, the best of three. */
async function cost(file: string, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const started = process.cpuUsage();
    lintDocument(await readDocument(text, { name: file }), judge);
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** The growth of the cost from 64 KiB to 256 KiB: 1 where it follows the size, 2 where it follows the square. */
async function exponent(file: string, make: (kib: number) => string): Promise<number> {
  const [small, large] = [await cost(file, make(64)), await cost(file, make(256))];
  return Math.log(large / Math.max(small, 2)) / Math.log(4);
}

// 1.15 is meant; a run of a few milliseconds is too short to tell it from 1.3
const LIMIT = 1.4;

for (const [what, file, make] of FAMILIES) {
  test(`${what}: four times the input takes about four times the time`, async () => {
    const seen: number[] = [];
    // A garbage collection in the wrong run passes for growth; growth that is real is there every time.
    while (seen.length < 5 && !seen.some((one) => one < LIMIT)) seen.push(await exponent(file, make));
    const printed = seen.map((one) => one.toFixed(2)).join(", ");
    console.log(`${what}: exponent ${printed}`);
    assert.ok(Math.min(...seen) < LIMIT, `exponents ${printed}`);
  });
}

test.run();
