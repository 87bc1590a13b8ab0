import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { decode } from "../../documents/index.ts";
import { LineIndex } from "../../documents/line-index.ts";
import { Locator } from "../../documents/locator.ts";
import { openText } from "../../documents/open-text.ts";
import { readRegular } from "../../files/read-regular.ts";
import type { Finding } from "../../model.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { targetNamed } from "../../schema/target-named.ts";
import { readOwnNamespaces } from "../../setup/own-namespaces.ts";
import { UsageError } from "../../setup/usage-error.ts";
import { builtIn } from "../../validate/built-in.ts";
import { compileLayer } from "../../validate/compile-layer.ts";
import { makeValidator } from "../../validate/make-validator.ts";
import type { Validator } from "../../validate/validator.ts";
import type { ExitCode, Io } from "../io.ts";
import { readTable, type TableCase } from "./test-table.ts";

/** What `metadef test` was asked. */
export interface TestArguments {
  readonly folder: string;
  readonly target: string | undefined;
}

/**
 * Runs the test cases of a folder against its namespaces. @throws UsageError if there are none, if one cannot be read, or for an
 * unknown target
 */
export async function runTest({ folder, target }: TestArguments, io: Io): Promise<ExitCode> {
  if (target !== undefined) checkTarget(target);
  const validator = validatorOf(folder, io);
  let passed = 0,
    failed = 0;
  for (const file of tablesIn(folder, io)) {
    const text = textOf(file, io);
    const { source } = await openText(text, file, true);
    const fault = source?.faults[0];
    if (source === undefined) throw new UsageError(`${escapeLine(file)}: not JSON`);
    const locator = new Locator(source, new LineIndex(text), file);
    if (fault !== undefined) {
      const { line, column } = locator.at({ pointer: fault.pointer }, fault.span);
      throw new UsageError(`${escapeLine(file)}:${line}:${column}: ${escapeLine(`not valid JSON: ${fault.params["problem"]}`)}`);
    }
    for (const { pointer, value } of readTable(source.roots("core")[0]?.value)) {
      const complaint = typeof value === "string" ? value : run(value, validator, target);
      if (complaint === undefined) passed++;
      else {
        failed++;
        const { line, column } = locator.locate({ pointer });
        io.out(`${escapeLine(file)}:${line}:${column}: ${escapeLine(complaint)}\n`);
      }
    }
  }
  io.out(`${passed} passed, ${failed} failed\n`);
  if (passed + failed === 0) throw new UsageError(`${escapeLine(folder)}: its tables have no case`);
  return failed > 0 ? 1 : 0;
}

function checkTarget(target: string): void {
  try {
    targetNamed(target);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(escapeLine(error.message)) : error;
  }
}

function validatorOf(folder: string, io: Io): Validator {
  const { sources } = readOwnNamespaces(folder, io.cwd);
  try {
    return makeValidator([builtIn, compileLayer(sources)]);
  } catch (error) {
    throw new UsageError(`namespaces of ${escapeLine(folder)}: ${escapeLine((error as Error).message)}`);
  }
}

function tablesIn(folder: string, { cwd }: Io): string[] {
  const tests = join(folder, "tests");
  const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  const path = resolve(cwd, tests);
  const names = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : [];
  const found = names.filter((name) => name.endsWith(".json") && isFile(join(path, name)));
  if (found.length === 0) throw new UsageError(`${escapeLine(tests)}: no table, such as tests/flavors.json`);
  return found.sort().map((name) => join(tests, name));
}

function textOf(file: string, { cwd }: Io): string {
  let bytes: Uint8Array;
  try {
    bytes = readRegular(resolve(cwd, file));
  } catch (error) {
    throw new UsageError(`${escapeLine(file)}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const { text, finding } = decode(bytes, file);
  if (text === undefined) throw new UsageError(`${escapeLine(file)}: ${escapeLine(finding.message)}`);
  return text;
}

/** @returns what is not as the case expects; undefined where all is */
function run(
  { name, expect, target: named, platform, ...server }: TableCase,
  validator: Validator,
  target: string | undefined,
): string | undefined {
  const judged = named ?? target;
  const options = { ...(judged !== undefined && { target: judged }), ...(platform && { platform }) };
  let findings: Finding[];
  try {
    findings = validate(server, validator, options);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return `${name}: ${error.message}`;
  }
  const found = new Set(findings.map(({ code }) => code)),
    wanted = new Set(expect);
  const missing = expect.filter((code) => !found.has(code));
  const surplus = findings.filter(({ code }) => !wanted.has(code));
  const complaints = [
    ...(missing.length > 0 ? [`expected ${missing.join(", ")}`] : []),
    ...(surplus.length > 0 ? [`found ${surplus.map(({ code, message }) => `${code} (${message})`).join(", ")}`] : []),
  ];
  return complaints.length === 0 ? undefined : `${name}: ${complaints.join("; ")}`;
}

function validate(
  { flavor, image, metadata }: Pick<TableCase, "flavor" | "image" | "metadata">,
  validator: Validator,
  options: Parameters<Validator["validateFlavor"]>[1],
): Finding[] {
  if (metadata !== undefined || (flavor !== undefined && image !== undefined)) {
    return validator.validateServer({ ...(flavor && { flavor }), ...(image && { image }), ...(metadata && { metadata }) }, options);
  }
  return flavor !== undefined ? validator.validateFlavor(flavor, options) : validator.validateImage(image ?? { properties: {} }, options);
}
