import type { Definition, Platform, Source, Span, Target } from "../model.ts";
import { readDefinitions } from "./definitions.ts";
import { isAfterForks, STARLINGX_BASE, spanHolds, upstreamOf } from "./releases.ts";

/** A definition as it stands on a platform. */
export interface Standing {
  readonly definition: Definition;
  /** It comes from the release of OpenStack that the platform's fork grew from. */
  readonly base?: boolean;
  /** It is OpenStack's, on a platform that runs OpenStack's services unchanged. */
  readonly upstream?: boolean;
  /** It is a fork's: no service of a later release of the platform has it. */
  readonly fork?: boolean;
  /** It is somebody's own, and no service knows of it but where it says so itself. */
  readonly own?: boolean;
}

/** The definitions of each platform, in the order of the namespaces' files. */
export type Catalog = Readonly<Record<Platform, readonly Standing[]>>;

/**
 * Lays the platforms out of their namespaces. StarlingX's are laid over OpenStack's: a namespace of the same name replaces
 * OpenStack's, and of the others stands what its base release had. On its releases that run OpenStack's own services, OpenStack's stand.
 */
export function layOut(sources: Readonly<Record<Platform, readonly Source[]>>): Catalog {
  const own = new Set(sources.starlingx.map(({ namespace }) => namespace.namespace));
  const openstack = readDefinitions(sources.openstack);
  const starlingx = readDefinitions(sources.starlingx);
  const replaced = new Set(starlingx.map(identity));
  return {
    openstack: openstack.map((definition) => ({ definition })),
    starlingx: [
      ...starlingx.map((definition) => ({ definition, ...(!isAfterForks(definition.facts) && { fork: true }) })),
      ...openstack
        .filter((definition) => !own.has(definition.namespace) && !replaced.has(identity(definition)))
        .filter(({ facts }) => spanHolds("openstack", facts, STARLINGX_BASE))
        .map((definition) => ({ definition, base: true })),
      ...openstack.map((definition) => ({ definition, upstream: true })),
    ],
  };
}

/** Whether a definition stands in a target's release. */
export function stands(standing: Standing, target: Target): boolean {
  return spanStands(standing, standing.definition.facts, target);
}

/** Whether a span of a definition's facts holds on a target; of a fork's base, in the release that it grew from. */
export function spanStands({ base, upstream, fork, own }: Standing, span: Span, target: Target): boolean {
  const { platform, release } = target;
  if (own || platform === "openstack") return spanHolds(platform, span, release);
  const of = upstreamOf(target);
  if (upstream) return of !== undefined && spanHolds("openstack", span, of.release);
  if ((base || fork) && of !== undefined) return false;
  return base ? spanHolds("openstack", span, STARLINGX_BASE) : spanHolds(platform, span, release);
}

/** Whether one value of a definition's enum stands on a target. */
export function valueStands(standing: Standing, value: string, target: Target): boolean {
  const { values } = standing.definition.facts;
  return spanStands(standing, values !== undefined && Object.hasOwn(values, value) ? (values[value] as Span) : {}, target);
}

const identity = ({ key, resourceType, properties_target }: Definition): string => `${resourceType} ${properties_target ?? ""} ${key}`;
