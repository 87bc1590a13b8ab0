import { joinPointer } from "../../json/pointer.ts";
import { numberOf } from "../members.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A limit with a fraction: Glance keeps whole numbers. */
export const numberTruncated: NamespaceRule<{ attribute: string; written: number; kept: number }> = {
  code: "number-truncated",
  severity: "warning",
  source: "glance/api/v2/model/metadef_property_type.py (int), every release",
  message: ({ attribute, written, kept }) => `${cut(attribute)} is ${written}, but Glance stores whole numbers: it comes back as ${kept}`,
  check(namespace, report) {
    for (const { value, pointer, key } of namespace.properties()) {
      for (const attribute of ["minimum", "maximum"]) {
        const written = numberOf(value, attribute);
        if (written === undefined || !Number.isFinite(written) || Number.isInteger(written)) continue;
        report({ params: { attribute, written, kept: Math.trunc(written) + 0 }, pointer: joinPointer(pointer, attribute), key });
      }
    }
  },
};
