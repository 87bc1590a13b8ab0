import { isDeepStrictEqual } from "node:util";
import type { Property, PropertyFacts } from "../../src/model.ts";
import { coveredTexts } from "../../src/regex/covered-texts.ts";
import type { Place } from "./places.ts";

/** One aspect in which a published definition and ours differ; a side is left out where it says nothing. */
export interface Difference {
  readonly aspect: string;
  readonly published?: unknown;
  readonly ours?: unknown;
}

/** The members of a property that say what it takes; title and description are wording. */
const MEMBERS = [
  "type",
  "enum",
  "items",
  "pattern",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "additionalItems",
  "operators",
  "default",
  "readonly",
] as const satisfies readonly (keyof Property)[];

/** How a property differs in substance: not in the order of a list, nor in how a default or a pattern is spelt. */
export function propertyDifferences(published: Place | undefined, ours: Place | undefined, facts: PropertyFacts = {}): Difference[] {
  if (published === undefined || ours === undefined) return [{ aspect: "property", ...sides(published, ours) }];
  const differences: Difference[] = MEMBERS.flatMap((aspect) => {
    const [before, after] = [published.property[aspect], ours.property[aspect]];
    return alike(aspect, before, after, ours.property) ? [] : [{ aspect, ...sides(before, after) }];
  });
  if (published.object !== ours.object) differences.push({ aspect: "object", ...sides(published.object, ours.object) });
  if (published.required !== ours.required) differences.push({ aspect: "required", ...sides(published.required, ours.required) });
  const standing = standingOf(facts);
  if (standing !== undefined) differences.push({ aspect: "standing", ours: standing });
  return differences;
}

/** What has become of a key that is published as if nothing had: it went, it is refused, another took its place. */
function standingOf({ until, refused, deprecated, on }: PropertyFacts): string | undefined {
  if (until !== undefined) return `gone since ${until}`;
  const types = Object.entries(on ?? {}).flatMap(([type, facts]) => (facts !== false && facts.refused === true ? [type] : []));
  if (refused === true || types.length > 0) return types.length > 0 ? `refused on ${types.join(", ")}` : "refused";
  if (deprecated !== undefined) return `deprecated${deprecated.successor === undefined ? "" : `, successor ${deprecated.successor}`}`;
  return undefined;
}

const sides = (published: unknown, ours: unknown): Pick<Difference, "published" | "ours"> => ({
  ...(published !== undefined && { published }),
  ...(ours !== undefined && { ours }),
});

function alike(aspect: string, published: unknown, ours: unknown, { type }: Property): boolean {
  if (aspect === "default") return defaultText(published, type) === defaultText(ours, type);
  if (aspect === "readonly") return (published ?? false) === (ours ?? false);
  if (aspect === "pattern" && typeof published === "string" && typeof ours === "string") return coverTheSame(published, ours);
  return isDeepStrictEqual(sorted(published), sorted(ours));
}

/** Glance keeps every default as text, and the words of a boolean count in any case. */
function defaultText(value: unknown, type: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  return type === "boolean" ? String(value).toLowerCase() : String(value);
}

/** Whether two patterns take the same texts of printable ASCII; false where that is not found out. */
function coverTheSame(one: string, other: string): boolean {
  if (one === other) return true;
  return [coveredTexts(one, 1, other), coveredTexts(other, 1, one)].every(({ texts, complete }) => complete && texts.length === 0);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).sort();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([name, member]) => [name, sorted(member)]),
  );
}
