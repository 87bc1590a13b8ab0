import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { replacementsOf } from "../fix/fixes-of.ts";
import { wellFormed } from "../json/characters.ts";
import type { Finding, Place, Severity } from "../model.ts";
import { isCloudPath } from "./cloud-path.ts";
import { detailsOf } from "./details.ts";
import { Fingerprints } from "./fingerprint.ts";
import { findingsOf } from "./in-file.ts";
import { jsonText } from "./json-text.ts";
import { firstSentence, pageText } from "./page-text.ts";
import { pathFromRoot } from "./path-from-root.ts";
import type { FileResult, Report, ReportOptions } from "./report.ts";
import { shownLine, shownMessage } from "./shown-text.ts";
import { PLAIN } from "./style.ts";

const LEVEL = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

const BASE = "%SRCROOT%";
const BEGINNING =
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits",' +
  `"originalUriBaseIds":{"${BASE}":{"description":{"text":"The root of the repository"}}},"results":[`;

/** SARIF 2.1.0 (OASIS). Results come first and the rules that they are of last, so that none of them is held. */
export async function sarifReport(options: ReportOptions): Promise<Report> {
  const rule = await options.rules();
  const fingerprints = new Fingerprints();
  const rules = new Map<string, number>();
  let begun = false;

  const artifact = (file: string): object => {
    const path = pathFromRoot(file, options);
    if (path === undefined) return { uri: pathToFileURL(resolve(options.cwd, file)).href };
    return { uri: uriOf(path), uriBaseId: BASE };
  };
  const location = (at: Place, named: string): object => {
    const region = regionOf(at);
    return { artifactLocation: artifact(at.file ?? named), ...(region && { region }) };
  };
  const resultOf = (finding: Finding, { file, line, syntax }: FileResult): object => {
    const { code, severity, at, key, resource, service, stage, suppressed, related = [] } = finding;
    const index = rules.get(code) ?? rules.set(code, rules.size).size - 1;
    const place = location(at, file);
    // what a cloud has is not corrected in a file
    const written = at.line === undefined || isCloudPath(file) ? undefined : line(at.line);
    const fixes = replacementsOf(finding, written, syntax).map(({ title, text }) => ({
      description: { text: shownLine(title) },
      artifactChanges: [
        { artifactLocation: artifact(at.file ?? file), replacements: [{ deletedRegion: regionOf(at), insertedContent: { text } }] },
      ],
    }));
    const others = related.filter((other) => !other.at.absent && other.at.line !== undefined);
    return {
      ruleId: code,
      ruleIndex: index,
      level: LEVEL[severity],
      message: { text: [shownMessage(finding), ...detailsOf(finding, file).map(shownLine)].join("\n") },
      locations: [
        {
          physicalLocation: place,
          ...(resource?.name !== undefined && { logicalLocations: [{ name: shownLine(resource.name), kind: "resource" }] }),
        },
      ],
      ...(others.length > 0 && {
        relatedLocations: others.map((other, id) => ({
          id,
          physicalLocation: location(other.at, file),
          message: { text: shownLine(other.key) },
        })),
      }),
      partialFingerprints: { "findingIdentity/v1": fingerprints.of(finding, pathFromRoot(at.file ?? file, options) ?? file) },
      ...(fixes.length > 0 && { fixes }),
      ...(suppressed && { suppressions: [suppressionOf(suppressed)] }),
      properties: { ...(key !== undefined && { key: shownLine(key) }), ...(service && { service }), ...(stage && { stage }) },
    };
  };
  const ruleOf = (code: string): object => {
    const { severity, page } = rule(code) ?? {};
    return {
      id: code,
      ...(page !== undefined && {
        shortDescription: { text: firstSentence(page) },
        help: { text: pageText(page, 100, PLAIN), markdown: page },
      }),
      ...(severity && { defaultConfiguration: { level: LEVEL[severity] } }),
    };
  };
  const begin = (): string => {
    const text = begun ? "," : BEGINNING;
    begun = true;
    return text;
  };

  return {
    *write(result) {
      for (const finding of findingsOf(result, options)) yield `${begin()}\n${jsonText(resultOf(finding, result))}`;
    },
    *flush(summary) {
      const driver = { name: "metadef", version: options.version, rules: [...rules.keys()].map(ruleOf) };
      yield `${begun ? "" : begin()}\n],"tool":${jsonText({ driver })},"properties":${jsonText({ summary })}}]}\n`;
    },
  };
}

/** A place that has a line; the document as a whole has no region. */
function regionOf({ line, column, length }: Place): object | undefined {
  if (line === undefined) return undefined;
  return {
    startLine: line,
    ...(column !== undefined && { startColumn: column, ...(length !== undefined && { endColumn: column + length }) }),
  };
}

/** In the source where a comment suppresses it; outside of it where the configuration or the baseline does. */
function suppressionOf({ by, reason }: NonNullable<Finding["suppressed"]>): object {
  return { kind: by === "comment" ? "inSource" : "external", ...(reason !== undefined && { justification: shownLine(reason) }) };
}

/** A path as the reference to a URI; half of a pair of UTF-16 units, which no URI has, is replaced. */
function uriOf(path: string): string {
  return wellFormed(path)
    .split("/")
    .map((name) => encodeURIComponent(name))
    .join("/");
}
