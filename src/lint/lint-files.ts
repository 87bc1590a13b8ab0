import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { targetName } from "../catalog/releases.ts";
import { decode, readDocument } from "../documents/index.ts";
import type { Finding, Severity } from "../model.ts";
import type { FileResult, Summary } from "../report/report.ts";
import type { Judge } from "../validate/judge.ts";
import { STDIN } from "./find-files.ts";
import { lintDocument } from "./lint-document.ts";

/** What a run is told of as it goes. */
export interface Listener {
  /** A file is done. */
  file(result: FileResult): void;
  /** A file could not be read at all. */
  unreadable(file: string, reason: string): void;
}

/** How a run reads its files. */
export interface Reading {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The format that all files have, where somebody says so. */
  readonly as?: string;
  /** All bytes of the standard input, which the path `STDIN` names. */
  stdin(): Promise<Uint8Array>;
}

/** Lints files one after another, tells of each, and sums up. @throws RangeError where `as` is no format */
export async function lintFiles(files: readonly string[], judge: Judge, { cwd, as, stdin }: Reading, listener: Listener): Promise<Summary> {
  const sum = { files: 0, resources: 0, errors: 0, warnings: 0, infos: 0, skipped: 0 };
  const by: Record<Severity, "errors" | "warnings" | "infos"> = { error: "errors", warning: "warnings", info: "infos" };
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = file === STDIN ? await stdin() : await readFile(resolve(cwd, file));
    } catch (error) {
      listener.unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error));
      continue;
    }
    const result = await lintBytes(bytes, file, judge, as);
    sum.files++;
    sum.resources += result.resources;
    sum.skipped += result.skipped;
    for (const { severity } of result.findings) sum[by[severity]]++;
    listener.file(result);
  }
  return { ...sum, target: targetName(judge.target) };
}

async function lintBytes(bytes: Uint8Array, file: string, judge: Judge, as: string | undefined): Promise<FileResult> {
  const decoded = decode(bytes);
  if (decoded.text === undefined) return resultOf(file, "", undefined, 0, 0, [decoded.finding]);
  const { text } = decoded;
  const reading = await readDocument(text, { name: file, ...(as !== undefined && { as }) });
  const findings = lintDocument(reading, judge);
  const skipped = reading.skipped.length + (reading.format === undefined && findings.length === 0 ? 1 : 0);
  return resultOf(file, text, reading.format, reading.resources.length + reading.namespaces.length, skipped, findings);
}

function resultOf(
  file: string,
  text: string,
  format: string | undefined,
  resources: number,
  skipped: number,
  findings: readonly Finding[],
): FileResult {
  let lines: string[] | undefined;
  const line = (number: number): string | undefined => {
    lines ??= text.split(/\r\n|\n|\r/);
    return lines[number - 1];
  };
  return { file, format, resources, skipped, findings, line };
}
