/**
 * A pattern of the whole numbers in a range, in ASCII digits without leading zeros: what plain JSON Schema can say of a number in text.
 * @param from at least 0
 * @param to undefined where the range has no end
 */
export function digitRange(from: bigint, to: bigint | undefined): string {
  if (to !== undefined) return from > to ? "(?!)" : alternatives(between(from, to));
  if (from <= 0n) return "(?:0|[1-9][0-9]*)";
  const digits = String(from).length;
  // every number with more digits is larger
  return alternatives([...between(from, 10n ** BigInt(digits) - 1n), `[1-9][0-9]{${digits},}`]);
}

const alternatives = (parts: readonly string[]): string => (parts.length === 1 ? (parts[0] as string) : `(?:${parts.join("|")})`);

/** Splits a range where its numbers have the same digits at the front, and any at the back. */
function between(from: bigint, to: bigint): string[] {
  const parts: string[] = [];
  let start = from;
  while (start <= to) {
    const end = endOfBlock(start, to);
    parts.push(blockPattern(String(start), String(end)));
    start = end + 1n;
  }
  return parts;
}

/** The last number of the largest block from a start: its tail runs over all digits, and the digit before over a range. */
function endOfBlock(start: bigint, to: bigint): bigint {
  const fits = (end: bigint): boolean => end <= to && String(end).length === String(start).length;
  let size = 1n;
  while (start % (size * 10n) === 0n && fits(start + size * 10n - 1n)) size *= 10n;
  let end = start + size - 1n;
  for (let digit = (start / size) % 10n; digit < 9n && fits(end + size); digit++) end += size;
  return end;
}

function blockPattern(start: string, end: string): string {
  let fixed = 0;
  while (fixed < start.length && start[fixed] === end[fixed]) fixed++;
  if (fixed === start.length) return start;
  const free = start.length - fixed - 1;
  const first = `[${start[fixed]}-${end[fixed]}]`;
  return `${start.slice(0, fixed)}${first}${free === 0 ? "" : free === 1 ? "[0-9]" : `[0-9]{${free}}`}`;
}
