import type { Severity } from "../model.ts";
import { Fingerprints } from "./fingerprint.ts";
import { jsonText } from "./json-text.ts";
import { pathFromRoot } from "./path-from-root.ts";
import type { Report, ReportOptions } from "./report.ts";
import { shownMessage, shownPath } from "./shown-text.ts";

const SEVERITY = { error: "major", warning: "minor", info: "info" } as const satisfies Record<Severity, string>;

/** GitLab's Code Quality report (docs.gitlab.com, "Code Quality report format"): a list of findings, each with a fingerprint of its own. */
export function gitlabReport(options: ReportOptions): Report {
  const fingerprints = new Fingerprints();
  let begun = false;
  return {
    *write({ file: named, findings }) {
      for (const finding of findings) {
        const file = finding.at.file ?? named;
        const path = shownPath(pathFromRoot(file, options) ?? file);
        const issue = {
          description: `${shownMessage(finding)}${finding.targets === undefined ? "" : ` (${finding.targets.join(", ")})`}`,
          check_name: finding.code,
          fingerprint: fingerprints.of(finding, path),
          severity: SEVERITY[finding.severity],
          location: { path, lines: { begin: finding.at.line ?? 1 } },
        };
        yield `${begun ? "," : "["}\n${jsonText(issue)}`;
        begun = true;
      }
    },
    flush: () => [begun ? "\n]\n" : "[]\n"],
  };
}
