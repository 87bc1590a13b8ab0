import { test } from "uvu";
import * as assert from "uvu/assert";
import { decode, formatNames, readDocument } from "../src/documents/index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { dump } from "./cases/documents/dump.ts";
import { fixtures, textOf } from "./cases/documents/fixtures.ts";
import { cpuTime } from "./cpu-time.ts";
import { mutate } from "./mutate-text.ts";
import { randomFrom, seedOf } from "./random.ts";

/** How many mutations the fixtures get, all together and evenly: METADEF_FUZZ=1000000 for a long run. */
const mutations = Number(process.env["METADEF_FUZZ"] ?? 10_000);
const seed = seedOf(Math.floor(Math.random() * 2 ** 32));
/** Milliseconds: no small text takes longer on any machine, whatever was done to it. */
const HANG = 20_000;
/** KiB: what the process may take at its peak, the compiler of these tests and the catalog among it. */
const MOST_MEMORY = 512 * 1024;

const judge = judgeOf([builtIn], { target: "openstack@2026.1" });

test("every fixture, cut off behind every byte, is read and judged", async () => {
  for (const fixture of fixtures) {
    const bytes = Buffer.from(textOf(fixture));
    for (let end = 0; end < bytes.length; end++) {
      const { text, finding } = decode(bytes.subarray(0, end), fixture);
      if (text === undefined) assert.is(finding?.code, "wrong-encoding");
      else await survive(text, fixture);
    }
  }
});

test(`nothing that is done to a fixture makes the reader fail (METADEF_SEED=${seed})`, async () => {
  const random = randomFrom(seed);
  const each = Math.ceil(mutations / fixtures.length);
  let done = 0;
  for (const fixture of fixtures) {
    const text = textOf(fixture);
    for (let turn = 0; turn < each; turn++, done++) await survive(mutate(text, random), fixture);
  }
  assert.ok(done >= mutations);
});

test("every fixture is read as every format that somebody may ask for", async () => {
  for (const as of formatNames) for (const fixture of fixtures) await survive(textOf(fixture), fixture, as);
});

test("none of it takes memory without bound", () => assert.ok(process.resourceUsage().maxRSS < MOST_MEMORY));

async function survive(text: string, fixture: string, as?: string): Promise<void> {
  const begun = cpuTime();
  try {
    const reading = await readDocument(text, { name: fixture, ...(as !== undefined && { as }) });
    dump(reading);
    lintDocument(reading, judge);
  } catch (error) {
    assert.unreachable(`${fixture}${as ? ` as ${as}` : ""}, seed ${seed}: ${(error as Error).stack} on ${JSON.stringify(text)}`);
  }
  assert.ok(cpuTime() - begun < HANG, `${fixture}, seed ${seed}: no end on ${JSON.stringify(text)}`);
}

test.run();
