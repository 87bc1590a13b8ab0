import type { Resource } from "../model.ts";
import { duplicateKey } from "./codes/duplicate-key.ts";
import { entriesNotAMap } from "./codes/entries-not-a-map.ts";
import { entryMalformed } from "./codes/entry-malformed.ts";
import type { Collector } from "./collector.ts";
import { type Entry, readShape } from "./map-shapes.ts";
import { splitPointer } from "./pointer.ts";
import { sendScalar } from "./send-scalar.ts";
import { isTemplate } from "./template.ts";
import type { Tool } from "./tool.ts";
import { isMap, kindOf, Opaque } from "./tree.ts";

/** What a resource has of its map of keys and values. */
export type ReadEntries = Pick<Resource, "entries" | "pointer" | "pointers" | "part">;

/** A value that stands for another: what a reference leads to, and where that stands. */
export interface Resolved {
  readonly value: unknown;
  readonly pointer: string;
}

/** How a map is read. */
export interface EntryOptions {
  readonly tool: Tool;
  /** Entries that stand beside the map. */
  readonly more?: readonly Entry[];
  /** Keys that are no entries: attributes, and what the service writes itself. */
  leaves?(key: string): boolean;
  /** What a reference (a function, a loop's variable) leads to; undefined where the value stands for itself. */
  resolve?(value: unknown, pointer: string): Resolved | Opaque | undefined;
}

/**
 * Reads what stands for a map of keys and values, each value as the service will get it.
 * Undefined where nothing of it can be known; the collector then has the reason.
 */
export function readEntries(value: unknown, pointer: string, collector: Collector, options: EntryOptions): ReadEntries | undefined {
  const resolved = options.resolve?.(value, pointer) ?? { value, pointer };
  if (resolved instanceof Opaque) return skipWhole(pointer, resolved.reason, collector);
  const { value: map, pointer: at } = resolved;
  if (map instanceof Opaque) return skipWhole(at, map.reason, collector);
  if (typeof map === "string" && options.tool.templates && isTemplate(map)) return skipWhole(at, "a template", collector);
  const shape = readShape(map, at);
  if (!shape || (Array.isArray(map) && map.length > 0 && shape.malformed.length === map.length)) {
    collector.report(entriesNotAMap, { field: lastSegment(at), kind: kindOf(map) }, { pointer: at });
    return undefined;
  }
  for (const item of shape.malformed) collector.report(entryMalformed, { field: lastSegment(at) }, { pointer: item });
  const { more = [] } = options;
  if (more.length === 0 && isMap(map) && isFinal(map, options)) return { entries: map, pointer: at };
  const reader = new EntryReader(collector, options);
  for (const entry of shape.entries) reader.read(entry);
  for (const entry of more) reader.read(entry);
  return reader.done(at);
}

/** Whether a map holds only text that nothing changes: most do, and are passed on as they are. */
function isFinal(map: Readonly<Record<string, unknown>>, { tool, leaves }: EntryOptions): boolean {
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (typeof value !== "string" || leaves?.(key) || (tool.templates && (isTemplate(value) || isTemplate(key)))) return false;
  }
  return true;
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

  constructor(collector: Collector, options: EntryOptions) {
    this.#collector = collector;
    this.#options = options;
  }

  /** What was read. */
  done(pointer: string): ReadEntries {
    return { entries: this.#entries, pointer, pointers: this.#pointers, ...(this.#part && { part: true }) };
  }

  /** Reads one entry. */
  read(entry: Entry): void {
    const { tool, leaves, resolve } = this.#options;
    if (leaves?.(entry.key)) return;
    if (tool.templates && isTemplate(entry.key)) return this.#skip(entry.pointer, "a template");
    const resolved = resolve?.(entry.value, entry.pointer) ?? entry;
    if (resolved instanceof Opaque) return this.#skip(entry.pointer, resolved.reason);
    const { value } = resolved;
    if (value instanceof Opaque) return this.#skip(entry.pointer, value.reason);
    if (typeof value === "string" && tool.templates && isTemplate(value)) return this.#skip(entry.pointer, "a template");
    this.#anchor(entry, resolved);
    if (Object.hasOwn(this.#entries, entry.key)) this.#reportTwice(entry);
    this.#pointers.set(entry.key, entry.pointer);
    const scalar = typeof value === "number" || typeof value === "boolean";
    this.#entries[entry.key] = scalar ? sendScalar(entry, resolved.pointer, value, tool, this.#collector) : value;
  }

  /** The key stays where it is written; a value that came by a reference stands elsewhere. */
  #anchor(entry: Entry, resolved: Resolved): void {
    const moved = resolved.pointer !== entry.pointer;
    if (!moved && !entry.anchors) return;
    const key = entry.anchors?.key ?? { pointer: entry.pointer, of: "key" as const };
    this.#collector.locator.anchor(entry.pointer, {
      key,
      value: moved ? { pointer: resolved.pointer } : (entry.anchors?.value ?? { pointer: entry.pointer }),
    });
  }

  /** A list of pairs can hold a key twice as well as a map can. */
  #reportTwice(entry: Entry): void {
    const first = this.#pointers.get(entry.key) as string;
    if (first === entry.pointer) return;
    const at = this.#collector.locator.locate({ pointer: first, of: "key" });
    const params = { key: entry.key, line: at.line as number };
    this.#collector.report(
      duplicateKey,
      params,
      { pointer: entry.pointer, of: "key" },
      { key: entry.key, related: [{ key: entry.key, at }] },
    );
  }

  #skip(pointer: string, reason: string): void {
    this.#part = true;
    this.#collector.skip(pointer, reason);
  }
}
