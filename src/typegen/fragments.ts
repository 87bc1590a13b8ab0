import type { KeyLine } from "./key-lines.ts";
import { type Hole, isCountable, type KeyPattern, keyExpression } from "./key-pattern.ts";
import { type Columns, meet } from "./places.ts";
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
}

/** The keys of a template with what their type says. */
export interface TemplateMember extends Origin {
  readonly template: string;
  readonly patterns: readonly KeyPattern[];
  /** The values of the listed parameter, where there is one. */
  readonly listed?: readonly string[];
  /** The type's text; that of keys that stand by themselves and are spelled alike is in it too. */
  readonly type: string;
  readonly doc: string;
}

/** Keys that stand in just the same places, so that they are written down once. */
export interface Fragment {
  readonly columns: Columns;
  readonly keys: readonly KeyMember[];
  readonly templates: readonly TemplateMember[];
}

/** A line, or a part of it: of a listed parameter, the values that stand in the same places. */
interface Piece {
  readonly line: KeyLine;
  readonly columns: Columns;
  readonly values: readonly string[];
  /** Keys that the piece is for: its own, or one of each pattern. */
  readonly samples: readonly string[];
}

/** Groups lines by where they stand, in the order of their first. */
export function makeFragments(lines: readonly KeyLine[]): Fragment[] {
  const pieces = lines.flatMap(piecesOf);
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const place = `${piece.line.layer} ${piece.columns}`;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [piece]);
    else group.push(piece);
  }
  return [...groups.values()].map((group) => ({
    columns: (group[0] as Piece).columns,
    keys: group.flatMap((piece) => keysOf(piece, pieces)),
    templates: group.flatMap((piece) => templateOf(piece, pieces)),
  }));
}

function piecesOf(line: KeyLine): Piece[] {
  const { name, patterns, listed, columns } = line;
  if (patterns === undefined) return [{ line, columns, values: [], samples: [name] }];
  if (listed === undefined) return [{ line, columns, values: [], samples: patterns.map((pattern) => sample(pattern, "")) }];
  const groups = new Map<Columns, string[]>();
  for (const [value, its] of listed) groups.set(its, [...(groups.get(its) ?? []), value]);
  return [...groups].map(([its, values]) => ({
    line,
    columns: its,
    values,
    samples: values.flatMap((value) => patterns.map((pattern) => sample(pattern, value))),
  }));
}

function sample({ text, holes }: KeyPattern, listed: string): string {
  const inHole = { listed, bigint: "0", string: "x" } as const;
  return text.map((part, index) => (index === 0 ? part : inHole[holes[index - 1] as Hole] + part)).join("");
}

/** The line's key, or those of its patterns that have no hole; a key is read by its own name before any template. */
function keysOf({ line, columns }: Piece, all: readonly Piece[]): KeyMember[] {
  const { name, patterns, type, doc } = line;
  const alone = patterns?.filter(({ holes }) => holes.length === 0).map(({ text }) => text[0] as string);
  const isNamed = (key: string): boolean =>
    all.some((other) => other.line.patterns === undefined && other.line.name === key && meet(columns, other.columns));
  const keys = alone === undefined ? [name] : alone.filter((key) => !isNamed(key));
  return keys.map((key) => ({ ...originOf(line), key, type, doc }));
}

function templateOf({ line, columns, values }: Piece, all: readonly Piece[]): TemplateMember[] {
  const { name, patterns, listed, type, doc } = line;
  if (patterns === undefined) return [];
  return [
    {
      ...originOf(line),
      template: name,
      patterns: patterns.filter(({ holes }) => holes.length > 0),
      ...(listed !== undefined && { listed: values }),
      type: [...widened(typeText(type), patterns, values, columns, all)].join(" | "),
      doc,
    },
  ];
}

function originOf({ namespace, object, required }: Origin): Origin {
  return { namespace, ...(object !== undefined && { object }), ...(required && { required }) };
}

/** TypeScript holds a key to its own type and to that of every index signature that it matches. */
function widened(
  type: string,
  patterns: readonly KeyPattern[],
  values: readonly string[],
  columns: Columns,
  all: readonly Piece[],
): Set<string> {
  const types = new Set([type]);
  for (const pattern of patterns.filter((each) => !isCountable(each))) {
    const expression = keyExpression(pattern, values);
    const start = pattern.text[0] as string;
    for (const other of all) {
      const matched = meet(columns, other.columns) && other.samples.some((key) => key.startsWith(start) && expression.test(key));
      if (matched) types.add(typeText(other.line.type));
    }
  }
  return types;
}
