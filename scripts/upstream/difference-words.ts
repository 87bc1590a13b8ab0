import type { Property } from "../../src/model.ts";
import type { Place } from "./places.ts";
import type { Difference } from "./property-differences.ts";

/** So many members of a list are told. */
const MOST = 12;

/** The two sides of differences, each as the text of a table's cell. */
export function cellsOf(differences: readonly Difference[]): { published: string; ours: string } {
  const pairs = differences.map(wordsOf);
  const side = (name: "published" | "ours"): string => {
    const texts = pairs.map((pair) => pair[name]).filter((text) => text !== "");
    return texts.length > 0 ? texts.join("; ") : "-";
  };
  return { published: side("published"), ours: side("ours") };
}

interface Pair {
  readonly published: string;
  readonly ours: string;
}

function wordsOf({ aspect, published, ours }: Difference): Pair {
  if (aspect === "property") return { published: definitionWords(published), ours: definitionWords(ours) };
  if (aspect === "standing") return { published: "offered", ours: String(ours) };
  if (aspect === "enum") return lists("value", published, ours);
  if (aspect === "operators") return lists("operator", published, ours);
  if (aspect === "items") return lists("item", (published as Property["items"])?.enum, (ours as Property["items"])?.enum);
  const word = (value: unknown): string => (value === undefined ? `no ${aspect}` : `${aspect} ${code(value)}`);
  return { published: word(published), ours: word(ours) };
}

/** Of two lists what one alone has, or has more often; of a list beside none, its members. */
function lists(noun: string, published: unknown, ours: unknown): Pair {
  if (!Array.isArray(published) || !Array.isArray(ours)) return { published: listWords(noun, published), ours: listWords(noun, ours) };
  const only = (one: readonly unknown[], other: readonly unknown[]): string => {
    const members = one.filter((member) => !other.includes(member));
    const twice = one.filter((member, index) => one.indexOf(member) !== index);
    return [members.length > 0 ? `also ${noun}s ${codes(members)}` : "", twice.length > 0 ? `twice ${codes(twice)}` : ""]
      .filter((text) => text !== "")
      .join("; ");
  };
  return { published: only(published, ours), ours: only(ours, published) };
}

const listWords = (noun: string, list: unknown): string => (Array.isArray(list) ? `${noun}s ${codes(list)}` : `no list of ${noun}s`);

function definitionWords(place: unknown): string {
  if (place === undefined) return "none";
  const { property, object } = place as Place;
  const { type, minimum, maximum, default: value } = property;
  const parts = [type, minimum !== undefined && `minimum ${minimum}`, maximum !== undefined && `maximum ${maximum}`];
  return [...parts, value !== undefined && `default ${code(value)}`, object !== undefined && `in object ${object}`]
    .filter(Boolean)
    .join(", ");
}

/** Text as code in a table's cell. */
export const code = (value: unknown): string => `\`${String(value).replaceAll("|", "\\|")}\``;

/** A list as code, cut after the first twelve. */
export function codes(list: readonly unknown[]): string {
  const told = list.slice(0, list.length === MOST + 1 ? MOST + 1 : MOST).map(code);
  return told.join(", ") + (list.length > told.length ? ` and ${list.length - told.length} more` : "");
}
