import { characters } from "../json/characters.ts";
import type { Finding, Resource } from "../model.ts";
import { isPastGap } from "../rules/nova/numa/numa-list.ts";
import { valueTooLong } from "../rules/value/value-too-long.ts";
import { schemaOf } from "../schema/key-index.ts";
import { surfaceOf } from "../schema/tables.ts";
import { apiLimitsOf } from "./api-limits.ts";
import { asText } from "./as-text.ts";
import { findingOf } from "./finding.ts";
import { freeValueFinding, isSuspect, ownValueFinding } from "./free-value.ts";
import { checkImageFields } from "./image-fields.ts";
import type { Judge } from "./judge.ts";
import { knownKeyFinding, malformedKeyFinding } from "./key-findings.ts";
import type { KnownKeys } from "./known-keys.ts";
import type { CheckedEntries, Keys } from "./layer.ts";
import { otherPlatformFinding } from "./other-platform.ts";
import { bySiteSchema } from "./site-schema.ts";
import { unknownKeyOf } from "./unknown-keys.ts";
import { valueFinding } from "./value-findings.ts";

/** Every service accepts values up to this length. */
const SHORT = 255;

/** An untrusted document can have more wrong keys than a call has room for arguments. */
function addAll(findings: Finding[], more: Iterable<Finding>): void {
  for (const finding of more) findings.push(finding);
}

/** What is wrong with each key and each value of a resource by itself. */
export function checkEntries(resource: Resource, judge: Judge): Finding[] {
  const surface = surfaceOf(resource);
  const known = judge.knownKeys(surface);
  const findings: Finding[] = [];
  const look = lookAt(resource.entries);
  // the service refuses them for that, and looks no further
  const tooLongKeys = new Set<string>();
  let text = resource;
  if (look === "other") {
    const converted = asText(resource);
    text = converted.resource;
    addAll(findings, converted.findings);
    const long = tooLong(text);
    for (const { key } of long) if (key !== undefined) tooLongKeys.add(key);
    addAll(findings, long);
    if (surface === "OS::Glance::Image") {
      const ofFields = checkImageFields(resource, (key) => findEntry(known.layers, key));
      addAll(findings, ofFields);
    }
  }
  const { layers, unknown } = known.check(text.entries);
  for (const checked of layers) if (checked.errors.length > 0) addAll(findings, valueFindings(text, checked, tooLongKeys, judge));
  for (const checked of layers) addKeyFindings(findings, text, checked, judge);
  addUnknownKeyFindings(findings, text, unknown, known, judge);
  if (look !== "plain") addTextFindings(findings, text, unknown, known);
  return judge.siteSchema === undefined || surface !== "OS::Glance::Image" ? findings : bySiteSchema(findings, resource, judge.siteSchema);
}

/**
 * What the values are at first sight: `plain` is text of a length that every service accepts, without any sign of a slip. Nearly
 * every document has only such values, and then no value is looked up again.
 */
function lookAt(entries: Resource["entries"]): "plain" | "suspect" | "other" {
  let suspect = false;
  for (const key in entries) {
    const value = entries[key];
    if (typeof value !== "string" || value.length > SHORT) return "other";
    suspect ||= isSuspect(value);
  }
  return suspect ? "suspect" : "plain";
}

function valueFindings(resource: Resource, { keys, errors }: CheckedEntries, skipped: ReadonlySet<string>, judge: Judge): Finding[] {
  return errors.flatMap((error) => {
    const key = error.instancePath.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
    if (skipped.has(key)) return [];
    if (resource.type === "OS::Glance::Image" && isPastGap(resource.entries, key)) return [];
    return valueFinding(resource, key, error, keys, judge) ?? [];
  });
}

function addKeyFindings(findings: Finding[], resource: Resource, { keys, notable }: CheckedEntries, judge: Judge): void {
  for (const key of notable) {
    const entry = keys.index.find(key);
    const finding = (entry && knownKeyFinding(resource, key, entry, judge.target)) ?? malformedKeyFinding(resource, key);
    if (finding !== undefined) findings.push(finding);
  }
}

function addUnknownKeyFindings(findings: Finding[], resource: Resource, unknown: readonly string[], known: KnownKeys, judge: Judge): void {
  let elsewhere: string[] | undefined;
  for (const key of unknown) {
    const unknownKey = unknownKeyOf(resource, key, known, judge);
    const finding = unknownKey.tell(resource);
    if (finding !== undefined) findings.push(finding);
    if (unknownKey.elsewhere) (elsewhere ??= []).push(key);
  }
  if (elsewhere !== undefined && !judge.named) findings.push(otherPlatformFinding(resource, elsewhere, judge));
}

/** What is wrong with the text of keys that accept any: of known ones, and of unknown ones without another finding. */
function addTextFindings(findings: Finding[], resource: Resource, unknown: readonly string[], known: KnownKeys): void {
  const told = new Set(findings.map(({ key }) => key));
  for (const keys of known.layers) {
    for (const key in resource.entries) {
      const { entry, free } = keys.standing(key);
      const finding = entry !== undefined && free ? freeValueFinding(resource, key, entry) : undefined;
      if (finding !== undefined) findings.push(finding);
    }
  }
  for (const key of unknown) {
    const finding = told.has(key) ? undefined : ownValueFinding(resource, key);
    if (finding !== undefined) findings.push(finding);
  }
}

function tooLong(resource: Resource): Finding[] {
  const { longest, refused } = apiLimitsOf(resource) ?? {};
  if (longest === undefined) return [];
  return Object.entries(resource.entries).flatMap(([key, value]) => {
    const length = characters(String(value));
    return length <= longest ? [] : [findingOf(valueTooLong, resource, key, { key, length, maximum: longest }, refused)];
  });
}

function findEntry(known: readonly Keys[], key: string) {
  for (const { index, layer } of known) {
    const entry = index.find(key);
    if (entry !== undefined) return { entry, schema: schemaOf(layer.tables, entry) };
  }
  return undefined;
}
