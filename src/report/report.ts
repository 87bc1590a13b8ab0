import type { Syntax } from "../documents/source.ts";
import type { Finding, ResourceType, Severity } from "../model.ts";
import type { Style } from "./style.ts";

/** What was read of one file, and what is wrong in it. */
export interface FileResult {
  /** The path as it was given, relative to the working folder. */
  readonly file: string;
  /** The format that was recognized; undefined where none was. */
  readonly format: string | undefined;
  /** How the file is written; undefined where no reader takes it. */
  readonly syntax?: Syntax;
  /** Why none was, in sentences. */
  readonly evidence?: readonly string[];
  readonly resources: number;
  /** Values that are in no file: templates, expressions. */
  readonly skipped: number;
  /** Nothing in it is a known document, and nothing is wrong with it. */
  readonly unrecognized?: true;
  readonly findings: readonly Finding[];
  /** Findings that do not count. */
  readonly suppressed?: readonly Finding[];
  /** The text of the file, or of the part that was read at once. */
  readonly text?: string;
  /** The file is not checked itself: another file of its module led to the findings. */
  readonly beside?: true;
  /** One line of the file, counted from 1; undefined where it has none. */
  line(number: number): string | undefined;
}

/** What a run found, counted; of keys and resources those with most findings, the most first. */
export interface Statistics {
  readonly codes: readonly { readonly code: string; readonly count: number }[];
  readonly keys: readonly { readonly key: string; readonly count: number }[];
  readonly resources: readonly { readonly type: ResourceType; readonly name: string; readonly file: string; readonly count: number }[];
}

/** The live cloud whose resources were checked. */
export interface SummaryCloud {
  /** As clouds.yaml calls it. */
  readonly name: string;
  /** The highest versions of the APIs, by which the release is known: `{ nova: "2.96" }`; absent if they were not asked for. */
  readonly versions?: Readonly<Record<string, string>>;
  /** How many requests were sent. */
  readonly requests: number;
}

/** The sum of a run. */
export interface Summary {
  readonly files: number;
  readonly resources: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Values that a template or an expression makes. */
  readonly skipped: number;
  /** Files in which nothing is a known document. */
  readonly unrecognized: number;
  /** Findings that do not count, because a comment, the configuration or the baseline says so; absent if there are none. */
  readonly suppressed?: number;
  /** The findings by code, by key and by resource, where they were asked for. */
  readonly statistics?: Statistics;
  /** Findings that were counted and are not shown (`--quiet`). */
  readonly hidden?: number;
  /** The target, `openstack@2026.1`; several are separated by commas. */
  readonly target: string;
  /** The target that it was compared with, where only differences were reported. */
  readonly from?: string;
  /** The cloud that was read, where no files were: each resource then counts as a file. */
  readonly cloud?: SummaryCloud;
  /** How many findings only that one had; these count in no other number. */
  readonly gone?: number;
}

/** One form of output: given each file as it is done, and the end. What it gives back are pieces of the text, in their order. */
export interface Report {
  write(result: FileResult): Iterable<string>;
  flush(summary: Summary): Iterable<string>;
}

/** What is known of a code: the severity that its rule gives, and its page, in Markdown. */
export type RuleBook = (code: string) => { readonly severity: Severity; readonly page?: string } | undefined;

/** What a report gets to know about the run before it begins. */
export interface ReportOptions {
  readonly style: Style;
  /** The width of a line for people; infinite without a terminal. */
  readonly columns: number;
  /** The folder that paths start from, absolute. */
  readonly cwd: string;
  /** The root of the repository, absolute: other programs want paths from there. */
  readonly root: string;
  /** Writes counts for people; absent if the user did not ask for them. */
  readonly statisticsText?: (statistics: Statistics, columns: number) => string;
  /** Whether findings that do not count are written too, where the form can mark them. */
  readonly showSuppressed: boolean;
  /** The lowest severity that makes the exit code 1. */
  readonly failOn: Severity | "never";
  /** The version of metadef. */
  readonly version: string;
  /** Loads what is known of each code. */
  rules(): Promise<RuleBook>;
}
