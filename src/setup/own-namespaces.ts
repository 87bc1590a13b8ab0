import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { readJson, readNamespaces } from "../catalog/read-namespaces.ts";
import { decode } from "../documents/index.ts";
import { LineIndex } from "../documents/line-index.ts";
import { Locator } from "../documents/locator.ts";
import { readJson as readSource } from "../documents/syntax/json.ts";
import { readRegular } from "../files/read-regular.ts";
import type { Namespace, Source, Supplement } from "../model.ts";
import { sourceProblem } from "../namespace-lint/source-problem.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Where a user's own namespaces are. */
export interface Own {
  /** As it was named. */
  readonly name: string;
  /** The folder or the file. */
  readonly path: string;
  readonly sources: readonly Source[];
}

/**
 * Reads a user's own namespaces: a folder of them, a file with one or with a list of them (what Glance's API returns), or a
 * package with a folder `metadefs`.
 * @throws UsageError if there are none, if Glance would refuse one, or if a pattern is not a regular expression
 */
export function readOwnNamespaces(name: string, cwd: string): Own {
  const path = find(name, cwd);
  try {
    const sources = statSync(path).isDirectory() ? readNamespaces(path) : readExport(path);
    if (sources.length === 0) throw new UsageError("no namespace in it");
    for (const { namespace, supplement, file } of sources) {
      refuseMalformed(namespace, supplement, file === undefined ? undefined : relative(cwd, file));
    }
    return { name, path, sources };
  } catch (error) {
    const said = error instanceof RangeError ? "one nests too deeply to be read" : readingProblem(error as Error, cwd);
    throw new UsageError(`namespaces of ${escapeLine(name)}: ${escapeLine(said)}`);
  }
}

function find(name: string, cwd: string): string {
  const path = resolve(cwd, name);
  if (name !== "" && existsSync(path)) return path;
  const folder = packageFolder(name, cwd);
  const metadefs = folder && join(folder, "metadefs");
  if (metadefs !== undefined && existsSync(metadefs)) return metadefs;
  throw new UsageError(
    `namespaces of ${escapeLine(name) || '""'}: ${folder === undefined ? "no folder, file or package of this name" : "the package has no folder metadefs"}`,
  );
}

/** A package's folder, found as Node finds packages, whatever its `exports` give away. */
function packageFolder(name: string, cwd: string): string | undefined {
  if (/^[./\\]|\.\./.test(name)) return undefined;
  const roots = createRequire(join(cwd, "_.js")).resolve.paths(name) ?? [];
  const manifest = roots.map((root) => join(root, name, "package.json")).find((file) => existsSync(file));
  return manifest && dirname(manifest);
}

function readExport(file: string): Source[] {
  const document = readJson(file);
  const listed = Array.isArray(document) ? document : ((document as { namespaces?: unknown[] } | null)?.namespaces ?? [document]);
  return (listed as Namespace[]).map((namespace) => ({ file, namespace }));
}

/** @throws UsageError for what Glance would refuse, and for half a character, which cannot be written to a file */
function refuseMalformed(namespace: Namespace, supplement: Supplement | undefined, file: string | undefined): void {
  JSON.stringify([namespace, supplement], refuseHalves);
  const problem = sourceProblem({ namespace, ...(supplement !== undefined && { supplement }) });
  if (problem === undefined) return;
  const name: unknown = namespace?.namespace;
  const what = typeof name === "string" ? name : `${file ?? "a document"}: not a namespace, and a folder of them holds nothing else`;
  throw new UsageError(`${what}: ${problem}`);
}

function refuseHalves(key: string, value: unknown): unknown {
  const half = [key, value].find((text) => typeof text === "string" && /\p{Surrogate}/u.test(text));
  if (half !== undefined) throw new UsageError(`half a character (a lone surrogate) in ${JSON.stringify(half)}`);
  return value;
}

/**
 * What is said of a file that could not be read as JSON, in the words and with the place that `lint` has for it.
 * @param error what reading it threw: the system's error, or a SyntaxError whose cause is the file's path; any other speaks for itself
 */
function readingProblem(error: Error, cwd: string): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined) return `${relative(cwd, path)} cannot be read (${code})`;
  if (!(error instanceof SyntaxError) || typeof error.cause !== "string") return error.message;
  const name = relative(cwd, error.cause);
  const { text, finding } = decode(readRegular(error.cause));
  if (text === undefined) return `${name}: ${finding.message}`;
  const source = readSource(text);
  const [fault] = source.faults;
  if (fault === undefined) return `${name}: ${error.message}`;
  const { line, column } = new Locator(source, new LineIndex(text)).at({ pointer: fault.pointer }, fault.span);
  // what the fault is, it quotes: of a file that may be anything, only the place is said
  return `${name}:${line}:${column}: not valid JSON${name.endsWith(".json") ? `: ${fault.params["problem"]}` : ""}`;
}
