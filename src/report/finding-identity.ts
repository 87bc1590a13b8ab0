import type { Finding } from "../model.ts";

/** What stays the same of a finding while lines come and go: its file, its resource, its key and its code. */
export function identityOf({ code, key, resource }: Pick<Finding, "code" | "key" | "resource">, path: string): string {
  return JSON.stringify([path, resource?.type ?? "", resource?.name ?? "", key ?? "", code]);
}

/** Counts findings of one identity, in the order in which they come: the first is 1. */
export class Occurrences {
  readonly #seen = new Map<string, number>();

  count(identity: string): number {
    const count = (this.#seen.get(identity) ?? 0) + 1;
    this.#seen.set(identity, count);
    return count;
  }
}
