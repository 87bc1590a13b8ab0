import { NEWEST, releases, STARLINGX_BASE } from "../catalog/releases.ts";
import type { Platform } from "../model.ts";

/** A release that documents can be checked against. */
export interface TargetRelease {
  /** `openstack@2024.1`, in the form of `--target`. */
  readonly target: string;
  /** Other names of the release that `--target` accepts, such as `openstack@caracal`. */
  readonly also: readonly string[];
  /** Whether the platform's bare name means it. */
  readonly newest: boolean;
}

/** A platform with its releases, the oldest first. */
export interface PlatformReleases {
  readonly platform: Platform;
  readonly releases: readonly TargetRelease[];
}

/** The services that the releases of StarlingX run, and so the target to check against. */
export interface StarlingxServices {
  readonly starlingx: string;
  readonly services: string;
  /** The target to check against: the oldest release with facts if its own has none. */
  readonly target: string;
}

/** Every platform and release with facts. */
export function platforms(): PlatformReleases[] {
  return (Object.keys(releases) as Platform[]).map((platform) => ({
    platform,
    releases: releases[platform].map(({ name, aliases = [] }) => ({
      target: `${platform}@${name}`,
      also: aliases.map((alias) => `${platform}@${alias}`),
      newest: NEWEST[platform] === name,
    })),
  }));
}

const OLDEST = `openstack@${releases.openstack[0]?.name}`;

/**
 * Which release of StarlingX runs which OpenStack. Until 2018.10, and on the forks' last state (`master`), its own Nova and Glance;
 * from 2.0 on upstream's, in the application stx-openstack (StarlingX's release notes; the versions of its Nova images).
 */
export const starlingxServices: readonly StarlingxServices[] = [
  { starlingx: "2018.07, 2018.10", services: `forks of Nova and Glance that grew from ${STARLINGX_BASE}`, target: "starlingx@2018.10" },
  { starlingx: "2", services: "OpenStack Stein", target: OLDEST },
  { starlingx: "3", services: "OpenStack Train", target: OLDEST },
  { starlingx: "4 to 8", services: "OpenStack Ussuri", target: OLDEST },
  { starlingx: "9 and 10", services: "OpenStack 2023.1", target: "openstack@2023.1" },
  { starlingx: "11", services: "OpenStack 2024.1", target: "openstack@2024.1" },
  { starlingx: "12", services: "OpenStack 2025.1", target: "openstack@2025.1" },
];
