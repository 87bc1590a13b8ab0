import { columnOf, columns } from "../catalog/releases.ts";
import type { Platform, Target } from "../model.ts";
import type { Row, Surface, Tables } from "../schema/tables.ts";

/** What of a catalog's tables a validator of one kind of resource for some targets needs, numbered anew. */
export function narrowTables(tables: Tables, surface: string, targets: readonly Target[]): Tables {
  const entries = new Renumbered(tables.entries);
  const surfaces: Partial<Record<Platform, Surface>> = {};
  for (const [platform, known] of Object.entries(tables.surfaces[surface] ?? {}) as [Platform, Surface][]) {
    const wanted = new Set(targets.filter((target) => target.platform === platform).map(({ release }) => columnOf(platform, release)));
    const isWanted = columns(platform).map((_, column) => wanted.has(column));
    const narrow = (row: Row): Row | undefined => {
      const narrowed = isWanted.map((its, index) => (its ? entries.place(typeof row === "number" ? row : (row[index] as number)) : -1));
      const asked = narrowed.filter((_, index) => isWanted[index]);
      if (asked.every((entry) => entry === -1)) return undefined;
      // the others are never asked for
      return asked.every((entry) => entry === asked[0]) ? asked[0] : narrowed;
    };
    const keys = Object.entries(known.keys).flatMap(([key, row]) => {
      const narrowed = narrow(row);
      return narrowed === undefined ? [] : [[key, narrowed] as const];
    });
    const templates = known.templates.flatMap(({ row, ...template }) => {
      const narrowed = narrow(row);
      return narrowed === undefined ? [] : [{ ...template, row: narrowed }];
    });
    if (keys.length > 0 || templates.length > 0) surfaces[platform] = { keys: Object.fromEntries(keys), templates };
  }
  const schemas = new Renumbered(tables.schemas);
  const renumbered = entries.all.map((entry) => ({ ...entry, schema: schemas.place(entry.schema) }));
  return { schemas: schemas.all, entries: renumbered, surfaces: { [surface]: surfaces } };
}

/** The requested items of a list, in the order of the requests. */
class Renumbered<T> {
  readonly all: T[] = [];
  readonly #from: readonly T[];
  readonly #places = new Map<number, number>();

  constructor(from: readonly T[]) {
    this.#from = from;
  }

  place(old: number): number {
    if (old < 0) return -1;
    const known = this.#places.get(old);
    if (known !== undefined) return known;
    const place = this.all.push(this.#from[old] as T) - 1;
    this.#places.set(old, place);
    return place;
  }
}
