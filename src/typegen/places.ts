import type { Target } from "../model.ts";

/** Some of the places where a key may stand, each a bit: a kind of resource on a target. */
export type Columns = bigint;

/** The kinds of resources, as `surfaceOf` names them, and the targets that types are made for. */
export interface Places {
  readonly surfaces: readonly string[];
  readonly targets: readonly Target[];
}

/** The places of a kind of resource, which is one of those asked for, on some of the targets. */
export function columnsOf(places: Places, surface: string, targets: readonly Target[]): Columns {
  const row = places.surfaces.indexOf(surface) * places.targets.length;
  return targets.reduce((columns, target) => columns | (1n << BigInt(row + places.targets.indexOf(target))), 0n);
}

/** Whether two have a place in common. */
export const meet = (a: Columns, b: Columns): boolean => (a & b) !== 0n;
