import type { Finding, Resource } from "../model.ts";
import { valueTooLong } from "../rules/value/value-too-long.ts";
import { schemaOf } from "../schema/key-index.ts";
import { surfaceOf } from "../schema/tables.ts";
import { asText } from "./as-text.ts";
import { findingOf } from "./finding.ts";
import { checkImageFields } from "./image-fields.ts";
import type { Judge } from "./judge.ts";
import { knownKeyFinding, malformedKeyFinding, unknownKeyFinding } from "./key-findings.ts";
import { type Keys, keysOf } from "./layer.ts";
import { otherPlatformFinding, standsElsewhere } from "./other-platform.ts";
import { valueFinding } from "./value-findings.ts";

/** Characters that Nova stores of an extra spec's value, and of server metadata's (nova/api/validation/parameter_types.py). */
const MAX_VALUE = 255;
const BOUNDED: Readonly<Record<string, "set" | "request">> = { "OS::Nova::Flavor": "set", "OS::Nova::Server/metadata": "request" };

/** What is wrong with each key and each value of a resource by itself. */
export function checkEntries(resource: Resource, judge: Judge): Finding[] {
  const surface = surfaceOf(resource);
  const known = judge.layers.map((layer) => keysOf(layer, surface, judge.target)).filter((keys) => keys !== undefined);
  const findings: Finding[] = [];
  let text = resource;
  if (!Object.values(resource.entries).every((value) => typeof value === "string" && value.length <= MAX_VALUE)) {
    const converted = asText(resource, surface);
    text = converted.resource;
    findings.push(...converted.findings, ...tooLong(text, surface));
    if (surface === "OS::Glance::Image") findings.push(...checkImageFields(resource, (key) => findEntry(known, key)));
  }
  for (const keys of known) {
    if (!keys.validate(text.entries)) findings.push(...valueFindings(text, keys, judge));
  }
  findings.push(...keyFindings(text, known, judge));
  return findings;
}

function valueFindings(resource: Resource, keys: Keys, judge: Judge): Finding[] {
  return (keys.layer.validate.errors ?? []).flatMap((error) => {
    const key = error.instancePath.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
    return valueFinding(resource, key, error, keys, judge) ?? [];
  });
}

function keyFindings(resource: Resource, known: readonly Keys[], judge: Judge): Finding[] {
  const findings: Finding[] = [];
  for (const { notable, index } of known) {
    for (const key of notable) {
      const entry = index.find(key);
      const finding = (entry && knownKeyFinding(resource, key, entry)) ?? malformedKeyFinding(resource, key);
      if (finding !== undefined) findings.push(finding);
    }
  }
  const unknown = unknownToAll(resource, known);
  if (unknown.length === 0) return findings;
  const elsewhere = unknown.filter((key) => standsElsewhere(resource, key, judge));
  for (const key of unknown) {
    const finding = unknownKeyFinding(resource, key, known, judge, elsewhere.includes(key));
    if (finding !== undefined) findings.push(finding);
  }
  if (elsewhere.length > 0 && !judge.named) findings.push(otherPlatformFinding(resource, elsewhere, judge));
  return findings;
}

function unknownToAll(resource: Resource, known: readonly Keys[]): readonly string[] {
  const [first, ...others] = known;
  if (first === undefined) return Object.keys(resource.entries);
  return others.length === 0 ? first.unknown : first.unknown.filter((key) => others.every(({ unknown }) => unknown.includes(key)));
}

function tooLong(resource: Resource, surface: string): Finding[] {
  const stage = BOUNDED[surface];
  if (stage === undefined) return [];
  return Object.entries(resource.entries).flatMap(([key, value]) => {
    const length = [...String(value)].length;
    if (length <= MAX_VALUE) return [];
    return [findingOf(valueTooLong, resource, key, { key, length, maximum: MAX_VALUE }, { service: "nova", stage, http: 400 })];
  });
}

function findEntry(known: readonly Keys[], key: string) {
  for (const { index, layer } of known) {
    const entry = index.find(key);
    if (entry !== undefined) return { entry, schema: schemaOf(layer.tables, entry) };
  }
  return undefined;
}
