import { stands } from "../catalog/catalog.ts";
import { targetName } from "../catalog/releases.ts";
import type { Definition, Platform, Target } from "../model.ts";
import type { FoundKey, SearchAnswer } from "./answers.ts";
import { placesOf } from "./definition.ts";
import { groupEqual } from "./group-equal.ts";
import { availabilityOf, type KnownKey } from "./known-key.ts";
import type { Library } from "./library.ts";
import { type Hit, matchWord, searchedOf } from "./match-word.ts";
import { comparePlaces, placeOf } from "./place.ts";

/** The keys in which every word is found: of all platforms and releases, or of one target. */
export function searchKeys(library: Library, words: readonly string[], target?: Target): SearchAnswer {
  const displayNames = new Map(
    Object.values(library.sources)
      .flat()
      .map(({ namespace }) => [namespace.namespace, namespace.display_name ?? ""]),
  );
  const results = groupEqual(searchedKeys(library, target), ({ standing }) => standing.definition.key).flatMap(([, same]): FoundKey[] => {
    // definitions that share their property differ only in their place
    const definitions = [...new Map(same.map(({ standing: { definition } }) => [definition.property, definition])).values()];
    const searched = definitions.map((definition) => searchedOf(definition, displayNames.get(definition.namespace) ?? ""));
    const hits = words.map((word) => best(searched.flatMap((each) => matchWord(word, each) ?? [])));
    return hits.every((hit) => hit !== undefined) ? [foundOf(same, hits)] : [];
  });
  results.sort((a, b) => b.score - a.score || a.key.length - b.key.length || (a.key < b.key ? -1 : 1));
  return { version: 1, kind: "search", words, ...(target !== undefined && { target: targetName(target) }), results };
}

type Candidate = KnownKey & { readonly platform: Platform };

function searchedKeys({ catalog }: Library, target: Target | undefined): Candidate[] {
  const platforms: readonly Platform[] = target === undefined ? ["openstack", "starlingx"] : [target.platform];
  return platforms.flatMap((platform) =>
    catalog[platform].filter((standing) => target === undefined || stands(standing, target)).map((standing) => ({ standing, platform })),
  );
}

function foundOf(same: readonly Candidate[], hits: readonly Hit[]): FoundKey {
  const definitions = same.map(({ standing }) => standing.definition).sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
  const [{ key, property }] = definitions as [Definition];
  const on = (platform: Platform): KnownKey[] => same.filter((each) => each.platform === platform);
  return {
    key,
    ...(property.title !== undefined && { title: property.title }),
    namespaces: [...new Set(definitions.map(({ namespace }) => namespace))],
    places: placesOf(definitions.map(placeOf)),
    releases: availabilityOf({ openstack: on("openstack"), starlingx: on("starlingx") }),
    score: hits.reduce((sum, { score }) => sum + score, 0),
    matches: groupEqual(
      hits.flatMap(({ matches }) => matches),
      (match) => match,
    ).map(([match]) => match),
  };
}

/** The best of the hits, with what all of them found. */
function best(hits: readonly Hit[]): Hit | undefined {
  if (hits.length === 0) return undefined;
  return { score: Math.max(...hits.map(({ score }) => score)), matches: hits.flatMap(({ matches }) => matches) };
}
