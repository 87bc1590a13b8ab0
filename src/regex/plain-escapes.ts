const PIECE = /\\[\s\S]|\[\^?\]?|\]/g;
/** A backslash before a sign that means nothing special. */
const NEEDLESS = /^\\(?:_|[^\w^$\\.*+?()[\]{}|/-])$/;

/**
 * A pattern without needless backslashes, such as that of `\-` or `\_`, which people write and JavaScript refuses with its flag
 * u. The meaning does not change; if that is not certain, they stay.
 */
export function plainEscapes(pattern: string): string {
  let within = false;
  return pattern.replace(PIECE, (piece, at: number) => {
    if (!piece.startsWith("\\")) {
      // a bracket right behind the first is Python's member of the class, and JavaScript's end of it: there nothing changes
      within = piece !== "]";
      return piece;
    }
    if (piece === "\\-") return within ? piece : "-";
    const isCount = piece === "\\," && /\{\d*$/.test(pattern.slice(Math.max(0, at - 20), at));
    return NEEDLESS.test(piece) && !isCount ? piece.slice(1) : piece;
  });
}
