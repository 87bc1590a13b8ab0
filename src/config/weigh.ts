import type { Finding } from "../model.ts";
import type { Level } from "./configuration.ts";

/** Findings as a configuration wants them: of another severity where it says so, and none of a code that is off. */
export function weigh(findings: Finding[], levels: ReadonlyMap<string, Level>): Finding[] {
  if (levels.size === 0) return findings;
  return findings.flatMap((finding) => {
    const level = levels.get(finding.code);
    if (level === "off") return [];
    return level === undefined || level === finding.severity
      ? [finding]
      : [{ ...finding, severity: level, default_severity: finding.severity }];
  });
}
