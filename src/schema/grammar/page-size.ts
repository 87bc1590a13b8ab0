import { readIntegerPython2 } from "./integer.ts";

const BYTES = /^([-+]?(?:\d+(?:\.\d+)?|\.\d+))([KMGT]i?)?(b|bit|B)\n?$/;
const EXPONENT: Readonly<Record<string, number>> = { K: 1, M: 2, G: 3, T: 4 };
const WORDS = new Set(["", "any", "large", "small"]);

/**
 * The bytes of a size such as `2MB` or `1GiB`, rounded up; undefined where oslo.utils' `string_to_bytes` raises ValueError
 * (strutils.py, UNIT_SYSTEM_INFO["IEC"]: powers of 1024, no lower-case k; `b` and `bit` count bits; one line break may follow).
 */
export function readBytes(text: string): number | undefined {
  const [, number, unit = "", kind] = BYTES.exec(text) ?? [];
  if (number === undefined) return undefined;
  const bytes = (Number(number) / (kind === "B" ? 1 : 8)) * 1024 ** (EXPONENT[unit.charAt(0)] ?? 0);
  return Math.ceil(bytes);
}

/**
 * Whether a text is a page size that StarlingX's fork accepts: a word, a whole number of KiB, or a size with its unit of at
 * least 1 KiB; the empty text asks for nothing (nova/virt/hardware.py of Pike, _numa_get_pagesize_constraints).
 */
export function isPageSizePython2(text: string): boolean {
  if (WORDS.has(text)) return true;
  const number = readIntegerPython2(text);
  if (number !== undefined) return number > 0n;
  const bytes = readBytes(text);
  return bytes !== undefined && bytes >= 1024;
}
