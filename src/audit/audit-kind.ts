import { LineIndex } from "../documents/line-index.ts";
import { readDocument } from "../documents/read-document.ts";
import type { Checks, Job } from "../lint/job.ts";
import { judgeDocument, nothingTold, type SaidOnce } from "../lint/judge-document.ts";
import { type LintRun, limitSuggestions } from "../lint/lint-run.ts";
import type { Resource } from "../model.ts";
import { cloudPath } from "../report/cloud-path.ts";
import type { Judge } from "../validate/judge.ts";
import type { CloudReader } from "./cloud-reader.ts";
import type { Kind } from "./kinds.ts";
import { textOf } from "./resource-document.ts";

/** A resource that was checked, and how. */
export interface Checked {
  readonly file: string;
  readonly text: string;
  /** The format of the text, as `src/documents/` calls it. */
  readonly format: string;
  readonly resource: Resource;
  readonly checks: Checks;
}

/** An audit on its way. */
export interface Audit {
  readonly reader: CloudReader;
  readonly run: LintRun;
  /** One job for each way in which resources are checked; those of this run are added. */
  readonly jobs: Job[];
  /** How a path is checked, and whether the configuration leaves it out. */
  checksOf(file: string): Promise<Checks & { readonly ignored?: unknown }>;
  /** Gets each resource that was checked; absent if they are not needed. */
  keep?(checked: Checked): void;
}

/** Reads the resources of a kind and checks each, page by page. @returns how many the configuration leaves out */
export async function auditKind({ reader, run, jobs, checksOf, keep }: Audit, kind: Kind): Promise<number> {
  const told = new Map<Judge, SaidOnce>();
  let left = 0;
  for await (const page of reader.pages(kind)) {
    for (const document of page) {
      const file = cloudPath(reader.cloud.name, kind.name, document.id);
      const { ignored, ...checks } = await checksOf(file);
      if (ignored !== undefined) {
        left++;
        continue;
      }
      let once = told.get(checks.judge);
      if (once === undefined) {
        told.set(checks.judge, (once = nothingTold(checks)));
        limitSuggestions(checks);
        if (!jobs.some(({ judge }) => judge === checks.judge)) jobs.push({ file, ...checks });
      }
      const text = textOf(document, kind);
      const reading = await readDocument(text, { as: kind.format });
      const findings = judgeDocument(reading, checks, [], run.images, once);
      const { format, resources, skipped } = reading;
      let lines: LineIndex | undefined;
      const line = (number: number): string | undefined => (lines ??= new LineIndex(text)).line(number);
      await run.add({ file, format, resources: resources.length, skipped: skipped.length, findings, line });
      run.checked({ file, ...checks });
      for (const resource of keep === undefined ? [] : resources) keep?.({ file, text, format: kind.format, resource, checks });
    }
  }
  return left;
}
