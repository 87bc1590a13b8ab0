import { Collector } from "./collector.ts";
import { formatNamed, recognize } from "./detect.ts";
import { findingsOfDuplicates } from "./duplicate-keys.ts";
import type { ReadableList } from "./formats/format.ts";
import { LineIndex } from "./line-index.ts";
import { Locator } from "./locator.ts";
import type { ReadOptions } from "./read-document.ts";
import type { Reading } from "./reading.ts";
import { findJsonList } from "./syntax/json-list.ts";
import { type JsonListPart, partsOf } from "./syntax/json-list-part.ts";

/**
 * Reads a long JSON list, for example from an API, in parts: an item is discarded before the next ones are parsed, which needs
 * less time and memory than keeping all. Undefined, and nothing after it, if the text is not such a list: it must then be read
 * at once, and what was read so far does not count.
 * @throws RangeError if `as` is not a format
 */
export function* readLongList(text: string, { name, as }: ReadOptions = {}): Generator<Reading | undefined> {
  const list = findJsonList(text);
  if (list === undefined) return yield undefined;
  const lines = new LineIndex(text);
  let format = as === undefined ? undefined : formatNamed(as);
  const why = format === undefined ? undefined : "read so because it was asked for";
  for (const part of partsOf(list)) {
    if (part === undefined) return yield undefined;
    const [found, because] = why !== undefined ? [format, why] : recognize(part.roots()[0]?.value, { syntax: "JSON", name });
    // a part of which nothing is surely known is what the others are
    format ??= found;
    const isSame = found === undefined || found === format;
    // a map with a long list in it may be one resource
    if (format?.list === undefined || format.list.pointer !== list.pointer || !isSame) return yield undefined;
    yield readPart(part, format.name, format.list, new Locator(part, lines, name), because);
  }
}

function readPart(part: JsonListPart, format: string, { pointer, item, all }: ReadableList, locator: Locator, why: string): Reading {
  const collector = new Collector(part, locator, Number.POSITIVE_INFINITY);
  let index = part.first;
  for (const each of part.items) item(each, `${pointer}/${index++}`, collector);
  all?.(part.items, pointer, collector);
  const doubled = part.searched ? findingsOfDuplicates(collector) : [];
  return {
    format,
    resources: collector.resources,
    namespaces: collector.namespaces,
    findings: [...doubled, ...collector.findings],
    skipped: collector.skipped,
    evidence: [`${format}: ${why}.`],
    locate: (place) => locator.locate(place),
  };
}
