import type { Rule } from "../../model.ts";

/** A text that its syntax does not allow. */
export const syntaxError: Rule<{ syntax: string; problem: string }> = {
  code: "syntax-error",
  severity: "error",
  source: "JSON: RFC 8259; YAML: the specification, versions 1.1 and 1.2, as far as they agree",
  message: ({ syntax, problem }) => `This is no sound ${syntax}: ${problem}`,
};
