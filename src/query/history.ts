import { rank, releases, STARLINGX_BASE } from "../catalog/releases.ts";
import type { Platform, Span } from "../model.ts";
import { valueSchema } from "../schema/value-schema.ts";
import type { HistoryEvent, KeyHistory } from "./answers.ts";
import { placesOf } from "./definition.ts";
import { groupEqual } from "./group-equal.ts";
import { type KnownKey, knownStands } from "./known-key.ts";
import { placeOf } from "./place.ts";
import { spanOf } from "./span.ts";

/** What happened to a key on a platform, from the facts; one history for all places where the same did. */
export function historyOf(platform: Platform, known: readonly KnownKey[]): KeyHistory[] {
  const each = known
    .filter((one) => isEver(platform, one))
    .map((one) => {
      const { base, upstream, definition } = one.standing;
      const told = base
        ? { inherited_from: `openstack@${STARLINGX_BASE}`, ...partOf(platform, one, false), events: [] }
        : upstream
          ? { inherited_from: "openstack", ...partOf(platform, one, true), events: [] }
          : { events: eventsOf(platform, one) };
      return { place: placeOf(definition), namespace: definition.namespace, told };
    });
  return groupEqual(each, ({ told }) => told).map(([{ told }, same]) => ({
    platform,
    namespaces: [...new Set(same.map(({ namespace }) => namespace))],
    places: placesOf(same.map(({ place }) => place)),
    ...told,
  }));
}

/** The releases that have a key as OpenStack has it: of the forks, or of those that run OpenStack's services. */
const partOf = (platform: Platform, known: KnownKey, upstream: boolean): { releases: readonly string[] } => ({
  releases: releases[platform].flatMap(({ name: release, openstack }) =>
    (openstack !== undefined) === upstream && knownStands(known, { platform, release }) ? [release] : [],
  ),
});

/** A fork has the templates of the platform that it grew from, and not every value of them. */
function isEver(platform: Platform, known: KnownKey): boolean {
  const { base, upstream } = known.standing;
  return !(base || upstream) || releases[platform].some(({ name: release }) => knownStands(known, { platform, release }));
}

function eventsOf(platform: Platform, known: KnownKey): HistoryEvent[] {
  const { facts, parameters = {} } = known.standing.definition;
  const { since, until } = spanOf(platform, known);
  const events: HistoryEvent[] = [
    ...(since === undefined ? [] : [{ release: since, change: "came" } as const]),
    ...holeEvents(facts.except, "went", "came"),
    ...valueEvents(facts.values ?? {}),
    ...Object.entries(parameters).flatMap(([name, { values = {} }]) =>
      known.parameters?.[name] === undefined ? valueEvents(values, name) : [],
    ),
    ...readingEvents(platform, known),
    ...refusalEvents(facts.refused),
    ...deprecation(facts.deprecated),
    ...(until === undefined ? [] : [{ release: until, change: "went" } as const]),
  ];
  return events
    .filter(({ release, change }) => change === "came" || change === "went" || within(platform, release, { since, until }))
    .sort((a, b) => rank(platform, a.release) - rank(platform, b.release));
}

/** The values that came and went, those of one release together. */
function valueEvents(values: Readonly<Record<string, Span>>, parameter?: string): HistoryEvent[] {
  const ends = Object.entries(values).flatMap(([value, { since, until }]) => [
    ...(since === undefined ? [] : [{ value, release: since, change: "values-came" } as const]),
    ...(until === undefined ? [] : [{ value, release: until, change: "values-went" } as const]),
  ]);
  return groupEqual(ends, ({ release, change }) => [release, change]).map(([{ release, change }, same]) => ({
    release,
    change,
    ...(parameter !== undefined && { parameter }),
    values: same.map(({ value }) => value),
  }));
}

/** The releases from which the same text is read another way. */
function readingEvents(platform: Platform, { standing }: KnownKey): HistoryEvent[] {
  const { earlier = [] } = standing.definition.facts;
  return earlier.map(({ until: release, schema: from }, index) => ({
    release,
    change: "reading",
    from,
    to: earlier[index + 1]?.schema ?? valueSchema(standing, { platform, release }),
  }));
}

function refusalEvents(refused: true | Span | undefined): HistoryEvent[] {
  if (refused === undefined || refused === true) return [];
  return [
    ...(refused.since === undefined ? [] : [{ release: refused.since, change: "refused" } as const]),
    ...(refused.until === undefined ? [] : [{ release: refused.until, change: "accepted" } as const]),
    ...holeEvents(refused.except, "accepted", "refused"),
  ];
}

/** What happened at both ends of the releases that a span leaves out: a correction comes to each branch with a point release of its own. */
function holeEvents<Change extends "came" | "went" | "refused" | "accepted">(
  holes: Span["except"] = [],
  starts: Change,
  ends: Change,
): { release: string; change: Change }[] {
  return holes.flatMap(({ since, until }) => [
    ...(since === undefined ? [] : [{ release: since, change: starts }]),
    ...(until === undefined ? [] : [{ release: until, change: ends }]),
  ]);
}

function deprecation(deprecated: { since?: string; successor?: string; reason?: string } | undefined): HistoryEvent[] {
  if (deprecated?.since === undefined) return [];
  const { since: release, ...rest } = deprecated;
  return [{ release, change: "deprecated", ...rest }];
}

/** What happened to a value before its key came, or after it went, did not happen to the key. */
function within(platform: Platform, release: string, { since, until }: { since: string | undefined; until: string | undefined }): boolean {
  const at = rank(platform, release);
  return (since === undefined || rank(platform, since) < at) && (until === undefined || at < rank(platform, until));
}
