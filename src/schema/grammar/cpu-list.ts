import { readInteger, readIntegerPython2 } from "./integer.ts";
import { strip } from "./python-text.ts";

/**
 * Nova builds every CPU of a range, so `0-999999999` uses all memory there. No flavor has this many vCPUs: of a longer range its
 * first and last CPUs are kept, which is enough to see that it is out of range.
 */
const MAX_RANGE = 65_536;

/**
 * The CPUs that a list such as `0-3,^2,7` names, or undefined if Nova raises Invalid (nova/virt/hardware.py, parse_cpu_spec).
 * CPUs are counted from 0; an empty list names none; `^` excludes CPUs anywhere in the list.
 */
export function readCpuList(text: string): ReadonlySet<number> | undefined {
  return read(text, readInteger);
}

/** The same for Python 2, which StarlingX's forks run on. */
export function readCpuListPython2(text: string): ReadonlySet<number> | undefined {
  return read(text, readIntegerPython2);
}

/**
 * Whether a text is a real-time mask that StarlingX's fork accepts by itself: a list that excludes CPUs, because it is read
 * after all CPUs of the flavor, and must leave an ordinary one (stx-nova, nova/api/openstack/compute/flavors_extraspecs.py).
 */
export function isRealtimeMaskPython2(text: string): boolean {
  return (readCpuRanges(text, readIntegerPython2)?.refused.length ?? 0) > 0;
}

type ReadNumber = (text: string) => bigint | undefined;

function read(text: string, readNumber: ReadNumber): ReadonlySet<number> | undefined {
  const parts = readCpuRanges(text, readNumber);
  if (parts === undefined) return undefined;
  const cpus = new Set(parts.taken.flatMap(cpusOf));
  for (const cpu of parts.refused.flatMap(cpusOf)) cpus.delete(cpu);
  return cpus;
}

function cpusOf([first, last]: CpuRange): number[] {
  // counted, not compared: past 2^53 a number and the next are the same
  const count = Math.min(last - first + 1, MAX_RANGE);
  return [...Array.from({ length: count }, (_, index) => first + index), last];
}

/** CPUs from the first to the last of a range, both included. */
export type CpuRange = readonly [first: number, last: number];

/**
 * The parts of a CPU list as they are written: what it includes and what `^` excludes, or undefined if the service raises
 * Invalid. The numbers are read with `readNumber`: `int()` of Python 3, or of the Python 2 that StarlingX's forks run on.
 */
export function readCpuRanges(
  text: string,
  readNumber: (text: string) => bigint | undefined,
): { readonly taken: readonly CpuRange[]; readonly refused: readonly CpuRange[] } | undefined {
  const taken: CpuRange[] = [],
    refused: CpuRange[] = [];
  for (const part of text.split(",")) {
    const rule = strip(part);
    if (rule === "") continue;
    const exclusion = rule.startsWith("^");
    const range = readRange(exclusion ? rule.slice(1) : rule, readNumber);
    if (range === undefined) return undefined;
    (exclusion ? refused : taken).push(range);
  }
  return { taken, refused };
}

function readRange(text: string, readNumber: (text: string) => bigint | undefined): CpuRange | undefined {
  const dash = text.indexOf("-");
  const start = readNumber(strip(dash < 0 ? text : text.slice(0, dash)));
  const end = dash < 0 ? start : readNumber(strip(text.slice(dash + 1)));
  if (start === undefined || end === undefined || start > end) return undefined;
  return [Number(start), Number(end)];
}
