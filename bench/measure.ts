import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Ajv } from "ajv";
import { flavorDocuments } from "./flavor-documents.ts";

/** The ratios of two Node processes' wall times, run in turns after one turn that does not count. */
export function pairs(a: readonly string[], b: readonly string[], times: number): number[] {
  wall(a);
  wall(b);
  return Array.from({ length: times }, () => wall(a) / wall(b));
}

/** The peak of a Node process's resident memory, in KiB. */
export function peakMemory(words: readonly string[]): number {
  const told = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...words], { encoding: "utf8", maxBuffer: 1 << 28 });
  return Number(told.stderr?.trim().split("\n").at(-1)) || Number.NaN;
}

/** Prints a figure: the median of its ratios, and how far they went. */
export function print(what: string, ratios: readonly number[]): void {
  const sorted = [...ratios].sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor((sorted.length - 1) * part)] as number).toFixed(2);
  console.log(`${at(0.5).padStart(8)}  ${what}${sorted.length > 1 ? ` (${at(0)} to ${at(1)})` : ""}`);
}

/** Nanoseconds a flavor, in this process: reading its text, our checks, plain Ajv over the same keys, the part of the rules, and our checks of keys that rules look at. */
export async function inProcess(root: string): Promise<{ parse: number; validate: number; plain: number; rules: number; judged: number }> {
  const { validateFlavor } = (await import(join(root, "dist/index.js"))) as typeof import("../src/index.ts");
  const { runRules } = await import("../src/validate/run-rules.ts");
  const { Side } = await import("../src/rules/side.ts");
  const flavors = flavorDocuments(2000),
    judged = flavorDocuments(2000, "judged"),
    texts = flavors.map((flavor) => JSON.stringify(flavor));
  const ajv = new Ajv({ strict: false, allErrors: true });
  const schema = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`quota:key_${index}`, { type: "string", maxLength: 255 }]));
  const check = ajv.compile({ type: "object", properties: schema });
  const target = { platform: "openstack", release: "2026.1" } as const;
  const sides = flavors.map(
    ({ extra_specs }) =>
      new Side({ type: "OS::Nova::Flavor", entries: extra_specs, pointer: "/extra_specs", vcpus: 4, ram: 8192, disk: 40 }),
  );
  return {
    parse: perItem(texts, (text) => JSON.parse(text)),
    validate: perItem(flavors, (flavor) => validateFlavor(flavor)),
    plain: perItem(flavors, ({ extra_specs }) => check(extra_specs)),
    judged: perItem(judged, (flavor) => validateFlavor(flavor)),
    rules: perItem(sides, (flavor) => runRules({ flavor, platform: {}, target })),
  };
}

function perItem<T>(items: readonly T[], run: (item: T) => unknown): number {
  const rounds = 60,
    times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    for (const item of items) run(item);
    times.push(Number(process.hrtime.bigint() - start) / items.length);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number;
}

function wall(words: readonly string[]): number {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, words, { stdio: "ignore" });
  return Number(process.hrtime.bigint() - start);
}
