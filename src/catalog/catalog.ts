import type { Definition, Platform, Source, Span, Target } from "../model.ts";
import { readDefinitions } from "./definitions.ts";
import { STARLINGX_BASE, spanHolds } from "./releases.ts";

/** A definition as it stands on a platform. */
export interface Standing {
  readonly definition: Definition;
  /** It comes from the release of OpenStack that the platform's fork grew from. */
  readonly base?: boolean;
  /** It is somebody's own, and no service knows of it but where it says so itself. */
  readonly own?: boolean;
}

/** The definitions of each platform, in the order of the namespaces' files. */
export type Catalog = Readonly<Record<Platform, readonly Standing[]>>;

/**
 * Lays the platforms out of their namespaces. StarlingX's are laid over OpenStack's: a namespace of the same name replaces
 * OpenStack's, and of the others stands what its base release had.
 */
export function layOut(sources: Readonly<Record<Platform, readonly Source[]>>): Catalog {
  const own = new Set(sources.starlingx.map(({ namespace }) => namespace.namespace));
  const openstack = readDefinitions(sources.openstack);
  const starlingx = readDefinitions(sources.starlingx);
  const replaced = new Set(starlingx.map(identity));
  return {
    openstack: openstack.map((definition) => ({ definition })),
    starlingx: [
      ...starlingx.map((definition) => ({ definition })),
      ...openstack
        .filter((definition) => !own.has(definition.namespace) && !replaced.has(identity(definition)))
        .filter(({ facts }) => spanHolds("openstack", facts, STARLINGX_BASE))
        .map((definition) => ({ definition, base: true })),
    ],
  };
}

/** Whether a definition stands in a target's release. */
export function stands({ definition, base = false }: Standing, { platform, release }: Target): boolean {
  return base || spanHolds(platform, definition.facts, release);
}

/** Whether a span of a definition's facts holds on a target; of a fork's base, in the release that it grew from. */
export function spanStands({ base }: Standing, span: Span, { platform, release }: Target): boolean {
  return base ? spanHolds("openstack", span, STARLINGX_BASE) : spanHolds(platform, span, release);
}

/** Whether one value of a definition's enum stands on a target. */
export function valueStands(standing: Standing, value: string, target: Target): boolean {
  const { values } = standing.definition.facts;
  return spanStands(standing, values !== undefined && Object.hasOwn(values, value) ? (values[value] as Span) : {}, target);
}

const identity = ({ key, resourceType, properties_target }: Definition): string => `${resourceType} ${properties_target ?? ""} ${key}`;
