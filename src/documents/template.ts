/** Jinja, Helm, Go templates, and what shells, Pulumi and envsubst put in: text that another program writes before a service reads it. */
const TEMPLATE = /\{\{|\{%|\$\{|\$\(|<%/;

/** Whether a text is not final yet. */
export function isTemplate(text: string): boolean {
  return TEMPLATE.test(text);
}

/** A statement or an expression of a template engine, complete on its line. */
const EXPRESSION = /\{%[-+]?\s*\w[^\n]*?%\}|\{\{[-~]?\s*[\w.$("'][^{}\n:]*\}\}|<%[^\n]*?%>/;

/** Whether a text that is no sound document is one before a template engine has run. */
export function isTemplateFile(text: string): boolean {
  return EXPRESSION.test(text);
}
