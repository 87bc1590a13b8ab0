import { escapeLine } from "../../report/escape-terminal.ts";
import { nearest } from "../../schema/nearest.ts";
import { UsageError } from "../../setup/usage-error.ts";

/** A shorter word begins too many names. */
const SHORTEST_BEGINNING = 4;
const MOST = 3;

/** The error for an unknown name, with the names that were probably meant: those that begin with it, or else the nearest. */
export function unknownName(kind: string, name: string, names: Iterable<string>): UsageError {
  const all = [...names];
  const begun = name.length < SHORTEST_BEGINNING ? [] : all.filter((each) => each.toLowerCase().startsWith(name.toLowerCase()));
  const near = begun.length > 0 ? begun.sort((a, b) => a.length - b.length).slice(0, MOST) : nearest(name, all);
  return new UsageError(`unknown ${kind} "${escapeLine(name)}"${near.length === 0 ? "" : `: did you mean ${near.join(" or ")}?`}`);
}
