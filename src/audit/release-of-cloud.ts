import { compareVersions, releasesWith, type VersionedApi } from "../catalog/api-versions.ts";
import { bare, releases, resolveTarget, targetName, upstreamOf } from "../catalog/releases.ts";
import { type ApiVersion, type Cloud, CloudError, type ServiceType } from "../cloud/cloud.ts";

/** The highest version that each API of a cloud lists. */
export type ApiVersions = Readonly<Partial<Record<VersionedApi, string>>>;

const SERVICES: Readonly<Record<VersionedApi, ServiceType>> = { nova: "compute", glance: "image", cinder: "volume" };
const NAMES: Readonly<Record<VersionedApi, string>> = { nova: "Nova", glance: "Glance", cinder: "Cinder" };
const APIS = Object.keys(SERVICES) as VersionedApi[];

/** What the services of a cloud say of their versions. */
export interface ReadVersions {
  /** One that the cloud does not have, or that does not say, is left out. */
  readonly versions: ApiVersions;
  /** Why Nova did not answer; undefined if it did. */
  readonly novaProblem?: string;
}

/** Asks each service for its versions. @throws CloudError */
export async function readVersions(cloud: Cloud): Promise<ReadVersions> {
  const versions: Partial<Record<VersionedApi, string>> = {};
  let novaProblem: string | undefined;
  for (const api of APIS) {
    const answer = await versionsOf(cloud, SERVICES[api]);
    const listed = typeof answer === "string" ? [] : answer;
    if (api === "nova" && typeof answer === "string") novaProblem = answer;
    const [highest] = listed
      .flatMap(({ id, max }) => (api === "glance" ? [/^v(2\.\d{1,4})$/.exec(id)?.[1]] : [max]))
      .filter((version) => version !== undefined && /^\d{1,3}\.\d{1,4}$/.test(version))
      .sort((a, b) => compareVersions(b as string, a as string));
    if (highest !== undefined) versions[api] = highest;
  }
  return { versions, ...(novaProblem !== undefined && { novaProblem }) };
}

/** What a service lists, or why it does not answer. */
async function versionsOf(cloud: Cloud, type: ServiceType): Promise<readonly ApiVersion[] | string> {
  try {
    return await (await cloud.service(type)).versions();
  } catch (error) {
    // whose credentials are wrong gets to know it here, and not later
    if (!(error instanceof CloudError) || error.status === 401 || error.service === "identity") throw error;
    return error.message;
  }
}

/** Versions as a sentence lists them: `Nova 2.96, Glance 2.16, Cinder 3.71`. */
export function versionsText(versions: ApiVersions): string {
  return APIS.flatMap((api) => (versions[api] === undefined ? [] : [`${NAMES[api]} ${versions[api]}`])).join(", ");
}

/** The target that a cloud is, or why that is not known. */
export type CloudTarget = { readonly target: string; readonly note?: string } | { readonly problem: string };

/**
 * The target that a cloud's APIs show. A target of the configuration decides between releases with the same versions, and names a
 * StarlingX that runs one of them.
 */
export function targetOf(cloud: string, { versions, novaProblem }: ReadVersions, configured: string | undefined): CloudTarget {
  const by = versionsText(versions);
  const seen = releasesWith(versions);
  const known = seen.releases.filter((release) => releases.openstack.some(({ name }) => name === release));
  if (versions.nova === undefined) {
    if (novaProblem !== undefined && by === "") return { problem: `the release of cloud ${cloud} is not known: ${novaProblem}` };
    const reason = novaProblem ?? `Nova shows no version (${by || "no API does"})`;
    return { problem: `the release of cloud ${cloud} is not known: ${reason}; use --target` };
  }
  if (known.length === 0) return { problem: `no release that metadef has facts of has the APIs of cloud ${cloud} (${by}); use --target` };
  const own = configured === undefined ? undefined : resolveTarget(configured).target;
  const runs = own && upstreamOf(own);
  if (own !== undefined && runs !== undefined && known.includes(bare(runs.release))) return { target: targetName(own) };
  const names = known.map((release) => `openstack@${release}`);
  if (names.length > 1) {
    return { problem: `by its APIs (${by}), cloud ${cloud} can be ${listed(names)}: say which one with --target` };
  }
  const target = names[0] as string;
  const notes = [
    ...(seen.others.length > 0 ? [`${listed(seen.others.map((api) => NAMES[api]))} of cloud ${cloud} is of another release`] : []),
    ...(own === undefined ? [] : [`the configuration has the target ${targetName(own)}, which cloud ${cloud} is not`]),
  ];
  return { target, ...(notes.length > 0 && { note: `${notes.join("; ")} (${by}): checked as ${target}; --target changes this` }) };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
