import { readIntegerPython2 } from "../../schema/grammar/integer.ts";
import type { CpuSet } from "../cpu-set.ts";
import type { Side } from "../side.ts";
import { readCpuList } from "./cpu/cpu-list.ts";

/** The whole number that the `int()` of Python 2 reads at a key; undefined where the key is absent or holds none. */
export function integerAt(side: Side, key: string): bigint | undefined {
  const text = side.text(key);
  return text === undefined ? undefined : readIntegerPython2(text);
}

/** The CPUs that the list at a key names; undefined where the key is absent or holds no list. */
export function cpusAt(side: Side, key: string): CpuSet | undefined {
  const text = side.text(key);
  return text === undefined ? undefined : readCpuList(text);
}
