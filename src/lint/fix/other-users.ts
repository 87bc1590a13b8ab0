import { openText } from "../../documents/open-text.ts";
import type { TextSpan } from "../../documents/source.ts";
import { anchoredSpans } from "../../documents/syntax/yaml-anchors.ts";
import { isList, isMap } from "../../json/value.ts";

/** An alias of YAML. */
const ALIAS = /(?:^|[\s[{,:-])\*[^\s,[\]{}]/m;

/** Names of files that are no YAML. */
const OTHER_THAN_YAML = /\.(?:json|ndjson|jsonl|tf|tofu|hcl|tfvars|sh|bash|md|markdown|rst)$/i;

const TERRAFORM = /\.(?:tf|tofu|hcl|tfvars)$/i;

/** A text in which a value can have several users, and what is found out about it once. */
export interface SharingText {
  readonly text: string;
  readonly name: string;
  /** Where a line begins with a letter: in Terraform and Heat a block. */
  readonly blocks: readonly number[];
  /** What YAML's anchors name. */
  readonly anchored: readonly TextSpan[];
  /** The values of the documents, if something is anchored. */
  readonly values: unknown;
}

/** Reads what in a text can have several users; undefined if nothing can. */
export async function sharingIn(text: string, name: string): Promise<SharingText | undefined> {
  const hasAliases = !OTHER_THAN_YAML.test(name) && ALIAS.test(text);
  if (!TERRAFORM.test(name) && !hasAliases && !/\b(?:get_param|Ref)\b/.test(text)) return undefined;
  const blocks = Array.from(text.matchAll(/^[A-Za-z]/gm), ({ index }) => index);
  const anchored = hasAliases ? await anchoredSpans(text) : [];
  return { text, name, blocks, anchored, values: anchored.length > 0 ? await valuesOf(text, name) : undefined };
}

/** Whether a value is written apart from the resources that have it: what YAML anchors, a local, a variable, a parameter's default. */
export function isApart(sharing: SharingText, offset: number): boolean {
  return isAnchored(sharing, offset) || namedAt(sharing, offset) !== undefined;
}

/** Whether the value at an offset is in what an anchor of YAML names. */
export const isAnchored = ({ anchored }: SharingText, offset: number): boolean =>
  anchored.some(({ start, end }) => start <= offset && offset < end);

/**
 * How often a value is referred to that is written apart from the resources that have it: a local or a variable of Terraform, a
 * parameter's default of Heat. Undefined where it is written in a resource itself.
 * @param module the texts that may refer to it, besides its own
 */
export function referencesTo(sharing: SharingText, offset: number, module: () => readonly string[]): number | undefined {
  const named = namedAt(sharing, offset);
  if (named === undefined) return undefined;
  const { of, name } = named;
  if (of === "parameter") {
    const reference = new RegExp(`\\b(?:get_param|Ref)["']?\\s*:\\s*\\[?\\s*["']?${escaped(name)}(?![\\w-])`, "g");
    return sharing.text.match(reference)?.length ?? 0;
  }
  const reference = new RegExp(`\\b${of}\\s*\\.\\s*${escaped(name)}(?![\\w-])`, "g");
  return module().reduce((sum, each) => sum + (each.match(reference)?.length ?? 0), 0);
}

const escaped = (name: string): string => name.replace(/[^\w]/g, "\\$&");

/** What gives a value a name by which others refer to it. */
interface Named {
  readonly of: "local" | "var" | "parameter";
  readonly name: string;
}

/** The local, the variable or the parameter whose value has an offset. */
function namedAt({ text, name, blocks }: SharingText, offset: number): Named | undefined {
  const isValues = /\.tfvars$/i.test(name);
  for (let index = blockBefore(blocks, offset); index >= 0; index--) {
    const start = blocks[index] as number;
    const header = (/^[^\n]*/.exec(text.slice(start, Math.min(offset, start + 1000))) as RegExpExecArray)[0];
    const variable = (isValues ? /^([\w-]+)\s*=/ : /^variable\s+"?([\w-]+)"?/).exec(header)?.[1];
    // a line of a longer value is no assignment
    if (isValues && variable === undefined) continue;
    if (!TERRAFORM.test(name)) return parameterIn(header, text.slice(start, offset));
    if (variable !== undefined) return { of: "var", name: variable };
    if (!/^locals\b/.test(header)) return undefined;
    const inside = text.slice(start, offset).replace(/^locals\s*\{/, " ");
    // the name of none is that of no reference
    return { of: "local", name: leastIndented(inside.split("\n"), /^\s+([\w"-]+)\s*=/) ?? "" };
  }
  return undefined;
}

/** The parameter of a Heat template whose default begins behind a part of its block. */
function parameterIn(header: string, before: string): Named | undefined {
  if (!/^parameters["']?\s*:/i.test(header)) return undefined;
  const name = leastIndented(before.split("\n").slice(1), /^\s+["']?([\w.-]+)["']?\s*:/);
  return name === undefined ? undefined : { of: "parameter", name };
}

/** The index of the last block that begins before an offset; -1 if there is none. */
function blockBefore(blocks: readonly number[], offset: number): number {
  let low = 0,
    high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The last name in lines that are indented least: what is indented more is a part of it. @param pattern what such a line looks like */
function leastIndented(lines: readonly string[], pattern: RegExp): string | undefined {
  let least = Number.POSITIVE_INFINITY;
  let last: string | undefined;
  for (const line of lines) {
    const name = pattern.exec(line)?.[1];
    const indent = line.search(/\S/);
    if (name === undefined || indent > least) continue;
    least = indent;
    last = name;
  }
  return last;
}

/** In how many places the values of a YAML document are others in a new text: an anchor's value is in all places that name it. */
export async function changedPlaces({ name, values }: SharingText, after: string): Promise<number> {
  return differences(values, await valuesOf(after, name), new Map());
}

async function valuesOf(text: string, name: string): Promise<unknown> {
  const { source } = await openText(text, name, true);
  return source?.roots("core").map(({ value }) => value) ?? [];
}

/** In how many places two values differ; a renamed key is one. What a text has once is compared once. */
function differences(one: unknown, other: unknown, known: Map<unknown, Map<unknown, number>>): number {
  if (one === other) return 0;
  if (!(isMap(one) && isMap(other)) && !(isList(one) && isList(other))) return 1;
  const counted = known.get(one)?.get(other);
  if (counted !== undefined) return counted;
  const [before, after] = [Object.entries(one), Object.entries(other)];
  const count =
    before.length === after.length
      ? before.reduce((sum, [key, value], index) => {
          const [newKey, newValue] = after[index] as [string, unknown];
          return sum + (key === newKey ? 0 : 1) + differences(value, newValue, known);
        }, 0)
      : Number.POSITIVE_INFINITY;
  const row = known.get(one) ?? new Map<unknown, number>();
  known.set(one, row.set(other, count));
  return count;
}
