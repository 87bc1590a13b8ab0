/** Plain text in Markdown: every sign that Markdown or HTML could interpret is escaped. */
export function plainMarkdown(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_[\]|~$#@]/g, "\\$&")
    .replace(/:(?=\/\/)|(?<=\bwww)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi, "\\$&");
}

/** Text as code, in more backquotes than it has in a row; in a table a bar would end the cell, so there text is plain. */
export function codeSpan(text: string): string {
  const quotes = "`".repeat(longestRun(text) + 1);
  const pad = /^`|`$/.test(text) ? " " : "";
  return `${quotes}${pad}${text}${pad}${quotes}`;
}

/** How many backquotes a text has in a row. */
export const longestRun = (text: string): number => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
