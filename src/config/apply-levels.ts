import type { Finding } from "../model.ts";
import type { Level } from "./configuration.ts";

/** What a configuration makes of the codes of one resource's findings, and why. */
export interface ResourceLevels {
  matches(name: string): boolean;
  readonly levels: ReadonlyMap<string, Level>;
  readonly reason: string;
}

/** What a configuration makes of the codes of findings: of all in a file, and of those of some resources in it, the later winning. */
export interface Levels {
  readonly levels: ReadonlyMap<string, Level>;
  readonly resources?: readonly ResourceLevels[];
}

/**
 * Findings as a configuration wants them: of another severity where it says so, and none of a code that is off. Those of a code
 * that is off for their resource are marked as suppressed.
 */
export function applyLevels(findings: Finding[], { levels, resources = [] }: Levels): Finding[] {
  if (levels.size === 0 && resources.length === 0) return findings;
  return findings.flatMap((finding) => {
    const { code, severity, resource } = finding;
    const name = resource?.name;
    const own = name === undefined ? undefined : resources.findLast((each) => each.levels.has(code) && each.matches(name));
    const level = own?.levels.get(code) ?? levels.get(code);
    if (own !== undefined && level === "off") return [{ ...finding, suppressed: { by: "configuration", reason: own.reason } as const }];
    if (level === "off") return [];
    return level === undefined || level === severity ? [finding] : [{ ...finding, severity: level, default_severity: severity }];
  });
}
