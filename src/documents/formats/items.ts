import type { Collector } from "../collector.ts";
import type { ReadableList } from "./format.ts";

/** Reads a list item by item. @param pointer that of the list */
export function readItems(list: readonly unknown[], pointer: string, collector: Collector, read: ReadableList["item"]): void {
  list.forEach((item, index) => read(item, `${pointer}/${index}`, collector));
}
