import type { Platform, Span, Target } from "../model.ts";
import { OPENSTACK_HISTORY, type Release, releases } from "./release-list.ts";

export { releases } from "./release-list.ts";

/** The release of OpenStack that StarlingX's forks of Nova and Glance grew from. */
export const STARLINGX_BASE = "pike";

/** The newest release of a platform: what its bare name means. */
export const NEWEST: Readonly<Record<Platform, string>> = { openstack: "2026.2", starlingx: "12" };

/** What a target's text means, and what was put in its place where the release has no facts of its own. */
export interface ResolvedTarget {
  readonly target: Target;
  /** The release that the user named, if an older one with facts is used instead. */
  readonly judgedAs?: { readonly named: string; readonly release: string };
}

/** A release with a version of Nova's: `2025.1+nova-31.0.0`. */
const POINT = /^(.+)\+nova-(\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/**
 * Reads a target such as `openstack@2026.2`, `openstack@caracal`, `openstack@2025.1+nova-31.0.0`, `starlingx`. A release by
 * itself means its newest point release; for an unknown point release, the one before it is used.
 * @throws RangeError that names what is allowed, for an unknown platform or release
 */
export function resolveTarget(text: string): ResolvedTarget {
  const [platform, named] = split(text);
  if (named === undefined) return { target: { platform, release: NEWEST[platform] } };
  const [, base = named, version] = POINT.exec(named.toLowerCase()) ?? [];
  const wanted = base.toLowerCase();
  for (const release of releases[platform]) {
    if (release.name !== wanted && !release.aliases?.includes(wanted)) continue;
    return version === undefined ? { target: { platform, release: release.name } } : pointRelease(platform, release, version, named);
  }
  throw new RangeError(`unknown release "${named}" of ${platform}: known are ${releaseNames(platform).join(", ")}`);
}

function pointRelease(platform: Platform, { name, nova = [] }: Release, version: string, named: string): ResolvedTarget {
  const [first, last] = [nova[0], nova.at(-1)];
  const known = nova.findLast((each) => compareVersions(each, version) <= 0);
  if (known === undefined || major(known) !== major(version)) {
    const runs =
      first === undefined ? "has no point releases of Nova" : first === last ? `runs Nova ${first}` : `runs Nova ${first} to ${last}`;
    throw new RangeError(`unknown point release "${named}" of ${platform}: known is that ${name} ${runs}`);
  }
  const release = `${name}+nova-${known}`;
  return { target: { platform, release }, ...(known !== version && { judgedAs: { named, release } }) };
}

/** Every target that has facts, `openstack@yoga` first. */
export function targetNames(): string[] {
  return (Object.keys(releases) as Platform[]).flatMap((platform) => releases[platform].map(({ name }) => `${platform}@${name}`));
}

/** The other names that `resolveTarget` reads as a target, in lower case: those of its release, and of the newest the platform's. */
export function otherNames({ platform, release }: Target): string[] {
  const { aliases = [] } = releases[platform].find(({ name }) => name === release) ?? {};
  return [...(NEWEST[platform] === release ? [platform] : []), ...aliases.map((alias) => `${platform}@${alias}`)];
}

/** A target as it is written: `openstack@2026.1`. */
export const targetName = (target: Target): string => `${target.platform}@${target.release}`;

/** The target whose Nova, Glance and Cinder a target runs unchanged, its own or OpenStack's; undefined for a fork of them. */
export function upstreamOf(target: Target): Target | undefined {
  if (target.platform === "openstack") return target;
  const release = UPSTREAM.get(target.release);
  return release === undefined ? undefined : { platform: "openstack", release };
}

const UPSTREAM: ReadonlyMap<string, string> = new Map(
  releases.starlingx.flatMap(({ name, openstack }) => (openstack === undefined ? [] : [[name, openstack]])),
);

/** The last release of StarlingX's forks of Nova and Glance. */
export const LAST_FORK = "2019";

/** Whether facts or a rule of StarlingX are of its releases that run OpenStack's own services, and not of its forks. */
export const isAfterForks = ({ since }: Span): boolean => since !== undefined && rank("starlingx", since) > rank("starlingx", LAST_FORK);

/** Whether a span of releases holds a release; both are of one platform. */
export function spanHolds(platform: Platform, span: Span, release: string): boolean {
  const { since, until, except } = span;
  if (since === undefined && until === undefined && except === undefined) return true;
  const at = standing(platform, release);
  if (since !== undefined && rank(platform, since) > at) return false;
  if (until !== undefined && rank(platform, until) <= at) return false;
  return !except?.some((hole) => spanHolds(platform, hole, release));
}

const placesIn = (history: readonly string[]): ReadonlyMap<string, number> => new Map(history.map((name, at) => [name, at]));

const RANKS: Readonly<Record<Platform, ReadonlyMap<string, number>>> = {
  openstack: placesIn(OPENSTACK_HISTORY),
  starlingx: placesIn(releases.starlingx.map(({ name }) => name)),
};

/** Facts may name a release by its other names too. */
const ALIASES: Readonly<Record<Platform, ReadonlyMap<string, number>>> = {
  openstack: aliasesOf("openstack"),
  starlingx: aliasesOf("starlingx"),
};

function aliasesOf(platform: Platform): ReadonlyMap<string, number> {
  return new Map(
    releases[platform].flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, RANKS[platform].get(name) as number] as const)),
  );
}

