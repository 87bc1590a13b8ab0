import type { Platform, Span, Target } from "../model.ts";

/** A release that has facts, and the names that it goes by. */
export interface Release {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/**
 * The releases with facts, the oldest first; the development branch last.
 * OpenStack: Nova's and Glance's branches. StarlingX: r/2018.07, r/2018.10 and the forks' last state of February 2019.
 */
export const releases: Readonly<Record<Platform, readonly Release[]>> = {
  openstack: [
    { name: "yoga", aliases: ["2022.1"] },
    { name: "zed", aliases: ["2022.2"] },
    { name: "2023.1", aliases: ["antelope"] },
    { name: "2024.1", aliases: ["caracal"] },
    { name: "2025.1", aliases: ["epoxy"] },
    { name: "2025.2", aliases: ["flamingo"] },
    { name: "2026.1", aliases: ["gazpacho"] },
    { name: "master" },
  ],
  starlingx: [{ name: "2018.07" }, { name: "2018.10" }, { name: "master" }],
};

/** OpenStack's releases before and between those with facts: facts name them in spans, and targets may. */
const OPENSTACK_HISTORY = [
  "austin",
  "bexar",
  "cactus",
  "diablo",
  "essex",
  "folsom",
  "grizzly",
  "havana",
  "icehouse",
  "juno",
  "kilo",
  "liberty",
  "mitaka",
  "newton",
  "ocata",
  "pike",
  "queens",
  "rocky",
  "stein",
  "train",
  "ussuri",
  "victoria",
  "wallaby",
  "xena",
  "yoga",
  "zed",
  "2023.1",
  "2023.2",
  "2024.1",
  "2024.2",
  "2025.1",
  "2025.2",
  "2026.1",
  "master",
];
const HISTORY_ALIASES: Readonly<Record<string, string>> = { bobcat: "2023.2", dalmatian: "2024.2" };

/** The release of OpenStack that StarlingX's forks of Nova and Glance grew from. */
export const STARLINGX_BASE = "pike";

/** The newest release of a platform: what its bare name means. */
export const NEWEST: Readonly<Record<Platform, string>> = { openstack: "2026.1", starlingx: "master" };

/** What a target's text means, and what was put in its place where the release has no facts of its own. */
export interface ResolvedTarget {
  readonly target: Target;
  /** The release that was named, where an older one with facts judges for it. */
  readonly judgedAs?: { readonly named: string; readonly release: string };
}

/**
 * Reads a target such as `openstack@2026.1`, `openstack@caracal`, `starlingx`.
 * @throws RangeError that names what is allowed, where platform or release is unknown
 */
export function resolveTarget(text: string): ResolvedTarget {
  const [platform, named] = split(text);
  if (named === undefined) return { target: { platform, release: NEWEST[platform] } };
  const wanted = named.toLowerCase();
  for (const { name, aliases } of releases[platform]) {
    if (name === wanted || aliases?.includes(wanted)) return { target: { platform, release: name } };
  }
  const release = olderWithFacts(platform, HISTORY_ALIASES[wanted] ?? wanted);
  if (release === undefined)
    throw new RangeError(`unknown release "${named}" of ${platform}: known are ${releaseNames(platform).join(", ")}`);
  return { target: { platform, release }, judgedAs: { named, release } };
}

/** Every target that has facts, `openstack@yoga` first. */
export function targetNames(): string[] {
  return (Object.keys(releases) as Platform[]).flatMap((platform) => releases[platform].map(({ name }) => `${platform}@${name}`));
}

/** The other names that `resolveTarget` reads as a target, in lower case: those of its release, and of later ones without facts. */
export function otherNames(target: Target): string[] {
  const { platform } = target;
  const named = [...releaseNames(platform), ...(platform === "openstack" ? [...OPENSTACK_HISTORY, ...Object.keys(HISTORY_ALIASES)] : [])];
  const texts = [platform, ...[...new Set(named)].map((name) => `${platform}@${name}`)];
  return texts.filter((text) => {
    const resolved = resolves(text);
    return resolved !== undefined && targetName(resolved.target) === targetName(target) && text !== targetName(target);
  });
}

function resolves(text: string): ResolvedTarget | undefined {
  try {
    return resolveTarget(text);
  } catch {
    return undefined;
  }
}

/** A target as it is written: `openstack@2026.1`. */
export const targetName = (target: Target): string => `${target.platform}@${target.release}`;

/** Whether a span of releases holds a release; both are of one platform. */
export function spanHolds(platform: Platform, span: Span, release: string): boolean {
  if (span.since === undefined && span.until === undefined) return true;
  const at = rank(platform, release);
  return (span.since === undefined || rank(platform, span.since) <= at) && (span.until === undefined || at < rank(platform, span.until));
}

const placesIn = (history: readonly string[]): ReadonlyMap<string, number> => new Map(history.map((name, at) => [name, at]));

const RANKS: Readonly<Record<Platform, ReadonlyMap<string, number>>> = {
  openstack: placesIn(OPENSTACK_HISTORY),
  starlingx: placesIn(releases.starlingx.map(({ name }) => name)),
};

/** A release's place in its platform's history: the later, the higher. @throws RangeError where it is no release */
export function rank(platform: Platform, release: string): number {
  const at = RANKS[platform].get(release);
  if (at === undefined) throw new RangeError(`"${release}" is no release of ${platform}`);
  return at;
}

/** Whether a platform has or had a release of this name. */
export const isRelease = (platform: Platform, name: string): boolean => RANKS[platform].has(name);

function split(text: string): [Platform, string | undefined] {
  const at = text.indexOf("@");
  const platform = (at < 0 ? text : text.slice(0, at)).toLowerCase();
  if (platform !== "openstack" && platform !== "starlingx") {
    throw new RangeError(`unknown platform "${platform}": known are openstack and starlingx, as in openstack@${NEWEST.openstack}`);
  }
  return [platform, at < 0 ? undefined : text.slice(at + 1)];
}

function olderWithFacts(platform: Platform, named: string): string | undefined {
  if (platform !== "openstack" || !OPENSTACK_HISTORY.includes(named)) return undefined;
  const older = releases.openstack.filter(({ name }) => rank("openstack", name) < rank("openstack", named));
  return older.at(-1)?.name;
}

const releaseNames = (platform: Platform): string[] => releases[platform].flatMap(({ name, aliases = [] }) => [name, ...aliases]);
