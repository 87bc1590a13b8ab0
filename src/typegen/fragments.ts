import type { KeyLine } from "./key-lines.ts";
import { isCountable, type KeyPattern, keyExpression } from "./key-pattern.ts";
import { typeText, type ValueType } from "./value-type.ts";

/** A key with what its type says. */
export interface KeyMember {
  readonly key: string;
  readonly type: ValueType;
  readonly doc: string;
}

/** The keys of a template with what their type says. */
export interface TemplateMember {
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
  readonly columns: readonly string[];
  readonly keys: readonly KeyMember[];
  readonly templates: readonly TemplateMember[];
}

/** Groups lines by where they stand, in the order of their first. */
export function makeFragments(lines: readonly KeyLine[]): Fragment[] {
  const groups = new Map<string, KeyLine[]>();
  for (const line of lines) {
    const place = line.columns.join("\n");
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [line]);
    else group.push(line);
  }
  return [...groups.values()].map((group) => makeFragment(group, lines));
}

function makeFragment(group: readonly KeyLine[], all: readonly KeyLine[]): Fragment {
  const keys = group.flatMap(({ name, patterns, type, doc }) => {
    if (patterns === undefined) return [{ key: name, type, doc }];
    return patterns.filter(({ holes }) => holes.length === 0).map(({ text }) => ({ key: text[0] as string, type, doc }));
  });
  return { columns: (group[0] as KeyLine).columns, keys, templates: templatesOf(group, all) };
}

function templatesOf(group: readonly KeyLine[], all: readonly KeyLine[]): TemplateMember[] {
  const templates = new Map<string, KeyLine & { values: string[] }>();
  for (const line of group) {
    if (line.patterns === undefined) continue;
    const same = JSON.stringify([line.name, line.type, line.doc]);
    const known = templates.get(same) ?? { ...line, values: [] };
    if (line.listed !== undefined) known.values.push(line.listed);
    templates.set(same, known);
  }
  return [...templates.values()].map(({ name, patterns = [], listed, values, type, doc, columns }) => ({
    template: name,
    patterns: patterns.filter(({ holes }) => holes.length > 0),
    ...(listed !== undefined && { listed: values }),
    type: widened(typeText(type), patterns, values, columns, all),
    doc,
  }));
}

/** TypeScript holds a key to its own type and to that of every index signature that it matches. */
function widened(
  type: string,
  patterns: readonly KeyPattern[],
  values: readonly string[],
  columns: readonly string[],
  all: readonly KeyLine[],
): string {
  const types = new Set([type]);
  for (const pattern of patterns.filter((each) => !isCountable(each))) {
    const expression = keyExpression(pattern, values);
    for (const other of all) {
      if (columns.some((column) => other.columns.includes(column)) && samples(other).some((key) => expression.test(key)))
        types.add(typeText(other.type));
    }
  }
  return types.size === 1 ? type : [...types].join(" | ");
}

/** Keys of a line: its own, or one of each pattern. */
function samples({ name, patterns, listed = "" }: KeyLine): string[] {
  if (patterns === undefined) return [name];
  return patterns.map(({ text, holes }) =>
    text.map((part, index) => (index === 0 ? "" : { listed, bigint: "0", string: "x" }[holes[index - 1] ?? "string"]) + part).join(""),
  );
}
