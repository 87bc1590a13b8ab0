import { cut, quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { textsIn } from "./texts.ts";

/** White space around a text: people do not see it, and services do. */
export const textUntrimmed: NamespaceRule<{ what: string; text: string; compared: boolean }> = {
  code: "text-untrimmed",
  severity: "info",
  fixable: true,
  source: "the document; Nova and Glance compare keys and values as they are written",
  message: ({ what, text, compared }) =>
    `${cut(what)} has white space around it${text.length <= 60 ? `: ${quoted(text)}` : ""}${compared ? ", and services compare it as it is written" : ""}`,
  check(namespace, report) {
    for (const { text, pointer, of, what, kind } of textsIn(namespace)) {
      const trimmed = text.trim();
      if (trimmed === text || trimmed === "") continue;
      const found = { params: { what, text, compared: kind === "name" }, pointer, ...(of && { of }) };
      // a key or a value with a space at its end may be meant so, if hardly
      report(kind === "name" ? { ...found, severity: "warning" } : { ...found, fix: { kind: "set", pointer, value: trimmed } });
    }
  },
};
