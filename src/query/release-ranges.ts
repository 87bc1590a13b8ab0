import { releases } from "../catalog/releases.ts";
import type { Platform } from "../model.ts";

/** Releases of a platform that follow each other, as the first and the last of them. */
export function releaseRanges(platform: Platform, names: readonly string[]): (readonly [first: string, last: string])[] {
  const all = releases[platform].map(({ name }) => name);
  const ranges: [first: string, last: string][] = [];
  for (const name of names) {
    const open = ranges.at(-1);
    if (open !== undefined && all.indexOf(open[1]) + 1 === all.indexOf(name)) open[1] = name;
    else ranges.push([name, name]);
  }
  return ranges;
}

/** Whether these are all releases of a platform that have facts. */
export const isEveryRelease = (platform: Platform, names: readonly string[]): boolean => names.length === releases[platform].length;
