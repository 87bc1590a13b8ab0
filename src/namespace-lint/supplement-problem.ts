import { validate } from "../../generated/validate-supplement.js";
import { isRelease } from "../catalog/releases.ts";
import { releasesNamed } from "../catalog/releases-named.ts";
import type { Supplement } from "../model.ts";
import { isPortable } from "../regex/bounded-pattern.ts";
import { parsePattern } from "../regex/parse.ts";

/**
 * What is wrong with an untrusted supplement, in a sentence; undefined if nothing is. It can have another form than
 * schemas/supplement.schema.json, name an unknown release, or have a pattern of keys that is not valid or that could keep us
 * busy for a very long time.
 */
export function supplementProblem(supplement: unknown): string | undefined {
  if (!validate(supplement)) {
    const [{ instancePath, message = "", params }] = validate.errors as [NonNullable<typeof validate.errors>[number]];
    const named = params["unevaluatedProperty"] ?? params["additionalProperty"];
    return `its supplement${instancePath === "" ? "" : `, ${instancePath},`} ${message}${named === undefined ? "" : ` (${String(named)})`}`;
  }
  const unknown = [...releasesNamed(supplement)].find((release) => !isRelease("openstack", release) && !isRelease("starlingx", release));
  if (unknown !== undefined) return `its supplement: "${unknown}" is a release of no platform`;
  for (const [template, { parameters }] of Object.entries((supplement as Supplement).templates ?? {})) {
    for (const [name, { pattern = "" }] of Object.entries(parameters)) {
      const problem = patternProblem(pattern);
      if (problem !== undefined) return `its supplement, ${template}: the pattern of {${name}}: ${problem}`;
    }
  }
  return undefined;
}

function patternProblem(pattern: string): string | undefined {
  const parsed = parsePattern(pattern);
  if (parsed.kind === "broken") return parsed.problem;
  if (!isPortable(pattern)) return "JavaScript does not accept it, or it can be very slow";
  const isNamed = parsed.kind === "pattern" && parsed.quirks.some(({ construct }) => construct.startsWith("(?<"));
  return isNamed ? "it has a named group, which only parameters have" : undefined;
}
