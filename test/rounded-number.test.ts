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
];

for (const [text, rounded] of TEXTS) test(`an integer that is rounded in ${text}`, () => assert.is(roundedNumber(text), rounded));

test.run();
