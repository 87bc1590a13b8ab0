import type { Rule } from "../../model.ts";

/** A value that its reader reads as a number or a boolean, so that another text is sent than the written one. */
export const valueChanged: Rule<{ key: string; written: string; sent: string; syntax: string }> = {
  code: "value-changed",
  severity: "warning",
  source: "PyYAML's resolvers (YAML 1.1), Python's json, and Python's str() of a float",
  message: ({ key, written, sent, syntax }) =>
    `${syntax} reads ${key}: ${written} as ${JSON.stringify(sent)}; put the value in quotes to keep it`,
};
