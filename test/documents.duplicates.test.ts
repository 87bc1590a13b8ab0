import { test } from "uvu";
import * as assert from "uvu/assert";
import { readJson } from "../src/documents/syntax/json.ts";
import { findDuplicateKeys } from "../src/documents/syntax/json-duplicates.ts";
import { randomFrom, seedOf } from "./random.ts";

const seed = seedOf(Date.now() % 1_000_000);
console.log(`seed ${seed}`);

const random = randomFrom(seed);
/** A whole number below a bound. */
const below = (bound: number): number => Math.floor(random() * bound);

const KEYS = ['"a"', '"b"', '"\\u0061"', '"a\\":"', '"\\\\"', '":"', '""', '"__proto__"', '"1"'];
const space = (): string => ["", " ", "\n\t"][below(3)] as string;

function json(depth: number): string {
  const kind = below(depth > 0 ? 6 : 4);
  if (kind === 4) return `[${Array.from({ length: below(4) }, () => json(depth - 1)).join(",")}]`;
  if (kind === 5) {
    const members = Array.from({ length: below(5) }, () => `${space()}${KEYS[below(KEYS.length)]}${space()}:${space()}${json(depth - 1)}`);
    return `{${members.join(",")}${space()}}`;
  }
  return [...KEYS, "1", "true", "null"][below(KEYS.length + 3)] as string;
}

test("no key that stands twice is passed over, and a document without any is not searched in vain", () => {
  let doubled = 0;
  for (let times = 0; times < 20_000; times++) {
    const text = json(4);
    const expected = findDuplicateKeys(text);
    assert.equal(readJson(text).duplicates(), expected, text);
    if (expected.length > 0) doubled++;
  }
  assert.ok(doubled > 1000 && doubled < 19_000, String(doubled));
});

test.run();
