import type { Collector } from "../collector.ts";
import type { Format } from "./format.ts";

/** Reads a list item by item. @param pointer that of the list */
export function readItems(list: readonly unknown[], pointer: string, collector: Collector, read: NonNullable<Format["item"]>): void {
  list.forEach((item, index) => read(item, `${pointer}/${index}`, collector));
}
