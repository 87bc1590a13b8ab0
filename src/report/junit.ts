import type { Finding, Severity } from "../model.ts";
import { detailsOf } from "./details.ts";
import { identityOf, Occurrences } from "./finding-identity.ts";
import type { FileResult, Report, ReportOptions } from "./report.ts";
import { resourceName } from "./resource-name.ts";
import { shownLine, shownMessage, shownPath } from "./shown-text.ts";

const RANK = { error: 3, warning: 2, info: 1 } as const satisfies Record<Severity, number>;

/**
 * JUnit's XML as Jenkins and GitLab read it: a test suite for each file, a test case for each finding. What makes the exit code 1
 * is a failure; another finding is a test that passes, with the words as its output. A file without findings is one test that passes.
 */
export function junitReport({ failOn }: Pick<ReportOptions, "failOn">): Report {
  const occurrences = new Occurrences();
  const parts = new Occurrences();
  let begun = false;
  const least = failOn === "never" ? Number.POSITIVE_INFINITY : RANK[failOn];
  const isFailure = ({ severity }: Finding): boolean => RANK[severity] >= least;

  const begin = (): string => {
    const text = begun ? "" : '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="metadef">\n';
    begun = true;
    return text;
  };
  /** Results of one file may be several, where it is read as a stream: each has a name of its own. */
  const suiteName = (file: string): string => {
    const part = parts.count(file);
    return part === 1 ? file : `${file} (part ${part})`;
  };
  const testCase = (finding: Finding, file: string): string => {
    const { severity, at, code, key } = finding;
    const count = occurrences.count(identityOf(finding, file));
    const about = [code, resourceName(finding), key].filter((part) => part !== undefined).map(shownLine);
    const name = `${about.join(" ")}${count === 1 ? "" : ` (${count})`}`;
    const message = shownMessage(finding);
    const place = [shownPath(at.file ?? file), at.line, at.column].filter((part) => part !== undefined).join(":");
    const text = [`${place}: ${severity}: ${message} [${code}]`, ...detailsOf(finding, at.file ?? file).map(shownLine)].join("\n");
    const inner = isFailure(finding)
      ? `<failure type="${severity}" message="${xml(message)}">${xml(text)}</failure>`
      : `<system-out>${xml(text)}</system-out>`;
    return `    <testcase classname="${xml(shownPath(file))}" name="${xml(name)}">${inner}</testcase>\n`;
  };

  return {
    *write({ file, findings, unrecognized }: FileResult) {
      // a file that holds nothing to check was not tested
      if (unrecognized) return;
      const failures = findings.filter(isFailure).length;
      const tests = Math.max(1, findings.length);
      yield `${begin()}  <testsuite name="${xml(shownPath(suiteName(file)))}" tests="${tests}" failures="${failures}" errors="0">\n`;
      if (findings.length === 0) yield `    <testcase classname="${xml(shownPath(file))}" name="no findings"/>\n`;
      for (const finding of findings) yield testCase(finding, file);
      yield "  </testsuite>\n";
    },
    flush: () => [`${begin()}</testsuites>\n`],
  };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

const xml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
