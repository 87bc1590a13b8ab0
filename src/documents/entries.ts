import { joinPointer, splitPointer } from "../json/pointer.ts";
import { isList, isMap, kindOf } from "../json/value.ts";
import type { Resource } from "../model.ts";
import { entriesNotAMap } from "../rules/value/entries-not-a-map.ts";
import { duplicateKey } from "./codes/duplicate-key.ts";
import { entryMalformed } from "./codes/entry-malformed.ts";
import { PER_ENTRY } from "./codes/too-large.ts";
import type { Collector } from "./collector.ts";
import { isMapInText, readJsonInText } from "./json-in-text.ts";
import type { Locator } from "./locator.ts";
import { readShape, type ShapeEntry } from "./map-shapes.ts";
import { Opaque } from "./opaque.ts";
import { sendScalar, type Written } from "./send-scalar.ts";
import type { SourceText } from "./source.ts";
import { isTemplate } from "./template.ts";
import type { Tool } from "./tool.ts";

/** What a resource has of its map of keys and values. */
export type ReadEntries = Pick<Resource, "entries" | "pointer" | "pointers" | "part">;

/** A value that replaces another: the target of a reference, and its place. */
export interface Resolved {
  readonly value: unknown;
  readonly pointer: string;
  /** The reference is read more than once, each time for another value: an entry is then identified by the place of its value. */
  readonly shared?: true;
  /** A text can be a map, as JSON. */
  readonly json?: true;
  /** The file of the value, if that is another one. */
  readonly from?: { readonly source: SourceText; readonly locator: Locator };
  /** The tool that has converted the value to text, if the reference goes through one. */
  readonly tool?: Tool;
}

/** How a map is read. */
export interface EntryOptions {
  readonly tool: Tool;
  /** A text can be the map, as JSON. */
  readonly readsJson?: true;
  /** In JSON nothing but a map is read: it is a body of an API, which has no other form. */
  readonly ofApi?: true;
  /** Entries next to the map. */
  readonly more?: readonly ShapeEntry[];
  /** Keys that are no entries: attributes, and what the service writes itself. */
  leaves?(key: string): boolean;
  /** The target of a reference (a function, a loop's variable); undefined if the value is not a reference. */
  resolve?(value: unknown, pointer: string): Resolved | Opaque | undefined;
}

/**
 * Reads anything that is used as a map of keys and values, each value as the service will get it. Undefined if nothing of it can
 * be known; the collector then has the reason.
 */
export function readEntries(value: unknown, pointer: string, collector: Collector, options: EntryOptions): ReadEntries | undefined {
  const isPlain = !options.resolve && !options.more;
  if (isPlain && isMap(value)) {
    const weight = weightOfFinal(value, options, collector.room);
    if (weight !== undefined)
      return mayRepeat(collector.source) && !collector.takes(weight, pointer) ? undefined : { entries: value, pointer };
  }
  if (collector.isFull) return undefined;
  const resolved: Resolved | Opaque = options.resolve?.(value, pointer) ?? { value, pointer };
  if (resolved instanceof Opaque) return skipWhole(pointer, resolved.reason, collector);
  const { value: map, pointer: at } = resolved;
  if (isUnknown(map, options.tool)) return skipWhole(at, map instanceof Opaque ? map.reason : "a template", collector);
  // what is made of a text or a list is made at once
  if ((typeof map === "string" || isList(map)) && !collector.takes(typeof map === "string" ? map.length / PER_ENTRY : map.length / 2, at))
    return undefined;
  const inText = (options.readsJson || resolved.json) && isMapInText(map);
  const shape = inText
    ? readJsonInText(map, at)
    : options.ofApi && !isMap(map) && !mayRepeat(collector.source)
      ? undefined
      : readShape(map, at);
  if (inText && !shape) return skipWhole(at, "a map in a text", collector);
  if (
    !shape ||
    (isList(map) && map.length > 0 && shape.malformed.length === map.length && !map.some((item) => isUnknown(item, options.tool)))
  ) {
    collector.report(entriesNotAMap, { field: lastSegment(at), kind: kindOf(map) }, { pointer: at });
    return undefined;
  }
  const reader = new EntryReader(collector, options);
  const { from } = resolved;
  for (const entry of shape.entries) {
    reader.read(from ? placeElsewhere(entry, pointer, from) : entry);
    if (reader.isFull) return undefined;
  }
  for (const entry of options.more ?? []) reader.read(entry);
  for (const { item, pointer: where } of shape.malformed) reader.readMalformed(item, where, lastSegment(at));
  return reader.isFull ? undefined : reader.done(from ? pointer : at);
}

/** An entry of a map in another file: known by where its resource has it, found where it is written. */
function placeElsewhere(entry: ShapeEntry, owner: string, from: NonNullable<Resolved["from"]>): ShapeEntry {
  const there = entry.anchors ?? { key: { pointer: entry.pointer, of: "key" as const }, value: { pointer: entry.pointer } };
  const anchors = { key: { ...there.key, in: from.locator }, value: { ...there.value, in: from.locator } };
  return { ...entry, pointer: joinPointer(owner, entry.key), anchors, from };
}

const weightOf = (key: string, value: unknown): number => 1 + (key.length + (typeof value === "string" ? value.length : 0)) / PER_ENTRY;

