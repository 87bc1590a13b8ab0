import type { ResourceType, Target } from "../model.ts";
import { describeKey } from "../schema/key-description.ts";
import { nearest } from "../schema/nearest.ts";
import { knowKey, tellingOn } from "./known-key.ts";
import type { Library } from "./library.ts";
import { valuesOf } from "./values.ts";

/** A value that a half-typed text may become. */
export interface ValueCompletion {
  readonly value: string;
  /** The service goes by it where the key is absent. */
  readonly default?: true;
  /** It only shows what values look like: others do as well. */
  readonly example?: true;
}

/** What values of a key a half-typed text may become, in the definition's order; none where the target does not know the key. */
export function completeValues(
  { catalog }: Library,
  key: string,
  typed: string,
  target: Target,
  resourceType?: ResourceType,
): ValueCompletion[] {
  const offered = new Map<string, ValueCompletion>();
  for (const { standing } of tellingOn(knowKey(catalog, target.platform, key, resourceType), target)) {
    const values = valuesOf(standing, target);
    const fallback = values.default === undefined || typeof values.default === "object" ? undefined : String(values.default).toLowerCase();
    const add = (value: string, rest: Omit<ValueCompletion, "value"> = {}): void => {
      const isDefault = fallback === value.toLowerCase();
      if (!offered.has(value)) offered.set(value, { value, ...rest, ...(isDefault && { default: true }) });
    };
    for (const value of values.enum ?? values.items ?? wordsOf(values.type, values.reads.format)) add(value);
    if (offered.size > 0) continue;
    if (fallback !== undefined) add(String(values.default));
    for (const value of describeKey(standing.definition, values.reads, false).examples) add(value, { example: true });
  }
  const wanted = typed.toLowerCase();
  const all = [...offered.values()];
  const starting = all.filter(({ value }) => value.toLowerCase().startsWith(wanted));
  const holding = all.filter((each) => !starting.includes(each) && each.value.toLowerCase().includes(wanted));
  if (starting.length + holding.length > 0) return [...starting, ...holding];
  return nearest(typed, offered.keys()).map((value) => offered.get(value) as ValueCompletion);
}

const wordsOf = (type: string, format = ""): readonly string[] =>
  type === "boolean" || format === "boolean" || format.startsWith("true-false") ? ["true", "false"] : [];
