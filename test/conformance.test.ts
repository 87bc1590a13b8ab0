import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readCpuList } from "../src/schema/grammar/cpu-list.ts";
import { type Case, compareCase, EXCEPTIONS, type Verdict } from "./cases/verdicts/judged.ts";
import { FILES } from "./recorded-cases.ts";

// The verdicts of the real services, case by case: in the folder that METADEF_CONFORMANCE names, which holds cases/. A choice of them
// stands in cases/verdicts/, see verdicts.test.ts.

const folder = process.env["METADEF_CONFORMANCE"];

function readCases(name: string): { item: Case; line: string }[] {
  const lines = readFileSync(join(folder as string, "cases", `${name}.ndjson`), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => ({ item: JSON.parse(line) as Case, line }));
}

if (folder === undefined) {
  test.skip("METADEF_CONFORMANCE names no folder with the services' verdicts", () => {});
} else {
  for (const name of FILES) {
    test(`${name}: the same verdicts as the real services, and the same status`, async () => {
      let judged = 0;
      const wrong: string[] = [];
      for (const { item, line } of readCases(name)) {
        const compared = await compareCase(item, line);
        judged += compared.judged;
        wrong.push(...compared.wrong);
      }
      console.log(`${name}: ${judged - wrong.length} of ${judged} verdicts agree or are excepted`);
      assert.equal(wrong.slice(0, 10), []);
      assert.ok(judged > 0);
    });
  }

  test("every exception is one", () => {
    for (const { why, seen } of EXCEPTIONS) console.log(`excepted verdicts: ${seen} (${why})`);
    assert.equal(
      EXCEPTIONS.filter(({ seen }) => seen === 0).map(({ why }) => why),
      [],
    );
  });

  test("fuzz-cpu-spec: the same CPUs as Nova", () => {
    for (const { item } of readCases("fuzz-cpu-spec")) {
      for (const { ok, cpus = [] } of Object.values(item["verdict"] as Record<string, Verdict>)) {
        const got = readCpuList(item["spec"]);
        assert.is(got !== undefined, ok, JSON.stringify(item["spec"]));
        if (ok)
          assert.equal(
            [...(got ?? [])].sort((a, b) => a - b),
            cpus,
            JSON.stringify(item["spec"]),
          );
      }
    }
  });
}

test.run();
