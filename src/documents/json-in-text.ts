import { joinPointer } from "../json/pointer.ts";
import { isMap } from "../json/value.ts";
import type { MapShape, ShapeEntry } from "./map-shapes.ts";
import { tryJson } from "./syntax/json.ts";
import { JsonPlaces } from "./syntax/json-places.ts";

/** Whether a value is a text that some tools read as a map: `{"a": "b"}`, not `{{ a }}`. */
export function isMapInText(value: unknown): value is string {
  return typeof value === "string" && /^\s*\{(?!\{)/.test(value);
}

/** The entries of a map that a text has as JSON, each with its place within; undefined if it is not JSON. */
export function readJsonInText(text: string, pointer: string): MapShape | undefined {
  const map = tryJson(text)?.value;
  if (!isMap(map)) return undefined;
  const places = new JsonPlaces(text);
  const entries = Object.keys(map).map((key): ShapeEntry => {
    const anchor = (of?: "key") => {
      const { start, end } = places.find([key], of) as { start: number; end: number };
      return { pointer, part: [start, end] } as const;
    };
    return { key, value: map[key], pointer: joinPointer(pointer, key), anchors: { key: anchor("key"), value: anchor() } };
  });
  return { entries, malformed: [] };
}
