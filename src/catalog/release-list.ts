import type { Platform } from "../model.ts";

/** A release that has facts, and the names that it goes by. */
export interface Release {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** The versions of Nova that the release has had, the oldest first. */
  readonly nova?: readonly string[];
  /** Those of them with which the verdict on a key or a value became another one. */
  readonly turns?: readonly string[];
  /** The release of OpenStack whose services a release of StarlingX runs unchanged. */
  readonly openstack?: string;
}

/**
 * The releases with facts, the oldest first. OpenStack: Nova's and Glance's branches; no later development branch has facts, so
 * `master` is another name of the newest. StarlingX: r/2018.07, r/2018.10 and
 * the forks' last state of February 2019, `master` of that time; then the releases that run OpenStack's own services, from 9 on.
 */
export const releases: Readonly<Record<Platform, readonly Release[]>> = {
  openstack: [
    { name: "yoga", aliases: ["2022.1"], nova: ["25.0.0", "25.0.1", "25.1.0", "25.1.1", "25.2.0", "25.2.1", "25.3.0"] },
    { name: "zed", aliases: ["2022.2"], nova: ["26.0.0", "26.1.0", "26.1.1", "26.2.0", "26.2.1", "26.2.2", "26.3.0"] },
    { name: "2023.1", aliases: ["antelope"], nova: ["27.0.0", "27.1.0", "27.2.0", "27.3.0", "27.4.0", "27.5.0", "27.5.1"] },
    { name: "2023.2", aliases: ["bobcat"], nova: ["28.0.0", "28.0.1", "28.1.0", "28.2.0", "28.3.0", "28.3.1"] },
    {
      name: "2024.1",
      aliases: ["caracal"],
      nova: ["29.0.0", "29.0.1", "29.0.2", "29.1.0", "29.2.0", "29.2.1", "29.2.2", "29.3.0", "29.4.0"],
    },
    { name: "2024.2", aliases: ["dalmatian"], nova: ["30.0.0", "30.1.0", "30.2.0", "30.2.1", "30.3.0"], turns: ["30.3.0"] },
    { name: "2025.1", aliases: ["epoxy"], nova: ["31.0.0", "31.0.1", "31.1.0", "31.2.0", "31.3.0", "31.3.1"], turns: ["31.2.0"] },
    { name: "2025.2", aliases: ["flamingo"], nova: ["32.0.0", "32.1.0", "32.2.0", "32.2.1"] },
    { name: "2026.1", aliases: ["gazpacho"], nova: ["33.0.0", "33.0.1", "33.0.2"] },
    { name: "2026.2", aliases: ["hibiscus", "master"], nova: ["34.0.0"] },
  ],
  starlingx: [
    { name: "2018.07" },
    { name: "2018.10" },
    { name: "2019", aliases: ["master"] },
    { name: "9", aliases: ["9.0"], openstack: "2023.1+nova-27.2.0" },
    { name: "10", aliases: ["10.0"], openstack: "2023.1+nova-27.2.0" },
    { name: "11", aliases: ["11.0"], openstack: "2024.1+nova-29.2.0" },
    { name: "12", aliases: ["12.0"], openstack: "2025.1+nova-31.2.0" },
  ],
};

/** OpenStack's releases, those before the first with facts too: facts name them in spans, and targets may. */
export const OPENSTACK_HISTORY = [
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
  "2026.2",
];
