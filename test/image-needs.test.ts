import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Finding, validateFlavor, validateServer } from "../src/index.ts";
import { lintFiles } from "../src/lint/lint-files.ts";
import type { FileResult } from "../src/report/report.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";

const SIZE = { vcpus: 8, ram: 8192 };

/** Extra specs, the properties that an image must set for them, and an image with which the server can be had. */
const NEEDS: readonly (readonly [specs: Record<string, string>, needs: readonly string[], image: Record<string, string>])[] = [
  [{ "hw:cpu_realtime": "yes" }, ["hw_cpu_realtime_mask", "hw_cpu_policy"], { hw_cpu_policy: "dedicated", hw_cpu_realtime_mask: "^0" }],
  [{ "hw:emulator_threads_policy": "isolate" }, ["hw_cpu_policy"], { hw_cpu_policy: "dedicated" }],
  [{ "hw:cpu_thread_policy": "isolate" }, ["hw_cpu_policy"], { hw_cpu_policy: "dedicated" }],
  [{ "hw:cpu_dedicated_mask": "0-1" }, ["hw_cpu_policy"], { hw_cpu_policy: "mixed" }],
  [
    { "hw:numa_nodes": "3" },
    ["hw_numa_cpus.0"],
    {
      "hw_numa_cpus.0": "0-3",
      "hw_numa_cpus.1": "4,5",
      "hw_numa_cpus.2": "6,7",
      "hw_numa_mem.0": "4096",
      "hw_numa_mem.1": "2048",
      "hw_numa_mem.2": "2048",
    },
  ],
];

const needsOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ code, params }) =>
    code === "image-must-set" ? (params["needs"] as { property: string }[]).map(({ property }) => property) : [],
  );

for (const [extra_specs, needs, properties] of NEEDS) {
  test(`${JSON.stringify(extra_specs)} needs ${needs.join(" and ")} of an image`, () => {
    const flavor = { ...SIZE, extra_specs };
    const findings = validateFlavor(flavor);
    assert.equal(needsOf(findings), needs);
    assert.ok(findings.every(({ severity }) => severity === "warning"));
    const errors = (image: object) =>
      validateServer({ flavor, image: { properties: image } }).filter(({ severity }) => severity === "error");
    assert.ok(errors({}).length > 0, "no server of it can be had with a plain image");
    assert.equal(errors(properties), [], "and one can with the image that sets it");
  });
}

test("the whole finding", () => {
  assert.equal(validateFlavor({ ...SIZE, name: "f", extra_specs: { "hw:emulator_threads_policy": "isolate" } }), [
    {
      code: "image-must-set",
      severity: "warning",
      params: {
        key: "hw:emulator_threads_policy",
        needs: [{ code: "emulator-isolate-without-pinning", property: "hw_cpu_policy", values: ["dedicated", "mixed"] }],
      },
      key: "hw:emulator_threads_policy",
      resource: { type: "OS::Nova::Flavor", name: "f" },
      service: "nova",
      stage: "request",
      http: 400,
      at: { pointer: "/extra_specs/hw:emulator_threads_policy" },
      suggestions: [],
      message:
        'Because of hw:emulator_threads_policy, a server needs an image that sets hw_cpu_policy to "dedicated" or "mixed"; ' +
        "metadef explain emulator-isolate-without-pinning says what the flavor itself can set",
    },
  ]);
});

test("what no image can set right is an error at once, and what any image boots is silent", () => {
  const errors = (ram: number, extra_specs: Record<string, string>) =>
    validateFlavor({ vcpus: 8, ram, extra_specs }).map(({ code, severity }) => `${severity} ${code}`);
  assert.equal(errors(5000, { "hw:mem_page_size": "1GB" }), ["error page-size-not-dividing-memory"]);
  assert.equal(errors(5120, { "hw:mem_page_size": "1GB" }), []);
  assert.equal(errors(5000, { "hw:mem_page_size": "large" }), []);
  assert.equal(errors(8192, { "hw:numa_nodes": "2", "hw:cpu_policy": "dedicated", "hw:cpu_thread_policy": "prefer" }), []);
});

test("an image of the same run that sets it silences the warning, wherever it is in the run", async () => {
  const folder = mkdtempSync(join(tmpdir(), "metadef-needs-"));
  const flavor = JSON.stringify({ ...SIZE, name: "f", extra_specs: { "hw:emulator_threads_policy": "isolate" } });
  const image = (policy: string) => JSON.stringify({ name: "i", disk_format: "raw", container_format: "bare", hw_cpu_policy: policy });
  writeFileSync(join(folder, "flavor.json"), flavor);
  writeFileSync(join(folder, "dedicated.json"), image("dedicated"));
  writeFileSync(join(folder, "shared.json"), image("shared"));
  const run = async (...files: string[]): Promise<string[]> => {
    const results: FileResult[] = [];
    const judge = judgeOf([builtIn], {});
    const jobs = files.map((file) => ({ file, judge, judges: [judge], levels: new Map() }));
    const how = {
      cwd: folder,
      metadefs: join(import.meta.dirname, "../metadefs"),
      stdin: () => assert.unreachable() as never,
      codes: () => assert.unreachable() as never,
    };
    const summary = await lintFiles(jobs, how, { file: (result) => results.push(result), unreadable: () => assert.unreachable() });
    assert.equal(
      results.map(({ file }) => file),
      files,
    );
    assert.is(summary.warnings, results.flatMap(({ findings }) => findings).length);
    return results.flatMap(({ findings }) => findings.map(({ code }) => code));
  };
  assert.equal(await run("flavor.json"), ["image-must-set"]);
  assert.equal(await run("flavor.json", "shared.json"), ["image-must-set"]);
  assert.equal(await run("flavor.json", "shared.json", "dedicated.json"), []);
  assert.equal(await run("dedicated.json", "flavor.json", "shared.json"), []);
  rmSync(folder, { recursive: true });
});

test.run();
