import { MAX_NODES } from "../flavor-specs.ts";

/** The first number that a list such as `hw_numa_cpus.0`, `hw_numa_cpus.1` leaves out: Nova reads those before it. */
export function firstGap(entries: Readonly<Record<string, unknown>>, list: string): number {
  let node = 0;
  while (node < MAX_NODES && Object.hasOwn(entries, `${list}.${node}`)) node++;
  return node;
}

const NUMBERED = /^(hw[:_]numa_(?:cpus|mem))\.(0|[1-9][0-9]*)$/;

/** Whether Nova ignores an extra spec or an image property because a lower number of its list is missing. */
export function isPastGap(entries: Readonly<Record<string, unknown>>, key: string): boolean {
  const [, list, node] = NUMBERED.exec(key) ?? [];
  return list !== undefined && Number(node) > firstGap(entries, list);
}
