import type { Node } from "yaml";
import type { TextSpan } from "../source.ts";
import { composeYaml } from "./yaml.ts";

/** The parts of a YAML text that anchors name; an anchored part in another one is not listed. Empty where the text cannot be read. */
export async function anchoredSpans(text: string): Promise<TextSpan[]> {
  const { visit } = await import("yaml");
  const spans: TextSpan[] = [];
  const { documents } = await composeYaml(text);
  for (const document of documents) {
    visit(document, {
      Node(_key, node) {
        const { anchor, range } = node as Node & { anchor?: string };
        if (!anchor || !range) return undefined;
        spans.push({ start: range[0], end: range[2] });
        return visit.SKIP;
      },
    });
  }
  return spans;
}
