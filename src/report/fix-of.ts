import type { Finding, Suggestion } from "../model.ts";

/** A suggestion as an edit: what replaces the text of the finding's place. */
export interface Fix {
  readonly suggestion: Suggestion;
  readonly text: string;
}

/** Text that means itself in every language that documents are written in. */
const PLAIN_WORD = /^[A-Za-z_][\w:.-]*$/;

/**
 * The suggestions that can replace the text directly: those for the key or the value of the place, if the text there is exactly
 * that key or value.
 * @param written the text of the finding's place
 */
export function fixesOf({ key, params, at, suggestions }: Finding, written: string | undefined): Fix[] {
  if (written === undefined || written === "") return [];
  const kind = at.of === "key" ? "key" : "value";
  const meant = kind === "key" ? key : params["value"];
  return suggestions.flatMap((suggestion): Fix[] => {
    if (suggestion.kind !== kind || suggestion.on !== undefined) return [];
    const text = inPlaceOf(written, String(meant), suggestion.text);
    return text === undefined ? [] : [{ suggestion, text }];
  });
}

/** The new text in the quotes of the old one; undefined where the place holds something else. */
function inPlaceOf(written: string, old: string, text: string): string | undefined {
  if (written === old) return PLAIN_WORD.test(text) ? text : undefined;
  const [quote] = written;
  if ((quote !== '"' && quote !== "'") || written !== `${quote}${old}${quote}`) return undefined;
  return /["'\\$%{]|[^ -~]/.test(text) ? undefined : `${quote}${text}${quote}`;
}
