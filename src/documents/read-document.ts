import type { Finding, Rule } from "../model.ts";
import { syntaxError } from "./codes/syntax-error.ts";
import { tooDeep } from "./codes/too-deep.ts";
import { tooLarge } from "./codes/too-large.ts";
import { type Beside, Collector } from "./collector.ts";
import { formatNamed, readRoots, recognize } from "./detect.ts";
import { findingsOfDuplicates } from "./duplicate-keys.ts";
import { makeFinding } from "./finding.ts";
import { describeForeign } from "./foreign-text.ts";
import type { Format } from "./formats/format.ts";
import { LineIndex } from "./line-index.ts";
import { Locator } from "./locator.ts";
import { mayHoldResource } from "./may-hold-resource.ts";
import { openText } from "./open-text.ts";
import type { Reading } from "./reading.ts";
import type { SourceText, SyntaxFault } from "./source.ts";
import { readWithComments } from "./syntax/json-with-comments.ts";

/** What is known of a text besides itself. */
export interface ReadOptions {
  /** The file's name. */
  readonly name?: string;
  /** The format, if the user named it. */
  readonly as?: string;
  /** It was found in a folder and not named: faults of a text without a sign of OpenStack are then not reported. */
  readonly isFound?: boolean;
  /** Reads the files of the folder that a module is made of: `.tf`, `.tofu` and `.tfvars`. */
  beside?(): readonly Beside[];
}

/** What is known of a text whose format was looked up. */
export interface SourceOptions {
  readonly name: string | undefined;
  readonly forced: Format | undefined;
  readonly isTemplate?: boolean;
  beside?(): readonly Beside[];
}

const rules: Readonly<Record<SyntaxFault["code"], Rule<never>>> = {
  "syntax-error": syntaxError,
  "too-deep": tooDeep,
  "too-large": tooLarge,
};

/**
 * Reads a text: the resources in it, the faults of the text itself, and the places of everything.
 * @throws RangeError if `as` is not a format
 */
export async function readDocument(text: string, { name, as, isFound, beside }: ReadOptions = {}): Promise<Reading> {
  const forced = as === undefined ? undefined : formatNamed(as);
  const opened = await openText(text, name, forced !== undefined);
  const reading = opened.source
    ? readSource(opened.source, new LineIndex(text), { name, forced, isTemplate: opened.isTemplate ?? false, ...(beside && { beside }) })
    : { ...nothingRead(), skipped: opened.skipped, evidence: [opened.why] };
  const seen = reading.format === undefined && (forced === undefined || text.trim() === "") ? describeForeign(text) : undefined;
  if (seen !== undefined) return { ...nothingRead(), evidence: [seen] };
  if (!opened.source) return reading;
  if (isFound && reading.format === undefined && reading.findings.length > 0 && !mayHoldResource(text)) return foreign(reading);
  return forced === undefined && isBrokenJson(opened.source) && (await isSettings(text, name)) ? settings() : reading;
}

const isBrokenJson = ({ syntax, faults }: SourceText): boolean => syntax === "JSON" && faults.length > 0;

/** Whether a text is JSON but for comments and commas, and none of our documents: such are no faults in a compiler's settings. */
async function isSettings(text: string, name: string | undefined): Promise<boolean> {
  const lenient = await readWithComments(text);
  return lenient !== undefined && recognize(lenient.value, { syntax: "JSON", name })[0] === undefined;
}

function settings(): Reading {
  return {
    ...nothingRead(),
    skipped: [{ pointer: "", reason: "JSON with comments" }],
    evidence: ["It is JSON with comments or commas too many, and no known document."],
  };
}

/** What no part of could be read, and what has no sign of a document of ours. */
function foreign({ findings }: Reading): Reading {
  const evidence = ["It is not sound, and nothing in it is a sign of a flavor, an image, an aggregate or a namespace."];
  return { ...nothingRead(), skipped: findings.map(({ code }) => ({ pointer: "", reason: code })).slice(0, 1), evidence };
}

/** Reads what a syntax made of a text. */
export function readSource(source: SourceText, lines: LineIndex, { name, forced, isTemplate, beside }: SourceOptions): Reading {
  const locator = new Locator(source, lines, name);
  const collector = new Collector(source, locator, lines.size, beside, isTemplate);
  const { names, evidence, dialects } = readRoots(forced, { syntax: source.syntax, name }, collector);
  const counts = ({ reader }: SyntaxFault) => reader === undefined || dialects.has(reader);
  const faults = source.faults.filter(counts).map((fault) => findingOf(fault, locator));
  const doubled = names.length > 0 && source.searched ? findingsOfDuplicates(collector) : [];
  return {
    format: names.length > 0 ? names.join(", ") : undefined,
    syntax: source.syntax,
    resources: collector.resources,
    namespaces: collector.namespaces,
    findings: [...faults, ...doubled, ...collector.findings],
    skipped: collector.skipped,
    evidence,
    locate: (place) => locator.locate(place),
  };
}

/** What is read where nothing can be. */
export function nothingRead(): Reading {
  return { format: undefined, resources: [], namespaces: [], findings: [], skipped: [], evidence: [], locate: (place) => place };
}

function findingOf({ code, params, pointer, span, severity }: SyntaxFault, locator: Locator): Finding {
  return makeFinding(
    rules[code],
    params as never,
    locator.at({ pointer }, span),
    params["unread"] ? { severity: "info" } : { ...(severity && { severity }) },
  );
}
