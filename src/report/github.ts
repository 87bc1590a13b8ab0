import type { Severity } from "../model.ts";
import { detailsOf } from "./details.ts";
import { pathFromRoot } from "./path-from-root.ts";
import type { Report, ReportOptions } from "./report.ts";
import { shownLine, shownMessage, shownPath } from "./shown-text.ts";

const COMMAND = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

/**
 * Annotations of GitHub Actions, a workflow command for each finding: `::error file=…,line=…,col=…,title=…::message`
 * (docs.github.com, "Workflow commands"; its runner, src/Runner.Common/ActionCommand.cs, has what is escaped).
 */
export function githubReport(options: ReportOptions): Report {
  return {
    *write({ file: named, findings }) {
      for (const finding of findings) {
        const { at, severity, code } = finding;
        const file = at.file ?? named;
        const properties = Object.entries({
          file: shownPath(pathFromRoot(file, options) ?? file),
          line: at.line,
          col: at.column,
          endColumn: at.column === undefined || !at.length ? undefined : at.column + at.length,
          title: code,
        }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
        const text = [shownMessage(finding), ...detailsOf(finding, file).map(shownLine), `metadef explain ${code}`].join("\n");
        yield `::${COMMAND[severity]} ${properties.join(",")}::${data(text)}\n`;
      }
    },
    flush: () => [],
  };
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
