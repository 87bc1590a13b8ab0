import { joinPointer } from "../../json/pointer.ts";
import type { ValueSchema } from "../../model.ts";
import { numberOf, textOf } from "../members.ts";
import { rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { comparedProperties, keysWhere, namesOf, newestOf } from "./compared.ts";

type Limit = "minimum" | "maximum";

/** A limit wider than the service's, so that it offers what is refused, or narrower, so that it hides what is accepted. */
export const rangeDisagrees: NamespaceRule<{ limit: Limit; here?: number; there: string; keys: readonly string[]; wider: boolean }> = {
  code: "range-disagrees",
  severity: "warning",
  source: "the catalog: nova/api/validation/extra_specs and similar files, release by release",
  message: ({ limit, here, there, keys, wider }) =>
    `the ${limit} of ${rowOf(keys)} is ${here ?? "missing"}, but the ${limit} of the service is ${there}, so ${wider ? "the namespace allows values that the service refuses" : "the namespace excludes values that the service accepts"}`,
  check(namespace, report) {
    for (const { property, keys } of comparedProperties(namespace)) {
      if (!/^(?:integer|number)$/.test(textOf(property.value, "type") ?? "")) continue;
      for (const limit of ["minimum", "maximum"] as const) {
        const here = numberOf(property.value, limit);
        for (const wider of [true, false]) {
          const differing = keysWhere(keys, ({ schema }) => differs(limit, here, schema, wider));
          const there = differing[0] && limitOf(limit, newestOf(differing)?.schema ?? {});
          if (there === undefined) continue;
          report({
            params: { limit, ...(here !== undefined && { here }), there, keys: namesOf(differing), wider },
            pointer: here === undefined ? property.pointer : joinPointer(property.pointer, limit),
            key: differing[0]?.key ?? property.key,
            ...(!wider && { severity: "info" }),
          });
        }
      }
    }
  },
};

const limitOf = (limit: Limit, { formatMinimum, formatMaximum }: ValueSchema): string | undefined =>
  limit === "minimum" ? formatMinimum : formatMaximum;

function differs(limit: Limit, here: number | undefined, schema: ValueSchema, wider: boolean): boolean {
  const there = limitOf(limit, schema);
  if (there === undefined) return false;
  if (here === undefined) return wider;
  const outside = limit === "minimum" ? here < Number(there) : here > Number(there);
  return wider ? outside : !outside && here !== Number(there);
}
