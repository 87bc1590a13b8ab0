import { joinPointer } from "../json/pointer.ts";
import { hasMember, isList, isMap, type JsonMap } from "../json/value.ts";
import { memberMisspelt } from "./codes/member-misspelt.ts";
import type { Collector } from "./collector.ts";

/** What people write for the amounts of a flavor. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  memory: "ram",
  mem: "ram",
  memorymb: "ram",
  rammb: "ram",
  cpu: "vcpus",
  vcpu: "vcpus",
};

/**
 * Reports members of a resource whose names are a slip away from one that it has, where that one is missing: `extra_spec`, `extraspecs`, `property`.
 * @param noun the resource in words: `a flavor`
 * @param names the members that tools read; those that hold maps are only meant by maps, lists and texts
 */
export function reportMisspelt(collector: Collector, map: unknown, pointer: string, noun: string, names: readonly string[]): void {
  if (!isMap(map)) return;
  for (const name of Object.keys(map)) {
    if (names.includes(name)) continue;
    const meant = names.find((candidate) => !hasMember(map, candidate) && isMeant(map, name, candidate));
    if (meant === undefined) continue;
    const at = { pointer: joinPointer(pointer, name), of: "key" } as const;
    const suggestions = [{ kind: "key" as const, text: meant }];
    collector.report(memberMisspelt, { member: name, of: noun, meant }, at, { key: name, suggestions });
  }
}

/** Whether a map has, under a name a slip away from this one, something like what is meant by it. */
export function misspeltMember(map: JsonMap, name: string): string | undefined {
  return Object.keys(map).find((key) => key !== name && isMeant(map, key, name));
}

function isMeant(map: JsonMap, name: string, meant: string): boolean {
  const value = map[name];
  if (/^(?:vcpus|ram|disk)$/.test(meant)) return OTHER_NAMES[plain(name)] === meant && !isMap(value) && !isList(value);
  if (!isMap(value) && !isList(value)) return false;
  // openstackclient's option for them is --property
  if (meant === "extra_specs" && plain(name) === "property") return name !== "properties";
  return isNear(plain(name), plain(meant));
}

/** The letters of a name, in one number: `extra_specs`, `extraSpecs` and `extra-spec` are the same. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_\s.]/g, "")
    .replace(/ies$/, "y")
    .replace(/s$/, "");
}

/** Whether two names are equal, or one letter is added, missing, or another, or two neighbours have changed places. */
function isNear(name: string, other: string): boolean {
  if (name === other) return true;
  if (Math.min(name.length, other.length) < 6 || Math.abs(name.length - other.length) > 1) return false;
  let start = 0;
  while (name[start] === other[start]) start++;
  const [a, b] = [name.slice(start), other.slice(start)];
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return isSwapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
