import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { decode, documentRules } from "../documents/index.ts";
import { LineIndex } from "../documents/line-index.ts";
import { Locator } from "../documents/locator.ts";
import { openText } from "../documents/open-text.ts";
import type { SyntaxFault } from "../documents/source.ts";
import { joinPointer } from "../json/pointer.ts";
import { member } from "../json/value.ts";
import type { Rule } from "../model.ts";
import { ConfigurationError, type Problem } from "./configuration.ts";
import { isNamedAsOurs, LARGEST } from "./names.ts";

/** A file as it was read: its value, and the place of everything in it. */
export interface ReadFile {
  readonly file: string;
  readonly value: unknown;
  /** JSON pointer of the value in the file. */
  readonly pointer: string;
  at(pointer: string, of?: "key"): Problem["at"];
  /** The keys that are in the value twice; the search is cheap only in a value of little depth. */
  duplicates(): Problem[];
}

/**
 * Reads a file of a configuration: JSON or YAML, of a package.json the member `metadef`.
 * @param file an absolute path
 * @throws ConfigurationError if it cannot be read, is larger than 1 MiB, or is not a valid text
 */
export async function readFile(file: string): Promise<ReadFile> {
  const text = textOf(file);
  // a folder that is named x.yaml says nothing of the file
  const { source } = await openText(text, basename(file), true);
  if (source === undefined) throw refusal(file, "it is written for a template engine");
  const locator = new Locator(source, new LineIndex(text), file);
  const at: ReadFile["at"] = (pointer, of) => ({ ...locator.locate(of ? { pointer, of } : { pointer }), file });
  // what a syntax complains of, it quotes
  const isNamed = isNamedAsOurs(file);
  const [root, ...others] = source.roots("core");
  if (source.faults.length > 0) {
    throw new ConfigurationError(
      source.faults.map((fault) => ({
        message: isNamed ? wordsOf(fault) : "it cannot be read as a configuration",
        at: { ...locator.at({ pointer: fault.pointer }, fault.span), file },
      })),
    );
  }
  if (others.length > 0) throw refusal(file, "it holds several documents, and may hold one");
  const pointer = basename(file) === "package.json" ? "/metadef" : "";
  // an empty YAML file sets nothing
  const whole = source.syntax === "YAML" ? (root?.value ?? {}) : root?.value;
  return {
    file,
    value: pointer === "" ? whole : member(whole, "metadef"),
    pointer,
    at,
    duplicates: () =>
      source
        .duplicates()
        .filter(({ map }) => `${map}/`.startsWith(`${pointer}/`))
        .map(({ map, key }) => ({ message: `"${key}" is in one map twice`, at: at(joinPointer(map, key), "key") })),
  };
}

function textOf(file: string): string {
  let bytes: Uint8Array;
  try {
    const status = statSync(file);
    if (!status.isFile()) throw refusal(file, "it is no file");
    if (status.size > LARGEST) throw refusal(file, "it is larger than 1 MiB, and no file of a configuration may be");
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw refusal(file, code === "ENOENT" || code === "ENOTDIR" ? "there is no such file" : `it cannot be read (${code})`);
  }
  const { text, finding } = decode(bytes, file);
  if (finding) throw new ConfigurationError([{ message: finding.message, at: { ...finding.at, file } }]);
  return text;
}

function wordsOf({ code, params }: SyntaxFault): string {
  const rule: Rule<never> | undefined = documentRules.find((each) => each.code === code);
  return rule?.message(params as never) ?? code;
}

const refusal = (file: string, message: string): ConfigurationError => new ConfigurationError([{ message, at: { file, pointer: "" } }]);
