import { type PlatformDefinition, stands } from "../catalog/catalog.ts";
import type { Facts, ResourceType, Target } from "../model.ts";
import { nearest } from "../schema/nearest.ts";
import { isRefused } from "../schema/tables.ts";
import type { Values } from "./answers.ts";
import { type CandidateKey, candidateKeys } from "./candidate-keys.ts";
import type { Library } from "./library.ts";
import { valuesOf } from "./values.ts";

/** A key that a half-typed text may become. */
export interface KeyCompletion extends CandidateKey {
  readonly namespace: string;
  /** The template that the key follows. */
  readonly template?: string;
  readonly title?: string;
  readonly values: Values;
  readonly deprecated?: Facts["deprecated"];
  /** Nova's check of extra specs refuses the key itself. */
  readonly refused?: true;
}

/** What keys are wanted for. */
export interface CompletionQuestion {
  readonly resourceType: ResourceType;
  readonly properties_target?: string | undefined;
  /** Keys that the resource has already: they are left out. */
  readonly present?: readonly string[] | undefined;
  readonly limit?: number | undefined;
}

/** The keys that a half-typed text or some words may become, the likeliest first; of an empty text all, in the catalog's order. 50 without a limit. */
export function completeKeys({ catalog }: Library, typed: string, target: Target, question: CompletionQuestion): KeyCompletion[] {
  const { resourceType, properties_target, present = [], limit = 50 } = question;
  const taken = new Set(present);
  const offered = new Map<string, { readonly candidate: CandidateKey; readonly standing: PlatformDefinition }>();
  for (const standing of catalog[target.platform]) {
    const { definition } = standing;
    if (definition.resourceType !== resourceType || definition.properties_target !== properties_target || !stands(standing, target))
      continue;
    for (const candidate of candidateKeys(standing, typed, target, taken)) {
      if (!taken.has(candidate.key) && !offered.has(candidate.key)) offered.set(candidate.key, { candidate, standing });
    }
  }
  const wanted = typed.toLowerCase();
  const near = new Set(wanted.length > 3 ? nearest(typed, offered.keys()) : []);
  return [...offered.values()]
    .map((each) => ({ ...each, score: scoreOf(each.candidate.key, each.standing, wanted, near, target) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate, standing }) => completionOf(candidate, standing, target));
}

function completionOf(candidate: CandidateKey, standing: PlatformDefinition, target: Target): KeyCompletion {
  const { key, namespace, parameters, property, facts } = standing.definition;
  return {
    ...candidate,
    namespace,
    ...(parameters !== undefined && { template: key }),
    ...(property.title !== undefined && { title: property.title }),
    values: valuesOf(standing, target),
    ...(facts.deprecated !== undefined && { deprecated: facts.deprecated }),
    ...(isRefused(standing, target) && { refused: true as const }),
  };
}

/** How likely a key is meant, of several words all; what is better left comes last among its like. 0 where it is not. */
function scoreOf(key: string, standing: PlatformDefinition, wanted: string, near: ReadonlySet<string>, target: Target): number {
  const lower = key.toLowerCase();
  const title = standing.definition.property.title?.toLowerCase() ?? "";
  const worth = near.has(key) ? 80 : Math.min(...wanted.split(/\s+/).map((word) => worthOf(lower, title, word)));
  const left = standing.definition.facts.deprecated !== undefined || isRefused(standing, target);
  return worth === 0 ? 0 : worth - (left ? 10 : 0);
}

function worthOf(key: string, title: string, word: string): number {
  if (key.startsWith(word)) return 100;
  if (isWordStart(key, word)) return 60;
  if (key.includes(word)) return 40;
  return word.length > 1 && title.includes(word) ? 20 : 0;
}

function isWordStart(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) if (/[^a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}
