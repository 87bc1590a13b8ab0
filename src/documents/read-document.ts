import type { Finding, Resource } from "../model.ts";
import { duplicateKey } from "./codes/duplicate-key.ts";
import { syntaxError } from "./codes/syntax-error.ts";
import { tooDeep } from "./codes/too-deep.ts";
import { tooLarge } from "./codes/too-large.ts";
import { Collector } from "./collector.ts";
import { formatNamed, readRoots } from "./detect.ts";
import { makeFinding } from "./finding.ts";
import type { Hint } from "./formats/format.ts";
import { LineIndex } from "./line-index.ts";
import { Locator } from "./locator.ts";
import type { Reading } from "./reading.ts";
import type { Fault, Source } from "./source.ts";
import { openText } from "./syntax.ts";

/** What is known of a text besides itself. */
export interface ReadOptions {
  /** The file's name. */
  readonly name?: string;
  /** The format that it has, where somebody says so. */
  readonly as?: string;
}

const rules = { "syntax-error": syntaxError, "too-deep": tooDeep, "too-large": tooLarge };

/**
 * Reads a text: the resources in it, the faults of the text itself, and where everything stands.
 * @throws RangeError where `as` is no format
 */
export async function readDocument(text: string, options: ReadOptions = {}): Promise<Reading> {
  const forced = options.as === undefined ? undefined : formatNamed(options.as);
  const opened = await openText(text, options.name, forced !== undefined);
  if (!opened.source) return { ...nothingRead(), skipped: opened.skipped, evidence: [opened.why] };
  return readSource(opened.source, new LineIndex(text), options);
}

/** Reads what a syntax made of a text. @throws RangeError where `as` is no format */
export function readSource(source: Source, lines: LineIndex, options: ReadOptions): Reading {
  const forced = options.as === undefined ? undefined : formatNamed(options.as);
  const locator = new Locator(source, lines, options.name);
  const collector = new Collector(source, locator);
  const hint: Hint = { syntax: source.syntax, name: options.name };
  const { names, evidence } = readRoots(source.roots("pyyaml"), forced, hint, collector);
  const faults = source.faults.map((fault) => findingOf(fault, locator));
  const doubled = names.length > 0 && source.searched ? duplicatesIn(source, collector) : [];
  return {
    format: names.length > 0 ? names.join(", ") : undefined,
    resources: collector.resources,
    namespaces: collector.namespaces,
    findings: [...faults, ...doubled, ...collector.findings],
    skipped: collector.skipped,
    evidence,
    locate: (place) => locator.locate(place),
  };
}

/** What is read where nothing can be. */
export function nothingRead(): Reading {
  return { format: undefined, resources: [], namespaces: [], findings: [], skipped: [], evidence: [], locate: (place) => place };
}

function findingOf({ code, params, pointer, span }: Fault, locator: Locator): Finding {
  return makeFinding(rules[code] as (typeof rules)["syntax-error"], params as never, locator.at({ pointer }, span));
}

/** The keys that stand twice where that can change a resource: in one, or in what holds one. */
function duplicatesIn(source: Source, collector: Collector): Finding[] {
  const doubled = source.duplicates();
  if (doubled.length === 0) return [];
  const concerns = makeConcern([...collector.resources, ...collector.namespaces].map(({ pointer }: Pick<Resource, "pointer">) => pointer));
  return doubled.flatMap(({ map, key, first, last }) => {
    if (!concerns(map)) return [];
    const pointer = `${map}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const at = collector.locator.at({ pointer, of: "key" }, last);
    const before = collector.locator.at({ pointer, of: "key" }, first);
    return makeFinding(duplicateKey, { key, line: before.line as number }, at, { related: [{ key, at: before }] });
  });
}

/** Whether a map is a resource's, or holds one, or stands in one. */
function makeConcern(pointers: readonly string[]): (map: string) => boolean {
  const holders = new Set<string>();
  for (const pointer of pointers) {
    for (let end = pointer.length; end >= 0; end = pointer.lastIndexOf("/", end - 1)) {
      const holder = pointer.slice(0, end);
      if (holders.has(holder)) break;
      holders.add(holder);
      if (end === 0) break;
    }
  }
  const own = new Set(pointers);
  return (map) => {
    if (map === "" || holders.has(map)) return true;
    for (let end = map.lastIndexOf("/"); end > 0; end = map.lastIndexOf("/", end - 1)) if (own.has(map.slice(0, end))) return true;
    return false;
  };
}
