import { isSlip } from "../../schema/nearest.ts";
import type { Known, KnownKeys } from "../known-keys.ts";
import type { AssociationPart, Subject } from "../subject.ts";

/** Properties that are tried with another prefix: a few are as good as all. */
const TRIED = 50;
const SEPARATORS = /[-_:. ]+/g;

const meant = new WeakMap<AssociationPart, { prefix: string | undefined }>();
const stems = new WeakMap<KnownKeys, Map<string, ReadonlySet<string>>>();

/**
 * The prefix that an association probably means: a similar one for which the catalog knows the namespace's keys, if it knows
 * none of them for the written prefix, or only by the accident of a template.
 */
export function meantPrefix(namespace: Subject, association: AssociationPart): string | undefined {
  let known = meant.get(association);
  if (known === undefined) {
    known = { prefix: seek(namespace, association) };
    meant.set(association, known);
  }
  return known.prefix;
}

function seek(namespace: Subject, { prefix, surface }: AssociationPart): string | undefined {
  const { known } = namespace.context;
  const all = prefixesOf(known, surface);
  const names = namespace
    .properties()
    .slice(0, TRIED)
    .map(({ name }) => name);
  const count = (under: string): number => names.filter((name) => known.find(surface, under + name).some(isClosed)).length;
  const here = count(prefix);
  if (here > 0 && all.has(prefix)) return undefined;
  let best: string | undefined,
    most = 0;
  for (const other of all) {
    if (!isMeant(prefix, other, here > 0)) continue;
    const there = count(other);
    if (there > Math.max(most, here > 0 ? here - 1 : 0, prefix === "" ? names.length / 2 : 0)) [best, most] = [other, there];
  }
  return best;
}

/** Whether a key is known by its name, and not by a template that accepts any name. */
const isClosed = ({ definition: { parameters } }: Known): boolean =>
  parameters === undefined || Object.values(parameters).some(({ values }) => values !== undefined);

/** Whether a prefix may be another one misspelt; where keys are known under both, only if nothing else is likely. */
function isMeant(prefix: string, other: string, known: boolean): boolean {
  if (known) return bare(prefix) === `${bare(other)}s`;
  if (prefix === "") return true;
  return bare(prefix).toLowerCase() === bare(other).toLowerCase() || isSlip(prefix, other);
}

const bare = (prefix: string): string => prefix.replace(SEPARATORS, "");

/** What the catalog's keys of a surface begin with, up to each of their separators. */
export function prefixesOf(known: KnownKeys, surface: string): ReadonlySet<string> {
  let bySurface = stems.get(known);
  if (bySurface === undefined) {
    bySurface = new Map();
    stems.set(known, bySurface);
  }
  let all = bySurface.get(surface);
  if (all === undefined) {
    all = new Set([...known.names(surface)].flatMap(prefixesIn));
    bySurface.set(surface, all);
  }
  return all;
}

function prefixesIn(name: string): string[] {
  const literal = name.replace("{group}", "").split("{")[0] as string;
  return Array.from(literal.matchAll(SEPARATORS), (separator) => literal.slice(0, separator.index + separator[0].length));
}
