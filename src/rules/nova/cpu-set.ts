import { type CpuRange, readCpuRanges } from "../../schema/grammar/cpu-list.ts";
import { readInteger } from "../../schema/grammar/integer.ts";

/** CPUs, counted from 0, as ranges with gaps between them, the lowest first: `0-999999999` is one, where Nova would build them all. */
export type CpuSet = readonly CpuRange[];

/** The CPUs of a list such as `0-3,^2,7`, or undefined where Nova can't read it (nova/virt/hardware.py, parse_cpu_spec, every release). */
export function readCpuSet(text: string): CpuSet | undefined {
  const parts = readCpuRanges(text, readInteger);
  return parts && without(union(parts.taken), union(parts.refused));
}

/** The CPUs of several sets together. */
export function union(ranges: readonly CpuRange[]): CpuSet {
  const joined: [number, number][] = [];
  for (const [first, last] of ranges.toSorted(byFirst)) {
    const before = joined.at(-1);
    if (before === undefined || first > before[1] + 1) joined.push([first, last]);
    else if (last > before[1]) before[1] = last;
  }
  return joined;
}

/** The lowest CPU of a set that is not below a bound. */
export function lowestFrom(set: CpuSet, bound: number): number | undefined {
  const range = set.find(([, last]) => last >= bound);
  return range && Math.max(range[0], bound);
}

/** Whether a set is the CPUs from 0 up to a number, each of them and no other. */
export const isAllOf = (set: CpuSet, count: number): boolean => set.length === 1 && set[0]?.[0] === 0 && set[0][1] === count - 1;

/** A CPU as a finding's parameter: past 2^53 it is only said that it is there. */
export const cpuParameter = (cpu: number): number | string => (Number.isSafeInteger(cpu) ? cpu : `${Number.MAX_SAFE_INTEGER} or more`);

/** Sorts ranges by their first CPU. */
export const byFirst = (a: CpuRange, b: CpuRange): number => (a[0] === b[0] ? 0 : a[0] < b[0] ? -1 : 1);

function without(set: CpuSet, refused: CpuSet): CpuSet {
  const left: CpuRange[] = [];
  let next = 0;
  for (const [first, last] of set) {
    let from = first;
    while (next < refused.length && (refused[next] as CpuRange)[1] < first) next++;
    for (let at = next; at < refused.length && (refused[at] as CpuRange)[0] <= last; at++) {
      const [start, end] = refused[at] as CpuRange;
      if (start > from) left.push([from, start - 1]);
      from = end + 1;
    }
    if (from <= last) left.push([from, last]);
  }
  return left;
}
