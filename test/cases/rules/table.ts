import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import { documentRules } from "../../../src/documents/index.ts";
import type { Finding } from "../../../src/model.ts";
import { entryRules, serverRules } from "../../../src/rules/index.ts";
import { resizeRules } from "../../../src/rules/resize/index.ts";
import { findingsOf, type Input } from "./findings-of.ts";

// A code's cases stand in one file, FOLDER/CODE.yaml: a list of inputs, each with all its findings.

/** One row of a table. Its `extra_specs` are the flavor's and its `properties` the image's. */
export interface Case {
  readonly case: string;
  readonly extra_specs?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly findings: readonly Row[];
  readonly [member: string]: unknown;
}

/** A finding without what follows from the rest: the key is the last part of the place, the severity the name of the first member. */
export type Row = Readonly<Record<string, unknown>>;

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The names of all codes' files, FOLDER/CODE, the folder being the kind of rule or the platform whose services have it. */
export const codes: readonly string[] = [
  ...documentRules.map(({ code }) => `document/${code}`),
  ...entryRules.map(({ code }) => `entry/${code}`),
  ...serverRules.map(({ code, platform }) => `${platform}/${code}`),
  ...resizeRules.map(({ code }) => `resize/${code}`),
];

/** The names of the files that are there. */
export const names: readonly string[] = globSync("*/*.yaml", { cwd: folder })
  .map((name) => name.replaceAll("\\", "/").replace(".yaml", ""))
  .sort();

/** The text of a code's file. */
export const textOf = (name: string): string => readFileSync(join(folder, `${name}.yaml`), "utf8");

const parsed = new Map<string, readonly Case[]>();

/** The cases of a file, from its text. */
export function casesOf(text: string): readonly Case[] {
  let cases = parsed.get(text);
  if (cases === undefined) parsed.set(text, (cases = parse(text) as Case[]));
  return cases;
}

/** Writes a file again, with what its cases find now. */
export async function update(name: string): Promise<void> {
  writeFileSync(join(folder, `${name}.yaml`), await found(name, casesOf(textOf(name))));
}

/** The text that a file has where each case finds what it finds now. */
export async function found(name: string, cases: readonly Case[]): Promise<string> {
  const tables: string[] = [];
  for (const each of cases) tables.push(tableOf(each, (await findingsOf(inputOf(name, each))).map(rowOf)));
  return tables.join("");
}

/** What a case is judged with: in the folder of StarlingX, its last fork where no target is named. */
export function inputOf(name: string, { case: _, findings: __, extra_specs, properties, ...rest }: Case): Input {
  const input: Record<string, unknown> = { ...rest };
  if (name.startsWith("starlingx/")) input["target"] ??= "starlingx@master";
  if (extra_specs !== undefined) input["flavor"] = { ...(input["flavor"] as object | undefined), extra_specs };
  if (properties !== undefined) input["image"] = { ...(input["image"] as object | undefined), properties };
  return input;
}

/** The places of an input, each with what is there: two cases border on each other where they differ in one. */
export function leavesOf(value: unknown, path = ""): Map<string, string> {
  if (typeof value === "string") return new Map(value.split("\n").map((line, number) => [`${path}:${number}`, line]));
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return new Map([[path, JSON.stringify(value)]]);
  return new Map(Object.entries(value).flatMap(([key, member]) => [...leavesOf(member, `${path}/${key}`)]));
}

function rowOf({ severity, code, service, stage, http, microversion, resource, key, at, related, suggestions, params, message }: Finding): Row {
  const place = [at.pointer || "/", at.of, at.absent && "absent", at.line && `${at.line}:${at.column}+${at.length}`];
  const last = at.pointer.slice(at.pointer.lastIndexOf("/") + 1).replaceAll("~1", "/").replaceAll("~0", "~");
  return {
    [severity]: code,
    ...(service !== undefined && { by: words(service, stage, http, microversion && `from ${microversion}`) }),
    at: words(resource?.type, resource?.name && JSON.stringify(resource.name), ...place),
    ...(key !== (last === "" || at.absent ? undefined : last) && { key: key ?? null }),
    ...(related !== undefined && { with: related.map((other) => words(other.key, other.at.pointer || "/", other.at.absent && "absent")) }),
    ...(suggestions.length > 0 && { meant: suggestions.map(({ kind, text, on }) => words(kind, text, on && `on ${on}`)) }),
    ...(Object.keys(params).length > 0 && { params }),
    message,
  };
}

const words = (...parts: unknown[]): string => parts.filter((part) => part !== undefined && part !== false).join(" ");

/** A case as its file has it: a line for each member, maps in one. */
function tableOf({ case: description, findings: _, ...input }: Case, rows: readonly Row[]): string {
  const lines = [`- case: ${scalar(description)}`, ...Object.entries(input).map(([name, value]) => `  ${name}: ${flow(value)}`)];
  if (rows.length === 0) return `${[...lines, "  findings: []"].join("\n")}\n`;
  lines.push("  findings:");
  for (const row of rows) {
    Object.entries(row).forEach(([name, value], index) => lines.push(`    ${index === 0 ? "-" : " "} ${name}: ${flow(value)}`));
  }
  return `${lines.join("\n")}\n`;
}

const flow = (value: unknown): string => {
  if (typeof value === "string") return value.includes("\n") ? block(value) : scalar(value);
  if (Array.isArray(value)) return `[${value.map((each) => JSON.stringify(each)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return JSON.stringify(value, undefined, 1).replace(/\n\s*/g, " ");
};

const PLAIN = /^[A-Za-z/][^:#\n\t]*(?:[:#](?! |$)[^:#\n\t]*)*$/;
const WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

const scalar = (text: string): string =>
  PLAIN.test(text) && !WORD.test(text) && !/ #|\s$/.test(text) ? text : JSON.stringify(text);

/** A document's text, line by line. */
const block = (text: string): string =>
  /^[\x20-\x7e\n]*[^\n]\n?$/.test(text) && !/^ |\n\n/.test(text)
    ? `|${text.endsWith("\n") ? "" : "-"}\n${text.replace(/^/gm, "    ").replace(/ +$/, "")}`.replace(/\n$/, "")
    : JSON.stringify(text);

