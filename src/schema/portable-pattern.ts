/** Unicode's classes as ranges that every engine knows; digits and marks of other scripts are left out where that is harmless. */
const CLASSES: Readonly<Record<string, { readonly inside: string; readonly outside: string; readonly negated: string }>> = {
  Nd: { inside: "0-9", outside: "[0-9]", negated: "0-9" },
  L: { inside: "A-Za-z\\u0080-\\uffff", outside: "[A-Za-z\\u0080-\\uffff]", negated: "A-Za-z" },
  N: { inside: "0-9", outside: "[0-9]", negated: "0-9" },
  C: { inside: "\\u0000-\\u001f\\u007f", outside: "[\\u0000-\\u001f\\u007f]", negated: "\\u0000-\\u001f\\u007f" },
  Z: { inside: " \\u00a0\\u2000-\\u200a\\u2028\\u2029", outside: "[ \\u00a0\\u2000-\\u200a\\u2028\\u2029]", negated: " \\u2028\\u2029" },
  Zl: { inside: "\\u2028", outside: "\\u2028", negated: "\\u2028" },
  Zp: { inside: "\\u2029", outside: "\\u2029", negated: "\\u2029" },
};

const PIECE = /\\p\{(\w+)\}|\\x([0-9a-fA-F]{2})|\\[\s\S]|\[\^|\[|\]/g;

/**
 * A pattern without what only some engines know (`\p{…}`, `\xHH`): Python's and Go's read it too. It matches what the pattern matches, save
 * for digits beyond ASCII, and may match a little more.
 */
export function portablePattern(pattern: string): string {
  let within: "inside" | "outside" | "negated" = "outside";
  return pattern.replace(PIECE, (piece, name: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return CLASSES[name]?.[within] ?? piece;
    if (hex !== undefined) return `\\u00${hex}`;
    if (piece.startsWith("\\")) return piece;
    if (piece === "]") within = "outside";
    else if (within === "outside") within = piece === "[^" ? "negated" : "inside";
    return piece;
  });
}
