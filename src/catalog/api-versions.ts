/** The APIs of which the versions say which release runs. */
export type VersionedApi = "nova" | "glance" | "cinder";

/** A range of versions, both ends included, as text such as `2.95`. */
type Range = readonly [first: string, last: string];

/** The highest version that each API of a release lists; a cloud's own configuration decides within a range. */
export type HighestVersions = Readonly<Record<VersionedApi, Range>>;

const same = (version: string): Range => [version, version];

/**
 * The highest versions of the APIs of OpenStack's releases, the oldest first. Nova: `_MAX_API_VERSION` of
 * nova/api/openstack/api_version_request.py; Cinder: the same of cinder/api/openstack/api_version_request.py; Glance:
 * glance/api/versions.py, where `image_cache_dir` adds a version. Each at the end of its branch, and in Debian's packages of Zed,
 * 2025.1 and 2026.2. Placement has 1.39 in all of them, so it says nothing.
 */
export const HIGHEST_VERSIONS: Readonly<Record<string, HighestVersions>> = {
  xena: { nova: same("2.90"), glance: ["2.9", "2.13"], cinder: same("3.66") },
  yoga: { nova: same("2.90"), glance: ["2.15", "2.16"], cinder: same("3.68") },
  zed: { nova: same("2.93"), glance: ["2.15", "2.16"], cinder: same("3.70") },
  "2023.1": { nova: same("2.95"), glance: ["2.15", "2.16"], cinder: same("3.70") },
  "2023.2": { nova: same("2.95"), glance: ["2.15", "2.16"], cinder: same("3.71") },
  "2024.1": { nova: same("2.96"), glance: ["2.15", "2.16"], cinder: same("3.71") },
  "2024.2": { nova: same("2.96"), glance: same("2.17"), cinder: same("3.71") },
  "2025.1": { nova: same("2.100"), glance: same("2.17"), cinder: same("3.71") },
  "2025.2": { nova: same("2.100"), glance: same("2.17"), cinder: same("3.71") },
  "2026.1": { nova: same("2.103"), glance: same("2.17"), cinder: same("3.71") },
  "2026.2": { nova: same("2.104"), glance: ["2.17", "2.18"], cinder: same("3.71") },
};

/** What a cloud's APIs say of its release. */
export interface SeenRelease {
  /** The releases that list these versions, the oldest first. */
  readonly releases: readonly string[];
  /** The APIs that no release has beside the others: those of a cloud whose services are not all of one release. */
  readonly others: readonly VersionedApi[];
}

/**
 * The releases of OpenStack that list these highest versions. Nova comes first, since it decides most; an API that none of the
 * releases left has does not narrow them.
 * @param seen the highest version that each API lists, where it is known
 */
export function releasesWith(seen: Readonly<Partial<Record<VersionedApi, string>>>): SeenRelease {
  let releases = Object.keys(HIGHEST_VERSIONS);
  const others: VersionedApi[] = [];
  for (const api of ["nova", "glance", "cinder"] as const) {
    const version = seen[api];
    if (version === undefined) continue;
    const left = releases.filter((release) => isWithin(version, (HIGHEST_VERSIONS[release] as HighestVersions)[api]));
    // of a Nova that no release here has, the others say nothing
    if (left.length === 0 && api === "nova") return { releases: [], others };
    if (left.length === 0) others.push(api);
    else releases = left;
  }
  return { releases: seen.nova === undefined ? [] : releases, others };
}

function isWithin(version: string, [first, last]: Range): boolean {
  return compareVersions(version, first) >= 0 && compareVersions(version, last) <= 0;
}

/** Compares two versions such as 2.9 and 2.10: below 0 if the first is lower, NaN if one of them is not a version. */
export function compareVersions(first: string, second: string): number {
  const [major = Number.NaN, minor = Number.NaN] = first.split(".").map(Number);
  const [otherMajor = Number.NaN, otherMinor = Number.NaN] = second.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}
