import { distance } from "fastest-levenshtein";
import type { Suggestion } from "../model.ts";
import { NearestIndex, plain } from "../schema/nearest.ts";
import type { Entry } from "../schema/tables.ts";
import type { Layer } from "./layer.ts";
import { synonymsOf } from "./synonyms.ts";

const MOST = 3;
/** Of a longer value no other one is near. */
const LONGEST = 100;
/** A shorter text is part of too many. */
const SHORTEST_PART = 3;

const indexes = new WeakMap<readonly string[], NearestIndex>();

/** Which of the values that a key lists were probably meant: other words for the same, those a letter away, those of which the value is a part. */
export function nearValues(value: string, allowed: readonly string[]): string[] {
  if (value.length > LONGEST) return [];
  let index = indexes.get(allowed);
  if (index === undefined) indexes.set(allowed, (index = new NearestIndex(allowed)));
  const same = synonymsOf(value).filter((word) => allowed.includes(word));
  if (same.length > 0) return same.slice(0, MOST);
  const near = index.nearest(value);
  return near.length > 0 ? near : partsOf(value, allowed);
}

/** The whole list, the values that are most like the one given first. */
export function nearestFirst(value: string, allowed: readonly string[], near: readonly string[]): string[] {
  const word = plain(value.slice(0, LONGEST));
  const far = new Map(
    allowed.map((text) => [
      text,
      near.includes(text) ? near.indexOf(text) - MOST : distance(word, plain(text)) / Math.max(word.length, text.length),
    ]),
  );
  return [...allowed].sort((a, b) => (far.get(a) as number) - (far.get(b) as number));
}

/**
 * Values that the key's schema accepts and that differ from the given one only in white space, case, a fraction of zero, or by a
 * synonym.
 */
export function correctedValues(value: string, entry: Entry, layer: Layer): Suggestion[] {
  if (value.length > LONGEST) return [];
  const schema = layer.tables.schemas[entry.schema];
  const { example } = entry;
  const words = schema?.format?.startsWith("boolean") || schema?.format?.startsWith("true-false") ? ["true", "false"] : [];
  const candidates = new Set([
    value.trim(),
    value.replace(/\s+/g, ""),
    value.toLowerCase(),
    value.toUpperCase(),
    value.replace(/\.0+$/, ""),
    ...synonymsOf(value),
    ...nearValues(value, words),
    // only the name of a device, where its number is needed too
    ...(example !== undefined && /^\w+:1$/.test(example) && /^[\w-]+$/.test(value) ? [`${value}:1`] : []),
  ]);
  candidates.delete(value);
  const isTaken = (text: string): boolean => layer.validate.call(() => entry.schema, { value: text });
  return [...candidates]
    .filter((text) => text !== "" && isTaken(text))
    .slice(0, 1)
    .map((text) => ({ kind: "value", text }));
}

/** Values that begin with the one given or have it among their words, and values that it has among its own. */
function partsOf(value: string, allowed: readonly string[]): string[] {
  const word = squashed(value);
  if (word.length < SHORTEST_PART) return [];
  const larger = allowed.filter((text) => squashed(text).startsWith(word) || wordsOf(text).includes(word));
  if (larger.length > 0) return larger.sort((a, b) => a.length - b.length).slice(0, MOST);
  const words = wordsOf(value);
  const smaller = allowed.filter(
    (text) => squashed(text).length >= SHORTEST_PART && (word.startsWith(squashed(text)) || words.includes(squashed(text))),
  );
  return smaller.sort((a, b) => b.length - a.length).slice(0, 1);
}

const squashed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "");

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^a-z0-9]+/);
