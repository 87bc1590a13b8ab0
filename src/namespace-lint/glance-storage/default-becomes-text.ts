import { joinPointer } from "../../json/pointer.ts";
import { member } from "../../json/value.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A default that is a number or a boolean: it comes back as text, a boolean as Python writes it. */
export const defaultBecomesText: NamespaceRule<{ written: string; kept: string }> = {
  code: "default-becomes-text",
  severity: "info",
  fixable: true,
  source: "glance/api/v2/model/metadef_property_type.py (bytes) and wsme/rest/json.py, every release",
  message: ({ written, kept }) => `Glance stores defaults as strings: ${written} comes back as ${quoted(kept)}`,
  check(namespace, report) {
    for (const { value, pointer, key } of namespace.properties()) {
      const given = member(value, "default");
      if (typeof given !== "number" && typeof given !== "boolean") continue;
      const kept = typeof given === "number" ? String(given) : given ? "True" : "False";
      const at = joinPointer(pointer, "default");
      report({ params: { written: String(given), kept }, pointer: at, key, fix: { kind: "set", pointer: at, value: String(given) } });
    }
  },
};
