import { type Catalog, type Standing, stands } from "../catalog/catalog.ts";
import { STARLINGX_BASE, spanHolds, targetName } from "../catalog/releases.ts";
import type { Target } from "../model.ts";
import { surfaceTerms } from "../schema/surfaces.ts";
import { isRefused, surfaceOfDefinition } from "../schema/tables.ts";
import { valueSchema } from "../schema/value-schema.ts";
import { describeKey } from "./doc-comment.ts";
import { type KeyPattern, keyPatterns } from "./key-pattern.ts";
import { typeText, type ValueType, valueType } from "./value-type.ts";

/** What a type says of one key, or of the keys of one template, wherever it says the same. */
export interface KeyLine {
  /** The key, or the template as it is written. */
  readonly name: string;
  /** How the template's keys are spelled; undefined for a key. */
  readonly patterns?: readonly KeyPattern[];
  /** The value of the template's listed parameter that the line is for. */
  readonly listed?: string;
  readonly type: ValueType;
  readonly doc: string;
  /** Where the line stands: `SURFACE TARGET`, in the order of the targets. */
  readonly columns: readonly string[];
}

/** The name of the place that a resource's keys have on a target. */
export const columnOf = (surface: string, target: Target): string => `${surface} ${targetName(target)}`;

/**
 * The lines of a catalog for some targets, in its own order. Of definitions of the same key the first that stands counts.
 * @param wanted the surfaces to tell of; all where left out
 */
export function keyLines(catalog: Catalog, targets: readonly Target[], wanted?: ReadonlySet<string>): KeyLine[] {
  const lines = new Map<string, KeyLine & { columns: string[] }>();
  for (const target of targets) {
    const seen = new Set<string>();
    for (const standing of catalog[target.platform]) {
      const surface = surfaceOfDefinition(standing.definition);
      if (wanted?.has(surface) === false) continue;
      const identity = `${surface} ${standing.definition.key}`;
      if (seen.has(identity) || !stands(standing, target)) continue;
      seen.add(identity);
      for (const line of linesOf(standing, surface, target)) {
        const same = JSON.stringify([line.name, line.listed, typeText(line.type), line.doc, line.patterns]);
        const known = lines.get(same);
        if (known === undefined) lines.set(same, { ...line, columns: [columnOf(surface, target)] });
        else known.columns.push(columnOf(surface, target));
      }
    }
  }
  return [...lines.values()];
}

type Line = Omit<KeyLine, "columns">;

function linesOf(standing: Standing, surface: string, target: Target): Line[] {
  const { definition } = standing;
  const schema = valueSchema(standing, target);
  const type = valueType(schema, definition.property, surfaceTerms(surface));
  const doc = describeKey(definition, schema, isRefused(standing, target));
  const line = { name: definition.key, type, doc };
  if (definition.parameters === undefined) return [line];
  const patterns = keyPatterns(definition.key, definition.parameters);
  const values = listedValues(standing, target);
  return values === undefined ? [{ ...line, patterns }] : values.map((listed) => ({ ...line, patterns, listed }));
}

function listedValues({ definition, base }: Standing, { platform, release }: Target): string[] | undefined {
  const values = Object.values(definition.parameters ?? {}).find((parameter) => parameter.values !== undefined)?.values;
  if (values === undefined) return undefined;
  return Object.entries(values).flatMap(([value, span]) => {
    const holds = base ? spanHolds("openstack", span, STARLINGX_BASE) : spanHolds(platform, span, release);
    return holds ? [value] : [];
  });
}
