import { basename } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { fixtures, textOf } from "./cases/documents/fixtures.ts";
import { fixedTwice } from "./fixed-twice.ts";
import { misspell, mutate } from "./mutate-text.ts";
import { pick, randomFrom, seedOf } from "./random.ts";

/** How many texts are fixed: METADEF_FUZZ=100000 for a long run. */
const rounds = Number(process.env["METADEF_FUZZ"] ?? 1500);
/** The seed of the first round; each round has the next one, so that it can be had again by itself (METADEF_FUZZ=1). */
const seed = seedOf(Math.floor(Math.random() * 2 ** 31));
/** A longer text needs more time than it shows. */
const LONGEST = 8_000;

const judge = judgeOf([builtIn], { target: "openstack@2026.2" });
const texts = fixtures.map((name) => ({ name, text: textOf(name) })).filter(({ text }) => text.length <= LONGEST);

test(`what is fixed in documents with slips is right, and a second time nothing is fixed (METADEF_SEED=${seed})`, async () => {
  let fixed = 0;
  for (let round = 0; round < rounds; round++) {
    const random = randomFrom(seed + round);
    const { name, text } = pick(random, texts);
    let slipped = misspell(text, random);
    if (random() < 0.3) slipped = mutate(slipped, random);
    if (random() < 0.2) slipped = slipped.replace(/\r?\n/g, pick(random, ["\r\n", "\r", "\n\n"]));
    if (random() < 0.1) slipped = slipped.replace(/ /g, () => (random() < 0.05 ? "\t" : " "));
    const bytes = Buffer.from((random() < 0.1 ? "\ufeff" : "") + slipped);
    try {
      const { files } = await fixedTwice(new Map([[basename(name), bytes]]), judge);
      for (const { codes } of files.values()) fixed += codes.length;
    } catch (error) {
      assert.unreachable(`${name}, METADEF_SEED=${seed + round} METADEF_FUZZ=1: ${(error as Error).stack} on ${JSON.stringify(slipped)}`);
    }
  }
  assert.ok(fixed > rounds / 10 || rounds < 100, `${fixed} fixes`);
});

test.run();
