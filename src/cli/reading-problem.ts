import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { decode } from "../documents/index.ts";
import { LineIndex } from "../documents/line-index.ts";
import { Locator } from "../documents/locator.ts";
import { readJson } from "../documents/syntax/json.ts";

/**
 * What is said of a file that could not be read as JSON, in the words and with the place that `lint` has for it.
 * @param error what reading it threw: the system's error, or a SyntaxError whose cause is the file's path; any other speaks for itself
 */
export function readingProblem(error: Error, cwd: string): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined) return `${relative(cwd, path)} cannot be read (${code})`;
  if (!(error instanceof SyntaxError) || typeof error.cause !== "string") return error.message;
  const name = relative(cwd, error.cause);
  const { text, finding } = decode(readFileSync(error.cause));
  if (text === undefined) return `${name}: ${finding.message}`;
  const source = readJson(text);
  const [fault] = source.faults;
  if (fault === undefined) return `${name}: ${error.message}`;
  const { line, column } = new Locator(source, new LineIndex(text)).at({ pointer: fault.pointer }, fault.span);
  // what the fault is, it quotes: of a file that may be anything, only the place is said
  return `${name}:${line}:${column}: no sound JSON${name.endsWith(".json") ? `: ${fault.params["problem"]}` : ""}`;
}