/**
 * Where a release begins in its platform's history: the later, the higher. A point release is in between: 31.2.0 of 2025.1 is above
 * 2025.1 and below 2025.2. @throws RangeError where it is no release
 */
export function rank(platform: Platform, release: string): number {
  const at = placeOf(platform, release);
  if (at === undefined) throw new RangeError(`"${release}" is no release of ${platform}`);
  return at;
}

/** Whether a platform has or had a release of this name. */
export const isRelease = (platform: Platform, name: string): boolean => placeOf(platform, name) !== undefined;

/** Whether a target's release is before the end of a span: `until` itself is not included. */
export const isBefore = (platform: Platform, release: string, until: string): boolean =>
  standing(platform, release) < rank(platform, until);

/** The releases as tables have columns for them: where the verdict turns within a release, it has one for each time. */
export function columns(platform: Platform): readonly string[] {
  return COLUMNS[platform];
}

/** The column whose facts hold for a release. @throws RangeError where it has none */
export function columnOf(platform: Platform, release: string): number {
  const at = standing(platform, release);
  const column = COLUMNS[platform].findLastIndex((each) => rank(platform, each) <= at);
  if (column < 0) throw new RangeError(`no facts for ${platform}@${release}`);
  return column;
}

/** The other columns of the release that a column belongs to, the oldest first. */
export function columnsBeside(platform: Platform, column: string): readonly string[] {
  return COLUMNS[platform].filter((each) => each !== column && bare(each) === bare(column));
}

/** A release without its point release: 2025.1 of `2025.1+nova-31.0.0`. */
export const bare = (release: string): string => release.split("+", 1)[0] as string;

/** The version of Nova's that a release names; undefined where it means the newest. */
export const novaVersion = (release: string): string | undefined => POINT.exec(release)?.[2];

const COLUMNS: Readonly<Record<Platform, readonly string[]>> = {
  openstack: releases.openstack.flatMap(columnsOfRelease),
  starlingx: releases.starlingx.flatMap(columnsOfRelease),
};

function columnsOfRelease({ name, nova = [], turns }: Release): string[] {
  return turns === undefined ? [name] : [nova[0] as string, ...turns].map((version) => `${name}+nova-${version}`);
}

/** Above the ranks of all point releases of a release, and below the next release. */
const NEWEST_POINT = 0.999_999;

/** The position of a target's release in its history: without a version, at its newest. */
function standing(platform: Platform, release: string): number {
  const at = rank(platform, release);
  return Number.isInteger(at) ? at + NEWEST_POINT : at;
}

function placeOf(platform: Platform, release: string): number | undefined {
  const version = novaVersion(release);
  const at = RANKS[platform].get(version === undefined ? release : bare(release)) ?? ALIASES[platform].get(release);
  if (at === undefined || version === undefined) return at;
  const [, minor = 0, patch = 0] = version.split(".").map(Number);
  return at + (minor * 1000 + patch + 1) / 1_000_000;
}

const major = (version: string): string => version.slice(0, version.indexOf("."));

/** Below 0 where the first is older, 0 where both are the same. */
function compareVersions(first: string, second: string): number {
  const others = second.split(".").map(Number);
  return (
    first
      .split(".")
      .map((part, index) => Number(part) - (others[index] ?? 0))
      .find((difference) => difference !== 0) ?? 0
  );
}

function split(text: string): [Platform, string | undefined] {
  const at = text.indexOf("@");
  const platform = (at < 0 ? text : text.slice(0, at)).toLowerCase();
  if (platform !== "openstack" && platform !== "starlingx") {
    throw new RangeError(`unknown platform "${platform}": known are openstack and starlingx, as in openstack@${NEWEST.openstack}`);
  }
  return [platform, at < 0 ? undefined : text.slice(at + 1)];
}

const releaseNames = (platform: Platform): string[] => releases[platform].flatMap(({ name, aliases = [] }) => [name, ...aliases]);
