import type { KeyLine } from "./key-lines.ts";
import type { KeyPattern } from "./key-pattern.ts";
import { type Columns, meet } from "./places.ts";
import { SampleKeys, sampleKeys } from "./sample-keys.ts";
import { typeText, type ValueType } from "./value-type.ts";

/** Where a key comes from. */
interface Origin {
  readonly namespace: string;
  readonly object?: string;
  readonly required?: true;
}

/** A key with what its type says. */
export interface KeyMember extends Origin {
  readonly key: string;
  readonly type: ValueType;
  readonly doc: string;
  /** Its line in an interface, without the comment, where it was written beforehand. */
  readonly property?: string;
}

/** The keys of a template with what their type says. */
export interface TemplateMember extends Origin {
  readonly template: string;
  readonly patterns: readonly KeyPattern[];
  /** The values of the listed parameter, where there is one. */
  readonly listed?: readonly string[];
  /** The type's text; it includes keys that are defined by themselves and spelled alike. */
  readonly type: string;
  readonly doc: string;
}

/** Keys that are in exactly the same places, so that they are written only once. */
export interface Fragment {
  readonly columns: Columns;
  readonly keys: readonly KeyMember[];
  readonly templates: readonly TemplateMember[];
}

/** A line, or a part of it: for a listed parameter, the values that are in the same places. */
interface Piece {
  readonly line: KeyLine;
  readonly columns: Columns;
  readonly values: readonly string[];
}

/** Groups the lines of each catalog by their places, in the order of their first. What two catalogs know is there twice. */
export function makeFragments(layers: readonly (readonly KeyLine[])[]): Fragment[] {
  const split = layers.map((lines) => lines.flatMap(piecesOf));
  const pieces = split.flat();
  const named = namedColumns(pieces);
  const samples = new SampleKeys(
    pieces.map(({ line, columns, values }) => ({
      columns,
      type: typeText(line.type),
      keys: line.patterns === undefined ? [line.name] : sampleKeys(line.patterns, values),
    })),
  );
  return split.flatMap(inGroups).map((group) => ({
    columns: (group[0] as Piece).columns,
    keys: group.flatMap((piece) => keysOf(piece, named)),
    templates: group.flatMap((piece) => templateOf(piece, samples)),
  }));
}

function inGroups(pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<Columns, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.columns);
    if (group === undefined) groups.set(piece.columns, [piece]);
    else group.push(piece);
  }
  return [...groups.values()];
}

function piecesOf(line: KeyLine): Piece[] {
  if (line.listed === undefined) return [{ line, columns: line.columns, values: [] }];
  const groups = new Map<Columns, string[]>();
  for (const [value, its] of line.listed) {
    const group = groups.get(its);
    if (group === undefined) groups.set(its, [value]);
    else group.push(value);
  }
  return [...groups].map(([columns, values]) => ({ line, columns, values }));
}

/** The places of keys that are defined by their own name. */
function namedColumns(pieces: readonly Piece[]): Map<string, Columns> {
  const named = new Map<string, Columns>();
  for (const { line, columns } of pieces) if (line.patterns === undefined) named.set(line.name, (named.get(line.name) ?? 0n) | columns);
  return named;
}

/** The line's key, or those of its patterns that have no hole; a key is read by its own name before any template. */
function keysOf({ line, columns }: Piece, named: ReadonlyMap<string, Columns>): KeyMember[] {
  const { type, doc, properties } = line;
  return ownKeys(line).flatMap((key, index) => {
    if (line.patterns !== undefined && meet(columns, named.get(key) ?? 0n)) return [];
    const property = properties?.[index];
    return [{ ...originOf(line), key, type, doc, ...(property !== undefined && { property }) }];
  });
}

/** The keys that a line lists by name: its own, or for a template those of its patterns that have no hole. */
export function ownKeys({ name, patterns }: KeyLine): string[] {
  if (patterns === undefined) return [name];
  return patterns.filter(({ holes }) => holes.length === 0).map(({ text }) => text[0] as string);
}

function templateOf({ line, columns, values }: Piece, samples: SampleKeys): TemplateMember[] {
  const { name, patterns, listed, type, doc } = line;
  if (patterns === undefined) return [];
  // TypeScript holds a key to its own type and to that of every index signature that it matches
  const own = typeText(type);
  const widened = new Set([own, ...samples.typesMatching(own, patterns, values, columns)]);
  return [
    {
      ...originOf(line),
      template: name,
      patterns: patterns.filter(({ holes }) => holes.length > 0),
      ...(listed !== undefined && { listed: values }),
      type: [...widened].join(" | "),
      doc,
    },
  ];
}

function originOf({ namespace, object, required }: Origin): Origin {
  return { namespace, ...(object !== undefined && { object }), ...(required && { required }) };
}
