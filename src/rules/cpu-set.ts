import { type CpuRange, readCpuRanges } from "../schema/grammar/cpu-list.ts";

/** CPUs, counted from 0, as ranges with gaps between them, the lowest first: `0-999999999` is one, where Nova would build them all. */
export type CpuSet = readonly CpuRange[];

/**
 * The CPUs of a list such as `0-3,^2,7`, or undefined where the service can't read it (nova/virt/hardware.py, parse_cpu_spec, of
 * every release and of StarlingX's fork).
 * @param readNumber Python's `int()` as the service's Python has it
 */
export function readCpuSet(text: string, readNumber: (text: string) => bigint | undefined): CpuSet | undefined {
  const parts = readCpuRanges(text, readNumber);
  return parts && without(union(parts.taken), union(parts.refused));
}

/** CPU 0 and the following ones, so many as are counted. */
export const firstCpus = (count: number): CpuSet => cpusFrom(0, count);

/** A CPU and the following ones, so many as are counted. */
export const cpusFrom = (first: number, count: number): CpuSet => (count > 0 ? [[first, first + count - 1]] : []);

/** The CPUs of some ranges in any order. */
export function union(ranges: Iterable<CpuRange>): CpuSet {
  const joined: [number, number][] = [];
  for (const [first, last] of [...ranges].sort(byFirst)) {
    const before = joined.at(-1);
    if (before === undefined || first > before[1] + 1) joined.push([first, last]);
    else if (last > before[1]) before[1] = last;
  }
  return joined;
}

/** The CPUs of one set that are not in another. */
export function without(cpus: CpuSet, away: CpuSet): CpuSet {
  const left: CpuRange[] = [];
  let next = 0;
  for (const [first, last] of cpus) {
    let from = first;
    while (next < away.length && (away[next] as CpuRange)[1] < first) next++;
    for (let at = next; at < away.length && (away[at] as CpuRange)[0] <= last; at++) {
      const [start, end] = away[at] as CpuRange;
      if (start > from) left.push([from, start - 1]);
      from = end + 1;
    }
    if (from <= last) left.push([from, last]);
  }
  return left;
}

/** The CPUs that are in both of two sets. */
export const common = (a: CpuSet, b: CpuSet): CpuSet => without(a, without(a, b));

/** The lowest CPU of a set that is not below a bound. */
export function lowestFrom(set: CpuSet, bound: number): number | undefined {
  const range = set.find(([, last]) => last >= bound);
  return range && Math.max(range[0], bound);
}

/** Whether a set is the CPUs from 0 up to a number, each of them and no other. */
export const isAllOf = (set: CpuSet, count: number): boolean => set.length === 1 && set[0]?.[0] === 0 && set[0][1] === count - 1;

/** Sorts ranges by their first CPU; a difference would be none where both are past what numbers hold. */
export const byFirst = (a: CpuRange, b: CpuRange): number => (a[0] === b[0] ? 0 : a[0] < b[0] ? -1 : 1);

/** A CPU as a finding's parameter: past 2^53 it is only said that it is there. */
export const cpuParameter = (cpu: number): number | string => (Number.isSafeInteger(cpu) ? cpu : `${Number.MAX_SAFE_INTEGER} or more`);

const MOST = 8;

/** A set as people write it: `0-3,7`; of many ranges the first ones. */
export function written(cpus: CpuSet): string {
  const parts = cpus
    .slice(0, MOST)
    .map(([first, last]) => (first === last ? cpuParameter(first) : `${cpuParameter(first)}-${cpuParameter(last)}`));
  return cpus.length > MOST ? `${parts.join(",")},...` : parts.join(",");
}

/** The vCPUs of a flavor by their numbers, `vCPUs 0–3`. */
export const vcpusOf = (count: number): string => (count === 1 ? "vCPU 0" : `vCPUs 0–${count - 1}`);
