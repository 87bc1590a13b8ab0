import { type Catalog, type PlatformDefinition, spanStands, stands } from "../catalog/catalog.ts";
import { resolveTarget, targetNames } from "../catalog/releases.ts";
import type { Definition, Platform, Span, Target, ValueSchema } from "../model.ts";
import { describeKey } from "../schema/key-description.ts";
import { surfaceTerms } from "../schema/surfaces.ts";
import { isRefused, surfaceOfDefinition } from "../schema/tables.ts";
import { valueSchema } from "../schema/value-schema.ts";
import { docText } from "./doc-comment.ts";
import { type KeyPattern, keyPatterns } from "./key-pattern.ts";
import { type Columns, columnsOf, type KeyPlaces, meet } from "./places.ts";
import { surfacesOf } from "./surface-names.ts";
import { type ValueType, valueType } from "./value-type.ts";

/** What a type says of one key, or of the keys of one template, wherever it says the same. */
export interface KeyLine {
  /** The key, or the template as it is written. */
  readonly name: string;
  readonly namespace: string;
  readonly object?: string;
  /** The object is not whole without it. */
  readonly required?: true;
  /** How the template's keys are spelled; undefined for a key. */
  readonly patterns?: readonly KeyPattern[];
  readonly type: ValueType;
  readonly doc: string;
  /** The places of the line. */
  readonly columns: Columns;
  /** The places of each value of the template's listed parameter. */
  readonly listed?: ReadonlyMap<string, Columns>;
  /**
   * The key as json-schema-to-typescript writes it, or for a template the keys of those patterns that have no hole, each without
   * its comment; undefined until it is asked for.
   */
  readonly properties?: readonly string[];
}

/** Lines, and what their columns mean. */
export interface LineTable {
  readonly places: KeyPlaces;
  readonly lines: readonly KeyLine[];
}

/**
 * The lines of a catalog for all its kinds of resources and all targets, in its own order. Of definitions of the same key, the
 * first that applies counts.
 */
export function keyLines(catalog: Catalog): LineTable {
  const places = { surfaces: surfacesOf([catalog]), targets: targetNames().map((name) => resolveTarget(name).target) };
  const lines = new Map<string, KeyLine>();
  const taken = new Map<string, Columns>();
  for (const platform of Object.keys(catalog) as Platform[]) {
    const targets = places.targets.filter((target) => target.platform === platform);
    for (const standing of catalog[platform]) {
      const { key } = standing.definition;
      const surface = surfaceOfDefinition(standing.definition);
      const at = (some: readonly Target[]): Columns => columnsOf(places, surface, some);
      const before = taken.get(key) ?? 0n;
      const free = targets.filter((target) => !meet(before, at([target])) && stands(standing, target));
      if (free.length === 0) continue;
      taken.set(key, before | at(free));
      for (const line of linesOf(standing, surface, free, at)) addLine(lines, line);
    }
  }
  return { places, lines: [...lines.values()] };
}

function addLine(lines: Map<string, KeyLine>, line: KeyLine): void {
  const { columns, listed, ...said } = line;
  const same = JSON.stringify(said);
  const known = lines.get(same);
  if (known === undefined) lines.set(same, line);
  else
    lines.set(same, { ...known, columns: known.columns | columns, ...(listed && { listed: together(known.listed ?? new Map(), listed) }) });
}

function together(left: ReadonlyMap<string, Columns>, right: ReadonlyMap<string, Columns>): Map<string, Columns> {
  const both = new Map(left);
  for (const [value, columns] of right) both.set(value, (both.get(value) ?? 0n) | columns);
  return both;
}

type At = (targets: readonly Target[]) => Columns;

/** The lines of one definition: one for all targets on which it says the same. */
function linesOf(standing: PlatformDefinition, surface: string, targets: readonly Target[], at: At): KeyLine[] {
  const { key, namespace, object, required, parameters, property } = standing.definition;
  const patterns = parameters && keyPatterns(key, parameters);
  const values = Object.values(parameters ?? {}).find((parameter) => parameter.values !== undefined)?.values;
  return variants(standing, targets).map(({ schema, refused, targets: its }) => ({
    name: key,
    namespace,
    ...(object !== undefined && { object }),
    ...(required && { required }),
    ...(patterns && { patterns }),
    type: valueType(schema, property, surfaceTerms(surface)),
    doc: docOf(standing.definition, schema, refused),
    columns: at(its),
    ...(values !== undefined && { listed: listedAt(values, (span) => at(its.filter((target) => spanStands(standing, span, target)))) }),
  }));
}

/** The places of each value of a list; most are everywhere. */
function listedAt(values: Readonly<Record<string, Span>>, spanAt: (span: Span) => Columns): Map<string, Columns> {
  const always = spanAt({});
  const entries = Object.entries(values).map(([value, span]) => [value, Object.keys(span).length === 0 ? always : spanAt(span)] as const);
  return new Map(entries.filter(([, columns]) => columns !== 0n));
}

interface Variant {
  readonly schema: ValueSchema;
  readonly refused: boolean;
  readonly targets: Target[];
}

function variants(standing: PlatformDefinition, targets: readonly Target[]): Variant[] {
  const { earlier, values, refused } = standing.definition.facts;
  const on = (target: Target) => ({ schema: valueSchema(standing, target), refused: isRefused(standing, target) });
  if (earlier === undefined && values === undefined && typeof refused !== "object")
    return [{ ...on(targets[0] as Target), targets: [...targets] }];
  const all = new Map<string, Variant>();
  for (const target of targets) {
    const variant = on(target);
    const same = JSON.stringify(variant);
    const known = all.get(same);
    if (known === undefined) all.set(same, { ...variant, targets: [target] });
    else known.targets.push(target);
  }
  return [...all.values()];
}

const docs = new WeakMap<Definition, Map<string, string>>();

/** StarlingX shares most definitions with OpenStack, and words with them. */
function docOf(definition: Definition, schema: ValueSchema, refused: boolean): string {
  const { enum: _, enumFolded: __, ...told } = schema;
  const same = JSON.stringify([told, refused]);
  const known = docs.get(definition) ?? new Map<string, string>();
  docs.set(definition, known);
  const doc = known.get(same) ?? docText(describeKey(definition, schema, refused));
  known.set(same, doc);
  return doc;
}
