import { type CpuRange, readCpuRanges } from "../../schema/grammar/cpu-list.ts";
import { readIntegerPython2 } from "../../schema/grammar/integer.ts";

/** CPUs as ranges in order, none touching the next: as small for `0-999999999` as for `0-3`. */
export type CpuSet = readonly CpuRange[];

/**
 * The CPUs that a list such as `0-3,^2` names, or undefined where the fork raises Invalid
 * (stx-nova, nova/virt/hardware.py, parse_cpu_spec, 2018.07 to master).
 */
export function readCpuSet(text: string): CpuSet | undefined {
  const parts = readCpuRanges(text, readIntegerPython2);
  return parts && without(union(parts.taken), union(parts.refused));
}

/** CPU 0 and the following ones, so many as are counted. */
export const firstCpus = (count: number): CpuSet => cpusFrom(0, count);

/** A CPU and the following ones, so many as are counted. */
export const cpusFrom = (first: number, count: number): CpuSet => (count > 0 ? [[first, first + count - 1]] : []);

/** The CPUs of some ranges in any order. */
export function union(ranges: Iterable<CpuRange>): CpuSet {
  const merged: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

/** The CPUs of one set that are not in another. */
export function without(cpus: CpuSet, away: CpuSet): CpuSet {
  const left: CpuRange[] = [];
  let next = 0;
  for (const [first, last] of cpus) {
    let start = first;
    while (next < away.length && (away[next] as CpuRange)[1] < first) next++;
    for (let at = next; at < away.length; at++) {
      const [gone, until] = away[at] as CpuRange;
      if (gone > last) break;
      if (gone > start) left.push([start, gone - 1]);
      start = until + 1;
    }
    if (start <= last) left.push([start, last]);
  }
  return left;
}

/** The CPUs that are in both of two sets. */
export const common = (a: CpuSet, b: CpuSet): CpuSet => without(a, without(a, b));

const MOST = 8;
const digits = (cpu: number): string => (Number.isSafeInteger(cpu) ? String(cpu) : "2^53 and more");

/** A set as people write it: `0-3,7`; of many ranges the first ones. */
export function written(cpus: CpuSet): string {
  const parts = cpus.slice(0, MOST).map(([first, last]) => (first === last ? digits(first) : `${digits(first)}-${digits(last)}`));
  return cpus.length > MOST ? `${parts.join(",")},...` : parts.join(",");
}
