import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Case, compareCase } from "./cases/verdicts/judged.ts";

// A choice of the verdicts that real services gave, in which each rule that they show, each refusal, each key and each release that
// changes one of them occurs: scripts/distil-verdicts.ts chooses them. conformance.test.ts has all of them, where the folder is there.

const folder = join(import.meta.dirname, "cases/verdicts");

for (const name of globSync("*.ndjson", { cwd: folder }).sort()) {
  test(`${name}: the same verdicts as the real services, and the same status`, async () => {
    const lines = readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1);
    const wrong: string[] = [];
    let judged = 0;
    for (const line of lines) {
      const compared = await compareCase(JSON.parse(line) as Case, line);
      judged += compared.judged;
      wrong.push(...compared.wrong);
    }
    assert.equal(wrong.slice(0, 10), []);
    assert.ok(judged >= lines.length, `${judged} of ${lines.length} judged`);
  });
}

test.run();
