/** The characters of a number. */
const NUMBER = /[\d.eE+-]/;

/** Shorter integers are never rounded. */
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * The first integer in a JSON text that becomes another one when JavaScript reads and writes it, as it is written; undefined if there is none.
 * Numbers with a fraction or an exponent are not looked at: who writes them reads them as doubles too.
 */
export function roundedNumber(text: string): string | undefined {
  // by hand: a pattern that goes over a text of 50 million characters runs out of stack
  if (!/\d{16}/.test(text)) return undefined;
  let isLastText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 && !isLastText) {
      const end = endOfText(text, at);
      if (end === undefined) isLastText = true;
      else at = end;
    } else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
      const start = at;
      while (at + 1 < text.length && NUMBER.test(text.charAt(at + 1))) at++;
      if (at - start < 15) continue;
      const part = text.slice(start, at + 1);
      // JavaScript writes 9223372036854775808, which it can hold, as 9223372036854776000
      if (isLongInteger(part) && String(Number(part)) !== part) return part;
    }
  }
  return undefined;
}

/** The place of the quote that ends a text. */
function endOfText(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === 0x5c) before--;
    if ((at - before) % 2 === 0) return at;
  }
  return undefined;
}

function isLongInteger(part: string): boolean {
  // of all of it the pattern would run out of stack, too
  return LONG_INTEGER.test(part.slice(0, 1000)) && !/[.eE+]/.test(part) && part.lastIndexOf("-") <= 0;
}

/** An integer for a message: it can have any length. */
export const shownInteger = (integer: string): string => (integer.length > 40 ? `${integer.slice(0, 40)}…` : integer);
