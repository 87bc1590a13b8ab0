import type { Definition, Platform, Source, Span, Target } from "../model.ts";
import { readDefinitions } from "./definitions.ts";
import { isAfterForks, STARLINGX_BASE, spanHolds, upstreamOf } from "./releases.ts";

/** A definition on a platform. */
export interface PlatformDefinition {
  readonly definition: Definition;
  /** It comes from the release of OpenStack that the platform's fork grew from. */
  readonly base?: boolean;
  /** It is OpenStack's, on a platform that runs OpenStack's services unchanged. */
  readonly upstream?: boolean;
  /** It is a fork's: no service of a later release of the platform has it. */
  readonly fork?: boolean;
  /** It is from a user's own namespace; no service knows it unless its supplement says so. */
  readonly own?: boolean;
}

/** The definitions of each platform, in the order of the namespaces' files. */
export type Catalog = Readonly<Record<Platform, readonly PlatformDefinition[]>>;

/**
 * Builds the platforms from their namespaces. StarlingX is a layer over OpenStack: a namespace of the same name replaces
 * OpenStack's; the others have what its base release had. Its releases that run OpenStack's own services have OpenStack's
 * namespaces.
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

/** Whether a target's release has a definition. */
export function stands(standing: PlatformDefinition, target: Target): boolean {
  return spanStands(standing, standing.definition.facts, target);
}

/** Whether a span of a definition's facts holds on a target; of a fork's base, in the release that it grew from. */
export function spanStands({ base, upstream, fork, own }: PlatformDefinition, span: Span, target: Target): boolean {
  const { platform, release } = target;
  if (own || platform === "openstack") return spanHolds(platform, span, release);
  const of = upstreamOf(target);
  if (upstream) return of !== undefined && spanHolds("openstack", span, of.release);
  if ((base || fork) && of !== undefined) return false;
  return base ? spanHolds("openstack", span, STARLINGX_BASE) : spanHolds(platform, span, release);
}

/** Whether a target has one value of a definition's enum. */
export function valueStands(standing: PlatformDefinition, value: string, target: Target): boolean {
  const { values } = standing.definition.facts;
  return spanStands(standing, values !== undefined && Object.hasOwn(values, value) ? (values[value] as Span) : {}, target);
}

const identity = ({ key, resourceType, properties_target }: Definition): string => `${resourceType} ${properties_target ?? ""} ${key}`;
