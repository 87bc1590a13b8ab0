import { jsonReport } from "./json.ts";
import type { Report, ReportOptions } from "./report.ts";
import { textReport } from "./text.ts";

/** A form of output that `--format` names. */
export interface Output {
  /** What it is, for the help and the documentation. */
  readonly title: string;
  /** Its lines may come among those of another such output. */
  readonly mixes?: true;
  /** It can show which findings of `--from` are gone, and not as errors. */
  readonly compares?: true;
  make(options: ReportOptions): Report | Promise<Report>;
}

/** The outputs: a file and a line each. What most runs do not need is loaded when it is asked for. */
export const outputs = {
  text: {
    title: "for people: each finding with its line, what was meant and who refuses it",
    mixes: true,
    compares: true,
    make: textReport,
  },
  compact: {
    title: "a line for each finding, as compilers print it",
    mixes: true,
    compares: true,
    make: async () => (await import("./compact.ts")).compactReport(),
  },
  json: { title: "one JSON document (schemas/report.schema.json)", compares: true, make: jsonReport },
  ndjson: {
    title: "JSON, a line for each finding as it is found",
    compares: true,
    make: async (options) => (await import("./ndjson.ts")).ndjsonReport(options),
  },
  sarif: { title: "SARIF 2.1.0, for code scanning", make: async (options) => (await import("./sarif.ts")).sarifReport(options) },
  junit: { title: "JUnit's XML, for test reports", make: async (options) => (await import("./junit.ts")).junitReport(options) },
  github: {
    title: "annotations of GitHub Actions",
    mixes: true,
    make: async (options) => (await import("./github.ts")).githubReport(options),
  },
  gitlab: { title: "GitLab's Code Quality report", make: async (options) => (await import("./gitlab.ts")).gitlabReport(options) },
  markdown: { title: "a summary for the page of a job", make: async () => (await import("./markdown.ts")).markdownReport() },
} as const satisfies Readonly<Record<string, Output>>;

/** The name of an output. */
export type OutputName = keyof typeof outputs;

/** The names of all outputs, in the order of the documentation. */
export const outputNames = Object.keys(outputs) as OutputName[];

/** The names of the outputs that can show what is new and what is gone. */
export const comparingOutputs = outputNames.filter((name) => (outputs[name] as Output).compares);
