/** Texts, which hide what is in them, and numbers. */
const PARTS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** Shorter integers are never rounded. */
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * The first integer in a JSON text that becomes another one when JavaScript reads and writes it, as it is written; undefined if there is none.
 * Numbers with a fraction or an exponent are not looked at: who writes them reads them as doubles too.
 */
export function roundedNumber(text: string): string | undefined {
  if (!/\d{16}/.test(text)) return undefined;
  for (const [part] of text.matchAll(PARTS)) {
    // JavaScript writes 9223372036854775808, which it can hold, as 9223372036854776000
    if (LONG_INTEGER.test(part) && String(Number(part)) !== part) return part;
  }
  return undefined;
}

/** An integer for a message: it can have any length. */
export const shownInteger = (integer: string): string => (integer.length > 40 ? `${integer.slice(0, 40)}…` : integer);
