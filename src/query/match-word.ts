import type { Definition } from "../model.ts";
import type { Match } from "./answers.ts";

/** What a word can be found in, by field. */
export type Searched = Readonly<Record<Match["in"], readonly string[]>>;

/** How well a word is found, and everywhere that it is. */
export interface Hit {
  readonly score: number;
  readonly matches: readonly Match[];
}

/** What it is worth that a text is the word, has it as a word of its own, has a word that begins so, has it anywhere. */
const WORTH: Readonly<Record<Match["in"], readonly [whole: number, word: number, start: number, part: number]>> = {
  key: [100, 60, 50, 40],
  title: [35, 30, 25, 20],
  value: [28, 16, 14, 12],
  namespace: [15, 12, 10, 8],
  description: [7, 7, 6, 4],
  note: [3, 3, 2, 1],
};

/** The texts of a definition that are searched. */
export function searchedOf({ key, property, facts, parameters = {}, namespace }: Definition, displayName: string): Searched {
  const values = [
    ...(property.enum?.map(String) ?? facts.schema?.enum ?? []),
    ...(property.items?.enum?.map(String) ?? []),
    ...Object.keys(facts.aliases ?? {}),
    ...Object.values(parameters).flatMap(({ values = {} }) => Object.keys(values)),
  ];
  return {
    key: [key],
    title: property.title === undefined ? [] : [property.title],
    value: values,
    namespace: [namespace, displayName],
    description: sentences(property.description),
    note: sentences(facts.note),
  };
}

/** Where a word is found, in upper or lower case and with any separators between its parts; undefined if nowhere. */
export function matchWord(word: string, searched: Searched): Hit | undefined {
  const wanted = plain(word);
  const matches: Match[] = [];
  let score = 0;
  for (const field of Object.keys(WORTH) as Match["in"][]) {
    for (const text of searched[field]) {
      const worth = worthOf(plain(text), wanted, WORTH[field]);
      if (worth === 0) continue;
      matches.push({ in: field, text });
      score = Math.max(score, worth);
    }
  }
  return score === 0 ? undefined : { score, matches };
}

function worthOf(text: string, wanted: string, [whole, word, start, part]: (typeof WORTH)["key"]): number {
  if (text === wanted) return whole;
  if (!text.includes(wanted)) return 0;
  if (`_${text}_`.includes(`_${wanted}_`)) return word;
  return `_${text}`.includes(`_${wanted}`) ? start : part;
}

const sentences = (text: string | undefined): string[] => text?.split(/(?<=\.)\s+/) ?? [];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");
