import type { ValueSchema } from "../../model.ts";
import { expected } from "../../rules/value/expected.ts";
import { listed } from "../../rules/value/listed.ts";
import { cut } from "../quoted.ts";

/** What a service accepts, to finish "… accepts". */
export function described({ format, formatMinimum, formatMaximum, enum: values, enumFolded, pattern }: ValueSchema): string {
  if (values !== undefined || enumFolded !== undefined) return listed(values ?? enumFolded ?? []);
  if (pattern !== undefined) return `what matches ${cut(pattern)}`;
  if (format === undefined) return "any text";
  const limits = [
    ...(formatMinimum === undefined ? [] : [`from ${formatMinimum}`]),
    ...(formatMaximum === undefined ? [] : [`to ${formatMaximum}`]),
  ];
  return [expected(format), ...limits].join(" ");
}
