import type { ErrorObject } from "ajv";
import { characters } from "../json/characters.ts";
import type { Finding, Resource, Suggestion, ValueSchema } from "../model.ts";
import { MOST_LISTED } from "../rules/value/listed.ts";
import { valueMalformed } from "../rules/value/value-malformed.ts";
import { valueNotInEnum } from "../rules/value/value-not-in-enum.ts";
import { valueNotInRelease } from "../rules/value/value-not-in-release.ts";
import { valueOutOfRange } from "../rules/value/value-out-of-range.ts";
import { valueReadAsFalse } from "../rules/value/value-read-as-false.ts";
import { valueTooLong } from "../rules/value/value-too-long.ts";
import type { Entry } from "../schema/tables.ts";
import { type Circumstance, findingOf } from "./finding.ts";
import type { Judge } from "./judge.ts";
import type { Keys } from "./layer.ts";
import { releasesOf } from "./other-releases.ts";
import { correctedValues, nearestFirst, nearValues } from "./value-suggestions.ts";

/** The findings of one value that its schema refuses: Ajv's errors, said in the words of the field. */
export function valueFinding(resource: Resource, key: string, error: ErrorObject, keys: Keys, judge: Judge): Finding | undefined {
  const entry = keys.index.find(key);
  const schema = entry && keys.layer.tables.schemas[entry.schema];
  if (entry === undefined || schema === undefined) return undefined;
  const value = resource.entries[key] as string;
  const told = circumstance(entry);
  const mended = (): Circumstance => ({ ...told, suggestions: correctedValues(value, entry, keys.layer) });
  switch (error.keyword) {
    case "enum":
    case "enumFolded":
      return enumFinding(resource, key, value, schema, told, keys, judge);
    case "format":
      if (schema.format === "boolean" && entry.check === undefined) {
        const read: Circumstance = { service: "nova", stage: "request", suggestions: correctedValues(value, entry, keys.layer) };
        return findingOf(valueReadAsFalse, resource, key, { key, value }, read);
      }
      return findingOf(valueMalformed, resource, key, { key, value, format: String(schema.format) }, mended());
    case "pattern": {
      const { example } = entry;
      const params = { key, value, pattern: String(schema.pattern), ...(example !== undefined && { example }) };
      return findingOf(valueMalformed, resource, key, params, mended());
    }
    case "formatMinimum":
    case "formatMaximum":
      return findingOf(valueOutOfRange, resource, key, { key, value, ...limits(schema) }, told);
    case "maxLength":
      return findingOf(valueTooLong, resource, key, { key, length: characters(value), maximum: Number(schema.maxLength) }, told);
    default:
      return undefined;
  }
}

/** The service that refuses an entry's value; if none does, the finding is a warning. */
export function circumstance({ check }: Entry): Circumstance {
  return check === undefined ? { severity: "warning" } : check;
}

type EnumArguments = [resource: Resource, key: string, value: string, schema: ValueSchema, told: Circumstance, keys: Keys, judge: Judge];

function enumFinding(...[resource, key, value, schema, told, keys, judge]: EnumArguments): Finding {
  const allowed = schema.enum ?? schema.enumFolded ?? [];
  const elsewhere = releasesOf(keys.layer, resource, key, judge.target, (other) => {
    const { enum: listed, enumFolded } = keys.layer.tables.schemas[other.schema] ?? {};
    return (listed?.includes(value) ?? false) || (enumFolded?.includes(value.toLowerCase()) ?? false);
  });
  if (elsewhere !== undefined) {
    return findingOf(valueNotInRelease, resource, key, { key, value, release: judge.target.release, ...elsewhere }, told);
  }
  const near = nearValues(value, allowed);
  const suggestions: Suggestion[] = near.map((text) => ({ kind: "value", text }));
  // only of a longer list is a part shown
  const shown = allowed.length > MOST_LISTED ? nearestFirst(value, allowed, near) : allowed;
  return findingOf(valueNotInEnum, resource, key, { key, value, allowed: shown }, { ...told, suggestions });
}

function limits({ formatMinimum: minimum, formatMaximum: maximum }: ValueSchema): { minimum?: string; maximum?: string } {
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}
