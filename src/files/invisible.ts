/**
 * Characters that people do not see or that make them see something else: controls of C0 and C1 (tab and line feed left out), marks
 * that turn the direction of text, spaces and joiners without width, line ends that only some see, fillers, tags, and what is no character.
 */
export const INVISIBLE =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]|\u034f|[\u{e0000}-\u{e007f}]/gu;

/** What is neither printable ASCII nor a tab or a line feed. */
const UNUSUAL = /[^\t\n -~]/;

/** A text of JavaScript, TypeScript or JSON that means the same and shows all that is in it: invisible characters as `\u200b`. */
export function visibleCode(text: string): string {
  // most text is ASCII, of which that is known ten times sooner
  if (!UNUSUAL.test(text)) return text;
  return text.replace(INVISIBLE, (character) =>
    character.length === 1 ? escapeOf(character.charCodeAt(0)) : escapeOf(character.charCodeAt(0)) + escapeOf(character.charCodeAt(1)),
  );
}

const escapeOf = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;
