import type { Finding, Resource } from "../model.ts";
import { isPastGap } from "../rules/nova/numa/numa-list.ts";
import { valueTooLong } from "../rules/value/value-too-long.ts";
import { schemaOf } from "../schema/key-index.ts";
import { surfaceOf } from "../schema/tables.ts";
import { asText } from "./as-text.ts";
import { findingOf } from "./finding.ts";
import { freeValueFinding, ownValueFinding } from "./free-value.ts";
import { checkImageFields } from "./image-fields.ts";
import { intakeOf } from "./intakes.ts";
import type { Judge } from "./judge.ts";
import { knownKeyFinding, malformedKeyFinding } from "./key-findings.ts";
import type { KnownKeys } from "./known-keys.ts";
import type { Keys } from "./layer.ts";
import { otherPlatformFinding } from "./other-platform.ts";
import { bySiteSchema } from "./site-schema.ts";
import { strangerOf } from "./strangers.ts";
import { valueFinding } from "./value-findings.ts";

/** Up to here every service takes a value's length. */
const SHORT = 255;

/** A stranger may have more wrong keys than a call has room for arguments. */
function addAll(findings: Finding[], more: Iterable<Finding>): void {
  for (const finding of more) findings.push(finding);
}

/** What is wrong with each key and each value of a resource by itself. */
export function checkEntries(resource: Resource, judge: Judge): Finding[] {
  const surface = surfaceOf(resource);
  const known = judge.knownKeys(surface);
  const findings: Finding[] = [];
  let text = resource;
  if (!isShortText(resource.entries)) {
    const converted = asText(resource);
    text = converted.resource;
    addAll(findings, converted.findings);
    addAll(findings, tooLong(text));
    if (surface === "OS::Glance::Image") {
      const ofFields = checkImageFields(resource, (key) => findEntry(known.layers, key));
      addAll(findings, ofFields);
    }
  }
  for (const keys of known.layers) {
    if (!keys.validate(text.entries)) addAll(findings, valueFindings(text, keys, judge));
  }
  addKeyFindings(findings, text, known, judge);
  return judge.siteSchema === undefined || surface !== "OS::Glance::Image" ? findings : bySiteSchema(findings, resource, judge.siteSchema);
}

/** Whether every value is text of a length that every service takes: so it is in nearly every document. */
function isShortText(entries: Resource["entries"]): boolean {
  for (const key in entries) {
    const value = entries[key];
    if (typeof value !== "string" || value.length > SHORT) return false;
  }
  return true;
}

function valueFindings(resource: Resource, keys: Keys, judge: Judge): Finding[] {
  return (keys.layer.validate.errors ?? []).flatMap((error) => {
    const key = error.instancePath.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
    if (resource.type === "OS::Glance::Image" && isPastGap(resource.entries, key)) return [];
    return valueFinding(resource, key, error, keys, judge) ?? [];
  });
}

function addKeyFindings(findings: Finding[], resource: Resource, known: KnownKeys, judge: Judge): void {
  for (const keys of known.layers) {
    for (const key of keys.notable) {
      const { entry, free } = keys.standing(key);
      const finding = (entry && knownKeyFinding(resource, key, entry, judge.target)) ?? malformedKeyFinding(resource, key);
      if (finding !== undefined) findings.push(finding);
      const ofValue = entry !== undefined && free ? freeValueFinding(resource, key, entry) : undefined;
      if (ofValue !== undefined) findings.push(ofValue);
    }
  }
  const elsewhere: string[] = [];
  for (const key of known.unknownOf(resource.entries)) {
    const stranger = strangerOf(resource, key, known, judge);
    const finding = stranger.tell(resource) ?? ownValueFinding(resource, key);
    if (finding !== undefined) findings.push(finding);
    if (stranger.elsewhere) elsewhere.push(key);
  }
  if (elsewhere.length > 0 && !judge.named) findings.push(otherPlatformFinding(resource, elsewhere, judge));
}

function tooLong(resource: Resource): Finding[] {
  const { longest, refused } = intakeOf(resource) ?? {};
  if (longest === undefined) return [];
  return Object.entries(resource.entries).flatMap(([key, value]) => {
    const length = [...String(value)].length;
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
