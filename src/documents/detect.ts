import { isList, kindOf } from "../json/value.ts";
import type { Collector } from "./collector.ts";
import type { Format, Hint } from "./formats/format.ts";
import { formatNames, formats } from "./formats/index.ts";
import { describeKeys } from "./formats/known-names.ts";
import type { Dialect, SourceText } from "./source.ts";

/** The format with this name. @throws RangeError for an unknown name */
export function formatNamed(name: string): Format {
  const found = formats.find((format) => format.name === name);
  if (!found) throw new RangeError(`no format is called ${JSON.stringify(name)}: known are ${formatNames.join(", ")}`);
  return found;
}

/** The recognized format, and why. */
export interface Detection {
  readonly names: readonly string[];
  readonly evidence: readonly string[];
  /** How the tools of these formats read YAML. */
  readonly dialects: ReadonlySet<Dialect>;
}

/** Reads every document of a text as the format that it surely is, or as the one that is forced. */
export function readRoots(forced: Format | undefined, hint: Hint, collector: Collector): Detection {
  const { source } = collector;
  const roots = source.roots("pyyaml");
  const names = new Set<string>();
  const evidence = new Set<string>();
  const dialects = new Set<Dialect>();
  for (const [index, { value, pointer }] of roots.entries()) {
    const where = roots.length > 1 && hint.syntax === "YAML" ? `document ${pointer.slice(1)}: ` : "";
    const [format, why] = forced ? [forced, "read so because it was asked for"] : recognize(value, hint);
    if (format) {
      names.add(format.name);
      dialects.add(format.dialect ?? "pyyaml");
      const read = format.dialect ? source.roots(format.dialect)[index] : undefined;
      format.read(read ? read.value : value, pointer, collector);
    }
    if (evidence.size < 100) evidence.add(`${where}${format ? `${format.name}: ` : ""}${why}.`);
  }
  if (roots.length === 0) evidence.add("No document in it can be read.");
  return { names: [...names], evidence: [...evidence], dialects };
}

/** The syntaxes of formats that name none. */
const DATA: readonly SourceText["syntax"][] = ["JSON", "NDJSON", "YAML"];

/** The format that a document surely has, and why; or why it has none. */
export function recognize(value: unknown, hint: Hint): [Format | undefined, string] {
  for (const format of formats) {
    if (!(format.syntaxes ?? DATA).includes(hint.syntax)) continue;
    const why = format.recognize(value, hint);
    if (why !== undefined) return [format, why];
  }
  const seen = isList(value) ? `a list of ${value.length}, the first ${describeKeys(value[0])}` : describeKeys(value);
  return [
    undefined,
    value === null ? "empty, or nothing but comments" : `${seen === kindOf(value) ? `nothing but ${seen}` : seen}: no known document`,
  ];
}
