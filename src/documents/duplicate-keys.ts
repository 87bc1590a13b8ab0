import { joinPointer } from "../json/pointer.ts";
import type { Finding } from "../model.ts";
import { duplicateKey } from "./codes/duplicate-key.ts";
import type { Collector } from "./collector.ts";
import { makeFinding } from "./finding.ts";

/** The duplicate keys that can change a resource: in one, or in a map that contains one. The rest of a file is not checked. */
export function findingsOfDuplicates(collector: Collector): Finding[] {
  const { source, locator } = collector;
  const doubled = source.duplicates();
  if (doubled.length === 0) return [];
  const concerns = makeConcern([...collector.resources, ...collector.namespaces].map(({ pointer }) => pointer));
  return doubled.flatMap(({ map, key, first, last }) => {
    if (!concerns(map)) return [];
    const place = { pointer: joinPointer(map, key), of: "key" } as const;
    const before = locator.at(place, first);
    return makeFinding(duplicateKey, { key, line: before.line as number }, locator.at(place, last), { related: [{ key, at: before }] });
  });
}

/** Whether a map is a resource's, contains one, or is inside one. */
function makeConcern(pointers: readonly string[]): (map: string) => boolean {
  const own = new Set(pointers);
  const holders = new Set([""]);
  for (const pointer of pointers) {
    for (let holder = pointer; !holders.has(holder); holder = holder.slice(0, holder.lastIndexOf("/"))) holders.add(holder);
  }
  return (map) => {
    if (holders.has(map)) return true;
    for (let end = map.lastIndexOf("/"); end > 0; end = map.lastIndexOf("/", end - 1)) if (own.has(map.slice(0, end))) return true;
    return own.has("");
  };
}
