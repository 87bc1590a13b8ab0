import { type ReadOptions, readLongList } from "../documents/index.ts";
import { LineIndex } from "../documents/line-index.ts";
import type { Finding } from "../model.ts";
import type { FileResult } from "../report/report.ts";
import type { Job } from "./job.ts";
import { judgeDocument, nothingTold } from "./judge-document.ts";
import type { RunImages } from "./run-images.ts";

/** Findings of one file that are held until it is sure that the whole of it can be read in parts. */
const MOST_HELD = 10_000;

/** What the parts of a long list come to, together unless there is much to say of them; undefined where one of them cannot be read. */
export function* lintParts(text: string, job: Job, options: ReadOptions, images: RunImages): Generator<FileResult | undefined> {
  const told = nothingTold(job);
  const lines = new LineIndex(text);
  let held: Finding[] = [],
    format: string | undefined,
    resources = 0,
    skipped = 0,
    isList: boolean | undefined;
  const result = (): FileResult => {
    const made = {
      file: job.file,
      format,
      syntax: "JSON" as const,
      resources,
      skipped,
      findings: held,
      text,
      line: (number: number) => lines.line(number),
    };
    held = [];
    resources = skipped = 0;
    return made;
  };
  for (const reading of readLongList(text, options)) {
    if (reading === undefined) return yield undefined;
    for (const finding of judgeDocument(reading, job, [], images, told)) held.push(finding);
    format = reading.format;
    resources += reading.resources.length;
    skipped += reading.skipped.length;
    if (held.length < MOST_HELD) continue;
    isList ??= isLongList(text, options);
    if (isList) yield result();
  }
  yield result();
}

function isLongList(text: string, options: ReadOptions): boolean {
  for (const reading of readLongList(text, options)) if (reading === undefined) return false;
  return true;
}
