import type { Finding, Suggestion } from "../model.ts";
import { escapeLong } from "./escape-terminal.ts";
import type { Piece } from "./marked-lines.ts";
import { refusal } from "./refusal.ts";
import { entryOf } from "./resource-name.ts";
import { PLAIN, type Style, unmarked } from "./style.ts";

/** What was probably meant, as a line in pieces; none where nothing was. */
export function didYouMean(suggestions: readonly Suggestion[], style: Style): Piece[][] {
  const meant = suggestions.filter(({ kind }) => kind !== "target");
  if (meant.length === 0) return [];
  const named = meant.flatMap(({ text, on }, index): Piece[] => [
    [`${index === 0 ? "" : " or "}${on === undefined ? "" : `${entryOf(on)} `}`, unmarked],
    [escapeLong(text), (it) => style.bold(style.green(it))],
  ]);
  return [[["did you mean ", unmarked], ...named, ["?", unmarked]]];
}

/** The other keys that take part, each with its place if it has one. */
export function seeAlso({ related = [] }: Finding, file: string): string[] {
  return related.flatMap(({ key, at }) => {
    if (at.absent) return [];
    return [`see also ${key}${at.line === undefined ? "" : ` (${[at.file ?? file, at.line, at.column].join(":")})`}`];
  });
}

/** Which targets changed the key of a finding that two targets do not share, each a line. */
export const reasonsOf = ({ because = [] }: Finding): string[] => because.map(({ target, change }) => `${target} ${change}`);

/** With what a finding of a pair occurs, as a line; none for another finding. */
export function pairsOf({ pairs }: Finding): string[] {
  if (pairs === undefined) return [];
  const { noun, names, count } = pairs;
  const named = names.map((name) => JSON.stringify(name)).join(", ");
  return [count === 1 ? `with ${noun} ${named}` : `with ${count} ${noun}s: ${named}${count > names.length ? " …" : ""}`];
}

/** What a report says below a finding's message, each a line: what was probably meant, who refuses it and when, the other keys. */
export function detailsOf(finding: Finding, file: string): string[] {
  const refused = refusal(finding);
  return [
    ...didYouMean(finding.suggestions, PLAIN).map((pieces) => pieces.map(([text]) => text).join("")),
    ...(refused === undefined ? [] : [refused]),
    ...seeAlso(finding, file).map(escapeLong),
    ...pairsOf(finding),
    ...(finding.targets === undefined ? [] : [`judged by ${finding.targets.join(", ")}`]),
  ];
}
