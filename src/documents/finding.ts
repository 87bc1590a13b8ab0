import type { Finding, Params, Place, Rule, Severity } from "../model.ts";

/** What one finding has besides its rule, its words and its place. */
export type Details = Partial<Pick<Finding, "key" | "suggestions" | "resource" | "service" | "stage" | "http" | "related">> & {
  severity?: Severity;
};

/** A finding of a rule that concerns the text of a document. */
export function makeFinding<P extends Params>(rule: Rule<P>, params: P, at: Place, details: Details = {}): Finding {
  return { code: rule.code, severity: rule.severity, params, at, suggestions: [], message: rule.message(params), ...details };
}
