type Compare = (value: string, wanted: string) => boolean;

const asNumbers =
  (compare: (value: number, wanted: number) => boolean): Compare =>
  (value, wanted) =>
    compare(Number.parseFloat(value), Number.parseFloat(wanted));

const OPERATORS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ["=", asNumbers((value, wanted) => value >= wanted)],
  ["==", asNumbers((value, wanted) => value === wanted)],
  ["!=", asNumbers((value, wanted) => value !== wanted)],
  [">=", asNumbers((value, wanted) => value >= wanted)],
  ["<=", asNumbers((value, wanted) => value <= wanted)],
  ["s==", (value, wanted) => value === wanted],
  ["s!=", (value, wanted) => value !== wanted],
  ["s<", (value, wanted) => value < wanted],
  ["s<=", (value, wanted) => value <= wanted],
  ["s>", (value, wanted) => value > wanted],
  ["s>=", (value, wanted) => value >= wanted],
  ["<in>", (value, wanted) => value.includes(wanted)],
]);

/**
 * Whether a host's or an aggregate's value meets what an extra spec asks for: an operator and words, or the very text
 * (nova/scheduler/filters/extra_specs_ops.py, match, every release). An operator looks at the first word only, so that
 * `s== VMware vCenter Server` matches no such host.
 */
export function matchesHost(value: string, asked: string): boolean {
  const [operator = "", ...words] = asked.split(/\s+/u).filter((word) => word !== "");
  if (operator === "<or>") return words.some((word, index) => index % 2 === 0 && word === value);
  if (operator === "<all-in>") return words.length > 0 && words.every((word) => value.includes(word));
  const compare = OPERATORS.get(operator);
  if (compare === undefined) return value === asked;
  return words.length > 0 && compare(value, words[0] as string);
}
