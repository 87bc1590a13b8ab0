import type { ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";

/** What an image asks of the sizes of a flavor, as Nova checks it first of all. */
const OF_SIZES = {
  severity: "error",
  source: "Nova, nova/compute/api.py, _validate_flavor_image_nostatus, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["*"],
  needs: ["flavor", "image"],
} as const satisfies Partial<ServerRule>;

const GIB = 1024 ** 3;

/** The flavor's RAM (MiB) is below the image's min_ram. */
export const ramBelowImageMinimum: ServerRule<{ ram: number; min_ram: number }> = {
  ...OF_SIZES,
  code: "ram-below-image-minimum",
  message: ({ ram, min_ram }) =>
    `The flavor has ${ram} MiB of RAM, but the image needs at least ${min_ram} MiB. Use a larger flavor, or lower the image's min_ram.`,
  check(server, report) {
    const ram = flavorSize(server, "ram"),
      min_ram = server.image?.resource.min_ram;
    if (ram === undefined || min_ram === undefined || !(ram < min_ram)) return;
    report({
      params: { ram, min_ram },
      keys: [
        ["flavor", "ram"],
        ["image", "min_ram"],
      ],
    });
  },
};

/** The flavor's root disk (GiB) is below the image's min_disk; a root disk of 0 GiB is as large as the image. */
export const diskBelowImageMinimum: ServerRule<{ disk: number; min_disk: number }> = {
  ...OF_SIZES,
  code: "disk-below-image-minimum",
  message: ({ disk, min_disk }) =>
    `The flavor's root disk has ${disk} GiB, but the image needs at least ${min_disk} GiB. ` +
    "Use a flavor with a larger disk, or lower the image's min_disk.",
  check(server, report) {
    const disk = flavorSize(server, "disk"),
      min_disk = server.image?.resource.min_disk;
    if (!disk || min_disk === undefined || !(min_disk > disk)) return;
    report({
      params: { disk, min_disk },
      keys: [
        ["flavor", "disk"],
        ["image", "min_disk"],
      ],
    });
  },
};

/** The image's size (bytes) is above the flavor's root disk (GiB); a root disk of 0 GiB is as large as the image. */
export const imageLargerThanDisk: ServerRule<{ disk: number; size: number }> = {
  ...OF_SIZES,
  code: "image-larger-than-disk",
  message: ({ disk, size }) =>
    `The image has ${size} bytes, but the flavor's root disk of ${disk} GiB has only ${disk * GIB}. ` +
    "Use a flavor with a larger disk, or boot from a volume.",
  check(server, report) {
    const disk = flavorSize(server, "disk"),
      size = server.image?.resource.size;
    if (!disk || size === undefined || !(size > disk * GIB)) return;
    report({
      params: { disk, size },
      keys: [
        ["flavor", "disk"],
        ["image", "size"],
      ],
    });
  },
};
