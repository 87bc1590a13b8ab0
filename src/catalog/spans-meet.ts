import type { Platform, Span } from "../model.ts";
import { columns, isAfterForks, isRelease, releases, spanHolds } from "./releases.ts";
import { releasesNamed } from "./releases-named.ts";

const PLATFORMS = ["openstack", "starlingx"] as const;

/** The first release of StarlingX that runs OpenStack's own services. */
const FIRST_AFTER_FORKS = releases.starlingx.find(({ openstack }) => openstack !== undefined)?.name;

/** The span of facts about StarlingX's forks: what says nothing of a later release ends with them. */
export function spanOfForks(span: Span): Span {
  if (platformOf(span) === "openstack" || span.until !== undefined || FIRST_AFTER_FORKS === undefined) return span;
  return isAfterForks(span) ? span : { ...span, until: FIRST_AFTER_FORKS };
}

/** Whether some release with facts is in both spans. Spans without a platform, or with two, count as meeting. */
export function spansMeet(one: Span, other: Span): boolean {
  const platform = platformOf([one, other]);
  return platform === undefined || columns(platform).some((release) => [one, other].every((span) => spanHolds(platform, span, release)));
}

/** The one platform that has all the releases that are named; undefined where none is named, or some of each. */
function platformOf(spans: Span | readonly Span[]): Platform | undefined {
  const named = [...releasesNamed(spans)];
  return named.length === 0 ? undefined : PLATFORMS.find((platform) => named.every((release) => isRelease(platform, release)));
}