/** JSON without references has each value once. */
const mayRepeat = ({ syntax }: SourceText): boolean => syntax !== "JSON" && syntax !== "NDJSON";

/** How many entries a map counts as that holds only text that nothing changes: most do, and are passed on as they are. */
function weightOfFinal(map: Readonly<Record<string, unknown>>, { tool, leaves }: EntryOptions, room: number): number | undefined {
  let weight = 1;
  // even the first key of a map costs the time for all
  if (weight > room) return weight;
  // What comes from a parser has no enumerable members but its own, and this is three times as fast as asking for its keys.
  for (const key in map) {
    const value = map[key];
    if (weight > room) return weight;
    if (typeof value !== "string" || leaves?.(key) || (tool.templates && (isTemplate(value) || isTemplate(key)))) return undefined;
    weight += weightOf(key, value);
  }
  return weight;
}

function isUnknown(item: unknown, tool: Tool): boolean {
  return item instanceof Opaque || (typeof item === "string" && tool.templates && isTemplate(item));
}

function skipWhole(pointer: string, reason: string, collector: Collector): undefined {
  collector.skip(pointer, reason);
}

function lastSegment(pointer: string): string {
  return splitPointer(pointer).at(-1) ?? "";
}

class EntryReader {
  readonly #collector: Collector;
  readonly #options: EntryOptions;
  readonly #entries: Record<string, unknown> = Object.create(null);
  readonly #pointers = new Map<string, string>();
  #part = false;
  /** Whether there were too many entries. */
  isFull = false;

  constructor(collector: Collector, options: EntryOptions) {
    this.#collector = collector;
    this.#options = options;
  }

  /** What was read. */
  done(pointer: string): ReadEntries {
    return { entries: this.#entries, pointer, pointers: this.#pointers, ...(this.#part && { part: true }) };
  }

  /** Reads one entry. */
  read(entry: ShapeEntry): void {
    const { tool, leaves, resolve } = this.#options;
    if (leaves?.(entry.key) || this.isFull) return;
    if (!this.#collector.takes(weightOf(entry.key, entry.value), entry.pointer)) {
      this.isFull = true;
      return;
    }
    if (tool.templates && isTemplate(entry.key)) return this.#skip(entry.pointer, "a template");
    const resolved = resolve?.(entry.value, entry.pointer) ?? entry;
    if (resolved instanceof Opaque) return this.#skip(entry.pointer, resolved.reason);
    const { value } = resolved;
    if (isUnknown(value, tool)) return this.#skip(entry.pointer, value instanceof Opaque ? value.reason : "a template");
    const sender = resolved.tool ?? entry.tool ?? tool;
    if (sender.writesJson && typeof value === "object") return this.#skip(entry.pointer, `JSON that ${sender.name} makes`);
    const pointer = this.#anchor(entry, resolved);
    if (Object.hasOwn(this.#entries, entry.key)) this.#reportTwice(entry.key, pointer);
    this.#pointers.set(entry.key, pointer);
    const scalar = typeof value === "number" || typeof value === "boolean";
    this.#entries[entry.key] = scalar
      ? sendScalar({ key: entry.key, pointer }, this.#written(entry, resolved), value, sender, this.#collector)
      : value;
  }

  /** Where a number or a boolean is written, and in what. */
  #written(entry: ShapeEntry, resolved: ShapeEntry | Resolved): Written {
    const from = resolved.from ?? entry.from;
    return {
      source: from?.source ?? this.#collector.source,
      pointer: entry.from ? (entry.anchors?.value.pointer as string) : resolved.pointer,
    };
  }

  /** What is no entry may become one, where a template makes it. */
  readMalformed(item: unknown, pointer: string, field: string): void {
    if (isUnknown(item, this.#options.tool)) this.#skip(pointer, item instanceof Opaque ? item.reason : "a template");
    else this.#collector.report(entryMalformed, { field }, { pointer });
  }

  /**
   * The key stays where it is written; a value that came by a reference has another place. Returns the pointer that identifies
   * the entry.
   */
  #anchor(entry: ShapeEntry, resolved: ShapeEntry | Resolved): string {
    const moved = resolved.pointer !== entry.pointer;
    const elsewhere = moved && resolved.from ? { in: resolved.from.locator } : {};
    if (!moved && !entry.anchors) return entry.pointer;
    const pointer = "shared" in resolved ? resolved.pointer : entry.pointer;
    const key = entry.anchors?.key ?? { pointer: entry.pointer, of: "key" as const };
    this.#collector.locator.anchor(pointer, {
      key,
      value: moved ? { pointer: resolved.pointer, ...elsewhere } : (entry.anchors?.value ?? { pointer }),
    });
    return pointer;
  }

  /** A list of pairs can hold a key twice as well as a map can. */
  #reportTwice(key: string, pointer: string): void {
    const first = this.#pointers.get(key) as string;
    if (first === pointer) return;
    const at = this.#collector.locator.locate({ pointer: first, of: "key" });
    this.#collector.report(duplicateKey, { key, line: at.line as number }, { pointer, of: "key" }, { key, related: [{ key, at }] });
  }

  #skip(pointer: string, reason: string): void {
    this.#part = true;
    this.#collector.skip(pointer, reason);
  }
}
