import type { Keys } from "./layer.ts";

/** A template that ends in a parameter which may be anything, `trait:CUSTOM_{trait}`: its prefix, and how what is behind begins. */
const OPEN = /^([^{:]+:)([^{]*)\{[a-z_]+\}$/;

/**
 * The keys that a misspelt key may have meant: every known name, and every template filled in with the misspelt key's own
 * numbers and what stands behind its colon, or with the values that its listed parameter has.
 */
export function* candidates(key: string, known: readonly Keys[]): Iterable<string> {
  const number = /\d+/.exec(key)?.[0] ?? "0";
  const group = /^(?:trait|resources)([^:]*):/.exec(key)?.[1] ?? "";
  const behind = key.slice(key.indexOf(":") + 1);
  for (const { index } of known) {
    yield* index.names();
    for (const template of index.templates()) {
      const filled = template.text.replace("{group}", group);
      const values = template.values();
      if (values.length > 0) for (const value of values) yield filled.replace(/\{[a-z_]+\}/, value);
      else if (/\{(?:node|num|index|n)\}/.test(filled)) yield filled.replace(/\{[a-z_]+\}/, number);
      else {
        const [, prefix, begun] = OPEN.exec(filled) ?? [];
        if (prefix !== undefined && begun !== undefined && behind.startsWith(begun)) yield prefix + behind;
      }
    }
  }
}
