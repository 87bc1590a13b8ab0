import { spawnSync } from "node:child_process";
import { lintGrown } from "../test/grown-document.ts";
import { FAMILIES } from "../test/growth-families.ts";

// tsx bench/memory-growth.ts [WORD]: the peak of memory for each family of documents that test/growth.test.ts has, at two sizes, and
// the exponent: 1 is a memory that grows with the size. Each family has a process of its own.

/** KiB of the documents. */
const [SMALL, LARGE] = [512, 2048];
/** MiB: a peak that is no more than this above that of an empty document says nothing about growth. */
const NOISE = 48;

const peak = (): number => process.resourceUsage().maxRSS / 1024;

const [word = ""] = process.argv.slice(2);
const wanted = process.env["METADEF_FAMILY"];
if (wanted === undefined) {
  for (const { what } of FAMILIES.filter((family) => family.what.includes(word))) {
    const env = { ...process.env, METADEF_FAMILY: what };
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", import.meta.filename], { env, encoding: "utf8" });
    const [none = 0, small = 0, large = 0] = stdout.trim().split(" ").map(Number);
    if (large === 0) throw new Error(stderr);
    const exponent =
      large - none < NOISE ? "small" : (Math.log((large - none) / Math.max(small - none, 8)) / Math.log(LARGE / SMALL)).toFixed(2);
    console.log(`${exponent.padStart(6)}  ${what}: ${small - none} MiB, ${large - none} MiB`);
  }
} else {
  const family = FAMILIES.find(({ what }) => what === wanted);
  if (family === undefined) throw new RangeError(`there is no family "${wanted}"`);
  const peaks: number[] = [];
  for (const size of [4, SMALL, LARGE]) {
    await lintGrown(family.file, family.make(size));
    peaks.push(Math.round(peak()));
  }
  console.log(peaks.join(" "));
}
