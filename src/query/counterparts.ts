import { type Catalog, stands } from "../catalog/catalog.ts";
import type { Target } from "../model.ts";
import type { KeyAnswer } from "./answers.ts";
import { placesOf } from "./definition.ts";
import { groupEqual } from "./group-equal.ts";
import type { KnownKey } from "./known-key.ts";
import { placeOf } from "./place.ts";

/** The keys that the same properties have on other kinds of resource: `hw_cpu_policy` for `hw:cpu_policy`. */
export function counterpartsOf(catalog: Catalog, known: readonly KnownKey[], target: Target): KeyAnswer["counterparts"] {
  const keys = new Set(known.map(({ standing }) => standing.definition.key));
  const properties = new Set(known.map(({ standing }) => standing.definition.property));
  const others = catalog[target.platform].filter(
    (standing) => stands(standing, target) && !keys.has(standing.definition.key) && properties.has(standing.definition.property),
  );
  return groupEqual(others, ({ definition }) => definition.key).map(([{ definition }, same]) => ({
    key: definition.key,
    places: placesOf(same.map((standing) => placeOf(standing.definition))),
  }));
}
