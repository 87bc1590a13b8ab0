/** Operators that compare numbers; `=` means at least (cinder/scheduler/filters/extra_specs_ops.py, the same in every release). */
const OF_NUMBERS: ReadonlySet<string> = new Set(["=", "==", "!=", ">=", "<="]);
const OF_TEXT: ReadonlySet<string> = new Set(["<in>", "<is>", "s==", "s!=", "s<", "s<=", "s>", "s>="]);

/** A demand on a backend as the scheduler reads it: an operator and the words behind it. */
export interface Demand {
  readonly operator: string;
  readonly words: readonly string[];
  readonly numeric: boolean;
}

/** Reads a value that begins with an operator; undefined where it has none and is compared as it is. */
export function readDemand(value: string): Demand | undefined {
  const [operator = "", ...words] = value.split(/[\s\x1c-\x1f\x85]+/u).filter((word) => word !== "");
  const numeric = OF_NUMBERS.has(operator);
  return numeric || OF_TEXT.has(operator) || operator === "<or>" ? { operator, words, numeric } : undefined;
}

/** Whether the scheduler compares an extra spec with what a backend reports: any without a scope, and those of `capabilities`. */
export function isCapability(key: string): boolean {
  const colon = key.indexOf(":");
  return colon < 0 || key.slice(0, colon) === "capabilities";
}
