import { asciiDigits, strip, stripNumber } from "./python-text.ts";

/** CPython refuses longer numbers since 3.10.7 (`sys.int_info.default_max_str_digits`). */
const MAX_DIGITS = 4300;
/** Digits of a number that is exact as JavaScript's own. */
const PLAIN_DIGITS = 15;
const PYTHON_3 = /^[+-]?[0-9]+(?:_[0-9]+)*$/;
const PYTHON_2 = /^[+-]?[\t-\r ]*[0-9]+$/;

/**
 * The whole number that Python 3's `int()` reads from a text, or undefined if it raises ValueError: it accepts white space
 * around it, a sign, leading zeros, single underscores and the digits of any script.
 */
export function readInteger(text: string): bigint | undefined {
  return read(text, stripNumber, PYTHON_3);
}

/** The same for Python 2, which StarlingX's forks run on: no underscores, and white space after the sign too. */
export function readIntegerPython2(text: string): bigint | undefined {
  return read(text, strip, PYTHON_2);
}

/** Whether a text is a whole number to Python 3's `int()`. */
export const isInteger = (text: string): boolean => isPlain(text) || readInteger(text) !== undefined;

/** The same for Python 2. */
export const isIntegerPython2 = (text: string): boolean => isPlain(text) || readIntegerPython2(text) !== undefined;

/** Whether a text is a few ASCII digits, as nearly every number in a document: half the time of a regular expression, and no BigInt. */
function isPlain(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > PLAIN_DIGITS) return false;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function read(text: string, stripped: (text: string) => string, grammar: RegExp): bigint | undefined {
  if (isPlain(text)) return BigInt(text);
  if (text === "") return undefined;
  const number = asciiDigits(stripped(text));
  if (!grammar.test(number)) return undefined;
  const digits = number.replace(/[^0-9]/g, "");
  if (digits.length > MAX_DIGITS) return undefined;
  return number.startsWith("-") ? -BigInt(digits) : BigInt(digits);
}

/** Below zero, zero or above it, as `a` is less than, equal to or greater than `b`; zero where either is no integer. */
export const compareIntegers = (a: string, b: string): number => compare(a, b, readInteger);

/** The same for integers as Python 2 reads them. */
export const compareIntegersPython2 = (a: string, b: string): number => compare(a, b, readIntegerPython2);

function compare(a: string, b: string, readNumber: (text: string) => bigint | undefined): number {
  if (isPlain(a) && isPlain(b)) return Number(a) - Number(b);
  const left = readNumber(a),
    right = readNumber(b);
  if (left === undefined || right === undefined) return 0;
  return left < right ? -1 : left > right ? 1 : 0;
}
