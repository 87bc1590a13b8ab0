import { openText } from "../../documents/open-text.ts";
import { isList, isMap } from "../../json/value.ts";

/** An alias of YAML. */
const ALIAS = /(?:^|[\s[{,:-])\*[^\s,[\]{}]/m;

/** Whether a value in a text can have several users; asked once a text, before each of its values is looked at. */
export const mayShare = (text: string, name: string): boolean =>
  /\.(?:tf|tofu|hcl|tfvars)$/i.test(name) || /\b(?:get_param|Ref)\b/.test(text) || ALIAS.test(text);

/** Where in a text a value is written, and what other texts may refer to it. */
export interface WrittenValue {
  readonly text: string;
  readonly offset: number;
  readonly module: readonly string[];
}

/**
 * How often a value is referred to that is written apart from the resources that have it: a local or a variable of Terraform, a
 * parameter's default of Heat. Undefined where it is written in a resource itself.
 */
export function referencesTo({ text, offset, module }: WrittenValue, name: string): number | undefined {
  if (/\.(?:tf|tofu|hcl|tfvars)$/i.test(name)) {
    const named = variableAt(text, offset, /\.tfvars$/i.test(name));
    if (named === undefined) return undefined;
    const reference = new RegExp(`\\b${named.of}\\s*\\.\\s*${escaped(named.name)}(?![\\w-])`, "g");
    return module.reduce((sum, each) => sum + (each.match(reference)?.length ?? 0), 0);
  }
  const parameter = parameterAt(text, offset);
  if (parameter === undefined) return undefined;
  return text.match(new RegExp(`\\b(?:get_param|Ref)["']?\\s*:\\s*\\[?\\s*["']?${escaped(parameter)}(?![\\w-])`, "g"))?.length ?? 0;
}

const escaped = (name: string): string => name.replace(/[^\w]/g, "\\$&");

/** The local or the variable whose value has an offset. */
function variableAt(text: string, offset: number, isValues: boolean): { of: "local" | "var"; name: string } | undefined {
  const lines = text.slice(0, offset).split("\n");
  if (isValues) {
    const name = lastMatch(lines, /^([\w-]+)\s*=/);
    return name === undefined ? undefined : { of: "var", name };
  }
  const start = lines.findLastIndex((line) => /^[A-Za-z]/.test(line));
  const header = lines[start] ?? "";
  const variable = /^variable\s+"?([\w-]+)"?/.exec(header)?.[1];
  if (variable !== undefined) return { of: "var", name: variable };
  if (!/^locals\b/.test(header)) return undefined;
  // what is indented least is a local itself
  const inside = [header.replace(/^locals\s*\{/, " "), ...lines.slice(start + 1)].filter((line) => /^\s+[\w"-]+\s*=/.test(line));
  const least = Math.min(...inside.map((line) => line.search(/\S/)));
  const name = lastMatch(
    inside.filter((line) => line.search(/\S/) === least),
    /^\s+([\w-]+)\s*=/,
  );
  // the name of none is that of no reference
  return { of: "local", name: name ?? "" };
}

/** The parameter of a Heat template, in YAML, whose default has an offset. */
function parameterAt(text: string, offset: number): string | undefined {
  const lines = text.slice(0, offset).split("\n");
  const start = lines.findLastIndex((line) => /^[A-Za-z]/.test(line));
  if (!/^["']?parameters["']?\s*:/i.test(lines[start] ?? "")) return undefined;
  const inside = lines.slice(start + 1).filter((line) => /^\s+["']?[\w.-]+["']?\s*:/.test(line));
  const least = Math.min(...inside.map((line) => line.search(/\S/)));
  return lastMatch(
    inside.filter((line) => line.search(/\S/) === least),
    /^\s+["']?([\w.-]+)/,
  );
}

const lastMatch = (lines: readonly string[], pattern: RegExp): string | undefined =>
  lines.map((line) => pattern.exec(line)?.[1]).findLast((name) => name !== undefined);

/**
 * In how many places the values of a document in YAML differ from those of another one, if a text has aliases: an anchor's value
 * is in all of them. Undefined without aliases.
 */
export async function changedPlaces(before: string, after: string, name: string): Promise<number | undefined> {
  if (/\.(?:json|ndjson|jsonl|tf|tofu|hcl|tfvars|sh|bash|md|markdown|rst)$/i.test(name) || !ALIAS.test(before)) return undefined;
  const [old, now] = await Promise.all([before, after].map(async (text) => (await openText(text, name, true)).source?.roots("core") ?? []));
  const values = (roots: typeof old): unknown => roots?.map(({ value }) => value);
  return differences(values(old), values(now), new Map());
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
