import { asciiDigits, strip } from "./python-text.ts";

const NUMBER = /^[+-]?(?:(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?|inf|infinity|nan)$/i;

/** The number that Python's `float()` reads from a text, infinity and not-a-number among them; undefined where it raises ValueError. */
export function readNumber(text: string): number | undefined {
  const number = asciiDigits(strip(text));
  if (!NUMBER.test(number)) return undefined;
  const plain = number.replaceAll("_", "").toLowerCase();
  if (plain.includes("nan")) return Number.NaN;
  if (plain.includes("inf")) return plain.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(plain);
}

/** Below zero, zero or above it, as `a` is less than, equal to or greater than `b`; zero where they have no order. */
export function compareNumbers(a: string, b: string): number {
  const left = readNumber(a),
    right = readNumber(b);
  if (left === undefined || right === undefined) return 0;
  return left < right ? -1 : left > right ? 1 : 0;
}
