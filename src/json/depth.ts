/** Levels of lists and maps inside one another that are gone down: no namespace and no message of an editor has more than twenty. */
const DEEPEST = 200;

/** Whether a JSON text goes so deep that a reader that works by recursion should not be given it. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === "\\") at++;
    } else if (character === "{" || character === "[") {
      if (++depth > DEEPEST) return true;
    } else if (character === "}" || character === "]") depth--;
  }
  return false;
}
