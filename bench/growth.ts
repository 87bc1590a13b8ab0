import { spawnSync } from "node:child_process";
import { cpuTime } from "../test/cpu-time.ts";
import { lintGrown } from "../test/grown-document.ts";
import { FAMILIES } from "../test/growth-families.ts";

// tsx bench/growth.ts [WORD]: time and the peak of memory for each family of documents that test/growth.test.ts has, at sizes that are
// larger than the test's, and the exponents: 1 is a time or a memory that grows with the size. Each family has a process of its own.

/** KiB of the documents. */
const [SMALL, LARGE] = [512, 2048];
/** MiB and ms: what is no more than this says nothing about growth. */
const NOISE = { memory: 48, time: 100 };

/** Of two figures, and "small" where the larger one is noise. */
function exponent(small: number, large: number, noise: number): string {
  if (large < noise) return "small";
  return (Math.log(large / Math.max(small, noise / 6)) / Math.log(LARGE / SMALL)).toFixed(2);
}

const [word = ""] = process.argv.slice(2);
const wanted = process.env["METADEF_FAMILY"];
if (wanted === undefined) {
  for (const { what } of FAMILIES.filter((family) => family.what.includes(word))) {
    const env = { ...process.env, METADEF_FAMILY: what };
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", import.meta.filename], { env, encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    const [none, small, large] = JSON.parse(stdout);
    const memory = [small.memory - none.memory, large.memory - none.memory] as const;
    console.log(
      `time ${exponent(small.time, large.time, NOISE.time).padStart(5)}, memory ${exponent(...memory, NOISE.memory).padStart(5)}  ` +
        `${what}: ${small.time} ms, ${large.time} ms; ${memory.join(" MiB, ")} MiB`,
    );
  }
} else {
  const family = FAMILIES.find(({ what }) => what === wanted);
  if (family === undefined) throw new RangeError(`there is no family "${wanted}"`);
  const seen: { time: number; memory: number }[] = [];
  for (const size of [4, SMALL, LARGE]) {
    const text = family.make(size);
    const started = cpuTime();
    await lintGrown(family.file, text);
    seen.push({ time: Math.round(cpuTime() - started), memory: Math.round(process.resourceUsage().maxRSS / 1024) });
  }
  console.log(JSON.stringify(seen));
}
