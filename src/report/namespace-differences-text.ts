import type { AttributeDifference, NamespaceDifference, PartDifference } from "../glance/compare-namespaces.ts";
import { shownLine } from "./shown-text.ts";
import type { Style } from "./style.ts";
import { heading, isWhole, type TextOptions } from "./text-options.ts";
import { wrap, wrapped } from "./wrap.ts";

/** The answer to `diff` of two sets of namespaces. */
export interface NamespacesAnswer {
  readonly version: 1;
  readonly kind: "namespace-differences";
  readonly from: string;
  readonly to: string;
  readonly namespaces: readonly NamespaceDifference[];
}

/** Parts of one namespace that are listed, unless all are asked for. */
const MOST_LISTED = 40;
/** Characters of a value that are shown, unless all are asked for. */
const LONGEST = 60;

const SIGNS = { added: "+", removed: "-", changed: "~" } as const;

/** The differences of two sets of namespaces: what is added after `+`, removed after `-`, changed after `~`. */
export function namespaceDifferencesText({ from, to, namespaces }: NamespacesAnswer, options: TextOptions): string {
  if (namespaces.length === 0) return wrapped(`${shownLine(from)} and ${shownLine(to)} have the same namespaces`, options.columns);
  const count = (wanted: string): number => namespaces.filter(({ kind }) => kind === wanted).length;
  const sums = `${count("added")} added, ${count("removed")} removed, ${count("changed")} changed`;
  return [
    heading(`${shownLine(from)} to ${shownLine(to)}: ${sums}`, options),
    ...namespaces.map(({ namespace, kind, parts }) =>
      kind === "changed"
        ? marked("~", shownLine(namespace), options) + partsText(parts, options)
        : marked(SIGNS[kind], `${shownLine(namespace)} (${contents(parts)})`, options),
    ),
  ].join("");
}

/** The parts of a namespace that differ, a line each. */
export function partsText(parts: readonly PartDifference[], options: TextOptions): string {
  const listed = isWhole(options) ? parts : parts.slice(0, MOST_LISTED);
  const rest = parts.length - listed.length;
  const lines = listed.map((part) => {
    const line = wrap(partText(part, isWhole(options)), options.columns - 6);
    const text = line.map((each, index) => `${" ".repeat(index === 0 ? 4 : 8)}${each}\n`).join("");
    return coloured(SIGNS[part.kind], text, options.style);
  });
  return lines.join("") + (rest > 0 ? `    … ${rest} more (--all lists them)\n` : "");
}

/** A line with its sign, in the sign's color. */
export function marked(sign: string, text: string, { style }: TextOptions): string {
  return coloured(sign, `${sign} ${text}\n`, style);
}

function coloured(sign: string, text: string, style: Style): string {
  if (sign === "+") return style.green(text);
  return sign === "-" ? style.red(text) : text;
}

const KINDS = [
  ["property", "property", "properties"],
  ["object", "object", "objects"],
  ["tag", "tag", "tags"],
  ["resource type association", "resource type association", "resource type associations"],
] as const;

/** What a namespace consists of, in numbers. */
export function contents(parts: readonly PartDifference[]): string {
  const counts = KINDS.flatMap(([kind, one, many]) => {
    const count = parts.filter(({ part }) => part === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return counts.length === 0 ? "empty" : counts.join(", ");
}

function partText({ part, name, object, kind, attributes }: PartDifference, all: boolean): string {
  const inObject = object === undefined ? "" : ` of object ${shownLine(object)}`;
  const named = part === "namespace" ? "" : `${part} ${shownLine(name)}${inObject}`;
  const changes = attributes.map((each) => attributeText(each, all)).join("; ");
  return `${SIGNS[kind]} ${[named, changes].filter((text) => text !== "").join(": ")}`;
}

/** Lists of words are compared word by word. */
function attributeText({ attribute, from, to }: AttributeDifference, all: boolean): string {
  const name = shownLine(attribute);
  if (isWords(from) && isWords(to)) {
    const added = to.filter((word) => !from.includes(word)),
      removed = from.filter((word) => !to.includes(word));
    if (added.length + removed.length > 0) return [name, ...signed("+", added, all), ...signed("-", removed, all)].join(" ");
    return `${name} in another order or number`;
  }
  return `${name} ${value(from, all)}, now ${value(to, all)}`;
}

const isWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((word) => typeof word === "string");

function signed(sign: string, words: readonly string[], all: boolean): string[] {
  return words.length === 0 ? [] : [`${sign} ${cutTo(words.map((word) => shownLine(JSON.stringify(word))).join(", "), all)}`];
}

const value = (given: unknown, all: boolean): string => (given === null ? "none" : cutTo(shownLine(JSON.stringify(given)), all));

const cutTo = (text: string, all: boolean): string => (all || text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`);
