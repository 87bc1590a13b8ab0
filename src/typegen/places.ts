import type { Target } from "../model.ts";

/** Some of the places that can have a key, each a bit: a kind of resource on a target. */
export type Columns = bigint;

/** The kinds of resources, as `surfaceOf` names them, and the targets that types are made for. */
export interface KeyPlaces {
  readonly surfaces: readonly string[];
  readonly targets: readonly Target[];
}

/** The places of a kind of resource on some targets, as far as they are among those. */
export function columnsOf(places: KeyPlaces, surface: string, targets: readonly Target[]): Columns {
  const row = places.surfaces.indexOf(surface) * places.targets.length;
  if (row < 0) return 0n;
  return targets.reduce((columns, { platform, release }) => {
    const column = places.targets.findIndex((target) => target.platform === platform && target.release === release);
    return column < 0 ? columns : columns | (1n << BigInt(row + column));
  }, 0n);
}

/** A translation of places among some into the same among others; those that the others do not have are left out. */
export function translated(from: KeyPlaces, to: KeyPlaces): (columns: Columns) => Columns {
  const bits = from.surfaces.flatMap((surface) =>
    from.targets.map((target) => [columnsOf(from, surface, [target]), columnsOf(to, surface, [target])] as const),
  );
  const known = new Map<Columns, Columns>();
  return (columns) => {
    const before = known.get(columns);
    if (before !== undefined) return before;
    const after = bits.reduce((all, [bit, its]) => (meet(columns, bit) ? all | its : all), 0n);
    known.set(columns, after);
    return after;
  };
}

/** Whether two have a place in common. */
export const meet = (a: Columns, b: Columns): boolean => (a & b) !== 0n;
