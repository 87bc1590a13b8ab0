import { escapeLine } from "./escape-terminal.ts";

const GAP = 2;
/** A narrower column is not useful. */
const NARROWEST = 12;

/**
 * Rows in columns, each line after an indent. The first column is never cut; the others share what it leaves of the width,
 * what does not fit ends in `…`, and the last ones are left out where there is no room for them.
 */
export function table(rows: readonly (readonly string[])[], width: number, indent = ""): string {
  const cells = rows.map((row) => row.map(escapeLine));
  const natural = (cells[0] ?? []).map((_, column) => cells.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
  const [first = 0, ...others] = natural;
  const widths = [first, ...share(others, width - indent.length - first)];
  return cells.map((row) => `${indent}${line(row, widths)}\n`).join("");
}

function line(row: readonly string[], widths: readonly number[]): string {
  const gap = " ".repeat(GAP);
  return widths
    .map((width, column) => cut(row[column] ?? "", column === 0 ? Number.POSITIVE_INFINITY : width).padEnd(width))
    .join(gap)
    .trimEnd();
}

/** Columns get what they need as long as it is no more than their part of what is left; the wider ones divide the rest. */
function share(natural: readonly number[], room: number): number[] {
  const widths: number[] = [];
  let left = room - GAP * natural.length;
  const byNeed = natural.map((need, column) => ({ need, column })).sort((a, b) => a.need - b.need);
  for (const [index, { need, column }] of byNeed.entries()) {
    const width = Math.min(need, Math.floor(left / (natural.length - index)));
    widths[column] = width;
    left -= width;
  }
  const tight = widths.some((width, column) => width < Math.min(NARROWEST, natural[column] ?? 0));
  return tight ? share(natural.slice(0, -1), room) : widths;
}

/** A text in a width, the cut marked. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}
