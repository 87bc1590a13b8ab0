/**
 * White space and decimal digits as in Python's text: what `str.strip()` removes and what `int()` reads. JavaScript's `trim` and
 * `\d` are other sets. (CPython, Objects/unicodectype.c)
 */

const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** `int()` keeps the four ASCII separators that `str.strip()` removes. */
const NUMBER_SPACE = /[\t-\r\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const NOT_ASCII_DIGIT = /(?![0-9])\p{Nd}/gu;
const DIGIT = /\p{Nd}/u;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** The text without the white space at its ends that Python's `str.strip()` removes. */
export const strip = (text: string): string => withoutEnds(text, SPACE);

/** The text without the white space at its ends that Python's `int()` ignores. */
export const stripNumber = (text: string): string => withoutEnds(text, NUMBER_SPACE);

/**
 * From both ends inwards: an expression that searches the end of a text does so from each white space in it, and needs the
 * square of the time.
 */
function withoutEnds(text: string, space: RegExp): string {
  let start = 0,
    end = text.length;
  while (start < end && space.test(text[start] as string)) start++;
  while (end > start && space.test(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

/** The text with each Unicode decimal digit as its ASCII one, as Python's `int()` reads it. */
export const asciiDigits = (text: string): string => (BEYOND_ASCII.test(text) ? text.replace(NOT_ASCII_DIGIT, decimal) : text);

function decimal(digit: string): string {
  // Unicode keeps the ten digits of a script side by side, and every run of digits is a whole number of tens long
  const code = digit.codePointAt(0) as number;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}
