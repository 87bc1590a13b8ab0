import { test } from "uvu";
import * as assert from "uvu/assert";
import { cpuTime } from "./cpu-time.ts";
import { lintGrown } from "./grown-document.ts";
import { FAMILIES } from "./growth-families.ts";

/** METADEF_GROWTH=128,512: other sizes, in KiB, by hand. */
const [SMALL = 64, LARGE = 256] = (process.env["METADEF_GROWTH"] ?? "64,256").split(",").map(Number);

/** Milliseconds of this process, the best of some. */
async function cost(file: string, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && (round === 0 || best < 200); round++) {
    const started = cpuTime();
    await lintGrown(file, text);
    best = Math.min(best, cpuTime() - started);
  }
  return best;
}

// 1.15 is meant, and the square is 2: garbage collection and caches take up to 0.3 on some machines
const LIMIT = 1.6;
/** Less is noise: what takes no longer than this for both sizes has not grown. */
const SHORT = 30;

for (const { what, file, make } of FAMILIES) {
  test(`${what}: four times the input takes about four times the time`, async () => {
    const [small, large] = [make(SMALL), make(LARGE)];
    const seen: number[] = [];
    let printed = "";
    // A garbage collection in the wrong run passes for growth; growth that is real is there every time.
    while (seen.length < 5 && !seen.some((one) => one < LIMIT)) {
      const [before, after] = [await cost(file, small), await cost(file, large)];
      seen.push(after < SHORT ? 0 : Math.log(after / Math.max(before, 2)) / Math.log(large.length / small.length));
      printed += ` | ${before.toFixed(0)} ms | ${after.toFixed(0)} ms | ${(seen.at(-1) as number).toFixed(2)}`;
    }
    console.log(`${what}${printed}`);
    assert.ok(Math.min(...seen) < LIMIT, `exponents ${printed}`);
  });
}

test.run();
