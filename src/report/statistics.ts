import type { ResourceType } from "../model.ts";
import { escapeLine } from "./escape-terminal.ts";
import type { FileResult, Statistics } from "./report.ts";
import { resourceName } from "./resource-name.ts";
import { table } from "./table.ts";

/** Different keys and resources that are counted at most, and those that are given. */
const MOST_COUNTED = 100_000;
const MOST_GIVEN = 1000;
/** Lines of each that are printed. */
const MOST_PRINTED = 20;

/** Counts the findings of a run by code, by key and by resource. */
export class Counter {
  readonly #codes = new Map<string, { code: string; count: number }>();
  readonly #keys = new Map<string, { key: string; count: number }>();
  readonly #resources = new Map<string, { type: ResourceType; name: string; file: string; count: number }>();
  readonly #onlyCodes: boolean;

  /** @param onlyCodes whether keys and resources are not counted */
  constructor(onlyCodes = false) {
    this.#onlyCodes = onlyCodes;
  }

  add({ file: named, findings }: FileResult): void {
    for (const { code, key, resource, at, change } of findings) {
      if (change === "gone") continue;
      count(this.#codes, code, () => ({ code, count: 0 }));
      if (this.#onlyCodes) continue;
      if (key !== undefined) count(this.#keys, key, () => ({ key, count: 0 }));
      if (resource?.name === undefined) continue;
      const { type, name } = resource;
      const file = at.file ?? named;
      count(this.#resources, `${file}\0${type}\0${name}`, () => ({ type, name, file, count: 0 }));
    }
  }

  /** The counts so far. */
  get statistics(): Statistics {
    return { codes: mostFirst(this.#codes), keys: mostFirst(this.#keys), resources: mostFirst(this.#resources) };
  }
}

function count<T extends { count: number }>(counts: Map<string, T>, name: string, make: () => T): void {
  let counted = counts.get(name);
  if (counted === undefined) {
    if (counts.size === MOST_COUNTED) return;
    counts.set(name, (counted = make()));
  }
  counted.count++;
}

/** Of equal counts, the first found comes first. */
const mostFirst = <T extends { count: number }>(counts: ReadonlyMap<string, T>): T[] =>
  [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_GIVEN);

/** Counts as tables for people. */
export function statisticsText({ codes, keys, resources }: Statistics, columns: number): string {
  const tables: readonly (readonly [title: string, rows: readonly (readonly string[])[]])[] = [
    ["By code", codes.map(({ code, count }) => [String(count), code])],
    ["By key", keys.map(({ key, count }) => [String(count), key])],
    ["By resource", resources.map((each) => [String(each.count), resourceName({ resource: each }) ?? "", each.file])],
  ];
  return tables
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => {
      const left = rows.length - MOST_PRINTED;
      const more = left > 0 ? `  … and ${left === MOST_GIVEN - MOST_PRINTED ? "more" : `${left} more`}\n` : "";
      return `\n${escapeLine(title)}\n${table(rows.slice(0, MOST_PRINTED), columns, "  ")}${more}`;
    })
    .join("");
}
