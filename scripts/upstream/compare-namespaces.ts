import { basename } from "node:path";
import type { Namespace, Source } from "../../src/model.ts";
import { associationText, placesOf } from "./places.ts";
import { type Difference, propertyDifferences } from "./property-differences.ts";

/** What differs about one property, and why. */
export interface PropertyDifference {
  readonly property: string;
  readonly differences: readonly Difference[];
  /** The supplement's `differs`. */
  readonly why?: string;
}

/** What differs about one namespace that both sides have. */
export interface NamespaceDifference {
  readonly namespace: string;
  readonly file: string;
  /** Of the namespace as a whole: its associations. */
  readonly differences: readonly Difference[];
  /** The supplement's own `differs`. */
  readonly why?: string;
  readonly properties: readonly PropertyDifference[];
}

/** What two folders of namespaces have in common, what differs there, and what one alone has. */
export interface Comparison {
  /** The namespaces that both have, as they are published. */
  readonly common: readonly Namespace[];
  readonly differing: readonly NamespaceDifference[];
  /** Published, and not among ours. */
  readonly missing: readonly Namespace[];
  /** Ours, and not published. */
  readonly added: readonly Source[];
}

/** Compares published namespaces with ours, by their names. */
export function compareNamespaces(published: readonly Namespace[], ours: readonly Source[]): Comparison {
  const byName = new Map(published.map((each) => [each.namespace, each]));
  const names = new Set(ours.map(({ namespace }) => namespace.namespace));
  return {
    common: published.filter(({ namespace }) => names.has(namespace)),
    differing: ours
      .flatMap((source) => {
        const other = byName.get(source.namespace.namespace);
        return other === undefined ? [] : [compareNamespace(other, source)];
      })
      .filter(({ differences, properties }) => differences.length > 0 || properties.length > 0),
    missing: published.filter(({ namespace }) => !names.has(namespace)),
    added: ours.filter(({ namespace }) => !byName.has(namespace.namespace)),
  };
}

/** The faults of a comparison, a line each: a difference of substance without a reason, and a reason without such a difference. */
export function faultsOf({ common, differing }: Comparison, ours: readonly Source[]): string[] {
  const faults = differing.flatMap(({ file, differences, why, properties }) => [
    ...(differences.length > 0 && why === undefined ? [lacking(file, differences)] : []),
    ...properties.filter(({ why }) => why === undefined).map(({ property, differences }) => lacking(`${file} ${property}`, differences)),
  ]);
  const published = new Set(common.map(({ namespace }) => namespace));
  const explained = new Set(differing.flatMap(({ file, properties }) => properties.map(({ property }) => `${file} ${property}`)));
  for (const { file, namespace, supplement } of ours) {
    if (!published.has(namespace.namespace)) continue;
    for (const [property, { differs }] of Object.entries(supplement?.properties ?? {})) {
      const name = `${basename(file)} ${property}`;
      if (differs !== undefined && !explained.has(name)) faults.push(`${name}: differs is said, and nothing of substance does`);
    }
  }
  return faults;
}

const lacking = (name: string, differences: readonly Difference[]): string =>
  `${name}: another ${differences.map(({ aspect }) => aspect).join(", ")} than published, and no differs in the supplement says why`;

function compareNamespace(published: Namespace, { file, namespace, supplement }: Source): NamespaceDifference {
  const [before, after] = [placesOf(published), placesOf(namespace)];
  const properties = [...new Set([...before.keys(), ...after.keys()])].map((property) => {
    const facts = supplement?.properties?.[property];
    return { property, differences: propertyDifferences(before.get(property), after.get(property), facts), ...whyOf(facts) };
  });
  return {
    namespace: namespace.namespace,
    file: basename(file),
    differences: associationDifferences(published, namespace),
    ...whyOf(supplement),
    properties: properties.filter(({ differences }) => differences.length > 0),
  };
}

const whyOf = ({ differs }: { differs?: string } = {}): { why?: string } => (differs === undefined ? {} : { why: differs });

function associationDifferences(published: Namespace, ours: Namespace): Difference[] {
  const texts = ({ resource_type_associations = [] }: Namespace): string[] => resource_type_associations.map(associationText);
  const [before, after] = [texts(published), texts(ours)];
  const [gone, added] = [before.filter((each) => !after.includes(each)), after.filter((each) => !before.includes(each))];
  return gone.length === 0 && added.length === 0 ? [] : [{ aspect: "associations", published: gone, ours: added }];
}
