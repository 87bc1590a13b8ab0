/** Replaces a part of a text that a template engine will write: a private-use character, which no real text has. */
export const MASK = "\ue000";

/** Jinja, Helm, Go templates, and what shells, Terraform, Pulumi and envsubst put in: text that another program writes before a service reads it. */
const TEMPLATE = /\{\{|\{%|%\{|\$[A-Za-z_{(]|<%|\ue000/;

/** Whether a text is not final yet. Asked of every key and value: nearly none has any of the signs that all of these begin with. */
export function isTemplate(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x24 || code === 0x3c || code === 0xe000) return TEMPLATE.test(text);
  }
  return false;
}

/** A statement or an expression of a template engine, complete on its line; what is within has a bound, since each opening would look through all of a long line. */
const EXPRESSION =
  /\{%[-+]?\s*\w[^\n]{0,500}?%\}|%\{~?\s*(?:if|else|endif|for|endfor)\b[^\n}]{0,500}\}|\{\{[-~]?\s+[\w.$("'/][^{}\n]{0,500}\}\}|\{\{[-~]?[\w.$("'/][^{}\n:]{0,500}\}\}|<%[^\n]{0,500}?%>|\{#[^\n]{0,500}?#\}/;

/** Whether a text that is not valid becomes valid after a template engine has run. */
export function isTemplateFile(text: string): boolean {
  return EXPRESSION.test(text);
}

/** Whether Terraform's `templatefile`, envsubst or a shell is to fill a text in. */
export function isInterpolated(text: string): boolean {
  return /\$\{\s*[A-Za-z_][^}\n]{0,500}\}/.test(text);
}

const TEMPLATE_NAME = /\.(?:j2|jinja2?|tpl|tmpl)$/i;

/** Whether a file's name promises a template, so that a text that is not valid is no fault. */
export function isTemplateName(name: string | undefined): boolean {
  return name !== undefined && TEMPLATE_NAME.test(name);
}

/** A template in which what Python's `%` operator fills in, as in `%(name)s`, is a tag of Jinja's with the same length. */
export function withPythonFormats(text: string): string {
  return text.replace(/%\(\w{1,100}\)[sdrif]/g, (whole) => `{{${"_".repeat(whole.length - 4)}}}`);
}
