import { joinPointer } from "../../json/pointer.ts";
import { cut } from "../quoted.ts";
import type { NamespaceFault, NamespaceRule, Way, WithWays } from "../rule.ts";
import { attributeOf, type PartName } from "./attributes.ts";
import { partsOf } from "./parts.ts";
import { waysInWords } from "./ways-in-words.ts";

interface Params extends WithWays {
  readonly what: string;
}

/** Half of a pair of surrogates. */
const HALF = /[\ud800-\udfff]/u;

/** A text with half a character: an escape like `\ud83d` without its other half, which can't be written out as UTF-8. */
export const textNotUnicode: NamespaceRule<Params> = {
  code: "text-not-unicode",
  severity: "error",
  source: "a running Glance 25.1 (UnicodeEncodeError)",
  message: ({ what, ways }) => `${cut(what)} contains half of a surrogate pair, which is not a character: ${waysInWords(ways)}`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      for (const [name, given] of Object.entries(value)) {
        const shape = attributeOf(part, name)?.shape;
        // another rule reports a default that is not ASCII, which the form does not have as such
        if (shape === undefined || shape === "any") continue;
        for (const at of halves(given)) report(faultAt(name, waysOf(part, name), joinPointer(pointer, name, ...at)));
      }
    }
    for (const { name, pointer, key } of namespace.properties()) {
      if (HALF.test(name)) report({ ...faultAt("the property's name", ["post", "get"], pointer), of: "key", key });
    }
  },
};

/**
 * The loader writes texts into columns, and properties as JSON with escapes, which fails only when it is read; it ignores the
 * rest.
 */
function waysOf(part: PartName, name: string): Way[] {
  if (part === "property" || part === "items") return ["post", "get"];
  const loaded = part === "object" ? name === "name" || name === "description" : attributeOf(part, name)?.shape === "text";
  return loaded && attributeOf(part, name)?.own === undefined ? ["post", "load"] : ["post"];
}

const faultAt = (what: string, ways: readonly Way[], pointer: string): NamespaceFault<Params> => ({
  params: { what, ways },
  pointer,
  http: 500,
});

/** Where in a text, or in a list of texts, there is such a half. */
function halves(value: unknown): number[][] {
  if (typeof value === "string") return HALF.test(value) ? [[]] : [];
  return Array.isArray(value)
    ? value.flatMap((text: unknown, index) => (typeof text === "string" && HALF.test(text) ? [[index]] : []))
    : [];
}
