import { test } from "uvu";
import * as assert from "uvu/assert";
import { readDocument } from "../src/documents/index.ts";
import { dump } from "./cases/documents/dump.ts";
import { fixtures, textOf } from "./cases/documents/fixtures.ts";

/** How many mutations each fixture gets: METADEF_FUZZ=10000 for a long run, with every truncation too. */
const long = Number(process.env["METADEF_FUZZ"] ?? 0);
const mutations = long || 20;
const seed = Number(process.env["METADEF_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
const PIECES = [
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  "\n",
  " ",
  "- ",
  "&a ",
  "*a",
  "<<: *a",
  "{{ x }}",
  "\\",
  "\u0000",
  "null",
  "1e999",
  "__proto__",
  "!x ",
  "|\n",
  "#",
  "?",
  "=",
  "\ufeff",
  "\u{1f600}",
];

/** No reading takes longer, whatever was done to the text. */
const SLOWEST = 2000;

test(`nothing that is done to a fixture makes the reader fail (METADEF_SEED=${seed})`, async () => {
  const random = makeRandom(seed);
  for (const fixture of fixtures) {
    const text = textOf(fixture);
    const step = long ? 1 : 1 + Math.floor(random() * 40);
    for (let end = 0; end < text.length; end += step) await survive(text.slice(0, end), fixture);
    for (let turn = 0; turn < mutations; turn++) await survive(mutate(text, random), fixture);
  }
});

async function survive(text: string, fixture: string): Promise<void> {
  const begun = performance.now();
  try {
    dump(await readDocument(text, { name: fixture }));
  } catch (error) {
    assert.unreachable(`${fixture}, seed ${seed}: ${(error as Error).stack} on ${JSON.stringify(text)}`);
  }
  assert.ok(performance.now() - begun < SLOWEST, `${fixture}, seed ${seed}: too slow on ${JSON.stringify(text)}`);
}

function mutate(text: string, random: () => number): string {
  let mutated = text;
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
    const at = Math.floor(random() * (mutated.length + 1));
    const length = Math.floor(random() * 8);
    const piece = random() < 0.5 ? (PIECES[Math.floor(random() * PIECES.length)] as string) : mutated.slice(at, at + length * 4);
    mutated = mutated.slice(0, at) + piece + mutated.slice(at + (random() < 0.5 ? length : 0));
  }
  return mutated;
}

/** Mulberry32: small, seeded, good enough to choose with. */
function makeRandom(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test.run();
