import { test } from "uvu";
import * as assert from "uvu/assert";
import { roundedNumber } from "../src/json/rounded-number.ts";

const TEXTS: readonly (readonly [text: string, rounded: string | undefined])[] = [
  ["[1, 9007199254740991, 9007199254740992]", undefined],
  ["[9007199254740993]", "9007199254740993"],
  ['{"a": -9223372036854775807}', "-9223372036854775807"],
  ['{"a": -9223372036854775808}', "-9223372036854775808"],
  ["[1000000000000000000000]", "1000000000000000000000"],
  ['{"9007199254740993": "\\"9007199254740993"}', undefined],
  ["[9007199254740993.5, 9007199254740993e2, 1.9007199254740993]", undefined],
  ["[9007199254740993", "9007199254740993"],
  // an open quote hides nothing
  ['{"a": 1, 9007199254740993: \\"', "9007199254740993"],
  ['{"a\\\\": 9007199254740993}', "9007199254740993"],
  ['{"a\\\\\\": 9007199254740993}', "9007199254740993"],
  ["[1234567890123456-1, 9007199254740993+1, -9007199254740993]", "-9007199254740993"],
];

for (const [text, rounded] of TEXTS) test(`an integer that is rounded in ${text}`, () => assert.is(roundedNumber(text), rounded));

test("a text or a number of 50 million characters is read, and many open quotes take no longer", () => {
  const digits = "1".repeat(50_000_000);
  assert.is(roundedNumber(`{"a": ${digits}}`)?.length, digits.length);
  assert.is(roundedNumber(`{"a": "${digits}"}`), undefined);
  assert.is(roundedNumber(`{"a": "${'\\\\\\"'.repeat(10_000_000)}"} ${"1".repeat(16)}`), undefined);
  assert.is(roundedNumber(`${'\\"'.repeat(10_000_000)} 9007199254740993`), "9007199254740993");
});

test.run();
