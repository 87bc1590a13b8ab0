import { joinPointer } from "../../json/pointer.ts";
import { defaultText } from "../property/default-value.ts";
import { quoted, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import type { KeyPart, PropertyPart } from "../subject.ts";
import { namesOf, newestOf } from "./compared.ts";

/** A default other than the one that the service, or the software that a key is about, has by itself. */
export const defaultDiffers: NamespaceRule<{ value: string; usual: string; keys: readonly string[] }> = {
  code: "default-differs",
  severity: "info",
  source: "the catalog: defaults of Nova's options, and of the software that keys describe",
  message: ({ value, usual, keys }) =>
    `the default for ${rowOf(keys)} is ${quoted(value)} here, but the service uses ${quoted(usual)} if nothing is set`,
  check(namespace, report) {
    const byProperty = new Map<PropertyPart, KeyPart[]>();
    for (const part of namespace.keys()) {
      const value = defaultText(part.property.value);
      if (value === undefined || part.known.length === 0) continue;
      const differs = part.known.every(
        ({ definition }) => definition.property.default !== undefined && !isSame(value, String(definition.property.default)),
      );
      if (differs) byProperty.set(part.property, [...(byProperty.get(part.property) ?? []), part]);
    }
    for (const [property, keys] of byProperty) {
      const usual = String(newestOf(keys)?.definition.property.default);
      report({
        params: { value: defaultText(property.value) ?? "", usual, keys: namesOf(keys) },
        pointer: joinPointer(property.pointer, "default"),
        key: keys[0]?.key ?? property.key,
        suggestions: [{ kind: "value", text: usual }],
      });
    }
  },
};

/** Whether two texts are one value: capitals of booleans and the spelling of numbers aside. */
function isSame(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  return a.trim() !== "" && b.trim() !== "" && Number(a) === Number(b);
}
