import { LinearPattern } from "../regex/linear-pattern.ts";

/** Steps of one match at most: after them a file counts as not matched. */
const MOST_STEPS = 50_000_000;

/** Whether a path with forward slashes, relative to the configuration's folder, is meant. */
export type Glob = (path: string) => boolean;

/**
 * Reads a glob: `*` and `?` stay inside a name, `**` crosses folders, `{a,b}` is a choice. A glob without a slash is a name at
 * any depth; one that names a folder means everything in it. Both glob and paths can be untrusted. The usual libraries turn a
 * dozen stars into a pattern that runs for hours; the time of this one grows only with the path.
 * @throws RangeError if it begins with `!`, leads out of the folder, or has a sign of other globs that this one does not know
 */
export function readGlob(text: string): Glob {
  const plain = text.replace(/^(?:\.\/)+/, "").replace(/(?<!\/)\/+$/, "");
  if (plain.startsWith("!")) throw new RangeError("a glob must not begin with !: it cannot exclude files");
  if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/.test(plain))
    throw new RangeError("a glob is relative to the configuration's folder and stays in it");
  const sign = /[[\]\\]|[!?*+@]\(/.exec(plain)?.[0];
  if (sign !== undefined) throw new RangeError(`a glob has no "${sign}"; use *, **, ? or {a,b}`);
  if (plain === "" || plain === ".") return () => true;
  const literal = /^[^*?{]*/.exec(plain)?.[0] ?? "";
  const anywhere = !plain.includes("/");
  const pattern = LinearPattern.from(`${anywhere ? "(?:[^/]+/)*" : ""}${patternOf(plain)}(?:/.*)?`);
  if (pattern === undefined) throw new RangeError("a glob of this size is not read");
  return (path) => (anywhere || path.startsWith(literal)) && pattern.cost(path.length) < MOST_STEPS && pattern.covers(path);
}

/**
 * Reads a glob of a resource's name, which may be any text: `*` is any part of it, `?` a character, `{a,b}` a choice.
 * @throws RangeError where it is too long
 */
export function readNameGlob(text: string): Glob {
  const closed = isBalanced(text);
  let open = 0;
  const pattern = text.replace(/\*+|\?|[{},]|[^*?{},]+/g, (token) => {
    if (token.startsWith("*")) return "[\\s\\S]*";
    if (token === "?") return "[\\s\\S]";
    if (closed && token === "{") {
      open++;
      return "(?:";
    }
    if (closed && token === "}") {
      open--;
      return ")";
    }
    if (token === ",") return open > 0 ? "|" : ",";
    return token.replace(/[\\^$.+()[\]|{}/-]/g, "\\$&");
  });
  const compiled = LinearPattern.from(pattern);
  if (compiled === undefined) throw new RangeError("a glob of this size is not read");
  return (name) => compiled.cost(name.length) < MOST_STEPS && compiled.covers(name);
}

const TOKEN = /\/\*\*\/|^\*\*\/|\/\*\*$|\*+|\?|[{},]|[^*?{},/]+|\//g;

function patternOf(glob: string): string {
  const closed = isBalanced(glob);
  let open = 0;
  return glob.replace(TOKEN, (token) => {
    switch (token) {
      case "/**/":
        return "/(?:[^/]+/)*";
      case "**/":
        return "(?:[^/]+/)*";
      case "/**":
        return "/.+";
      case "?":
        return "[^/]";
      case "{":
        open++;
        return closed ? "(?:" : "\\{";
      case "}":
        open--;
        return closed ? ")" : "\\}";
      case ",":
        return closed && open > 0 ? "|" : ",";
      default:
        return token.startsWith("*") ? "[^/]*" : token.replace(/[\\^$.+()[\]|]/g, "\\$&");
    }
  });
}

/** Braces that do not come in pairs are characters of a name. */
function isBalanced(glob: string): boolean {
  let open = 0;
  for (const character of glob) {
    if (character === "{") open++;
    if (character === "}" && --open < 0) return false;
  }
  return open === 0;
}
