import type { ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";

type Params = { disk: number; size: number };

const GIB = 1024 ** 3;

/** The image's size (bytes) is above the flavor's root disk (GiB); a disk of 0 accepts any. */
export const imageLargerThanDisk: ServerRule<Params> = {
  code: "image-larger-than-disk",
  severity: "error",
  source: "Nova, nova/compute/api.py, _validate_flavor_image_nostatus, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["*"],
  needs: ["flavor", "image"],
  message: ({ disk, size }) =>
    `The image has ${size} bytes, but the flavor's root disk of ${disk} GiB has only ${disk * GIB}. ` +
    "Use a flavor with a larger disk, or boot from a volume.",
  check(server, report) {
    const disk = flavorSize(server, "disk"),
      size = server.image?.resource.size;
    // a root disk of 0 GiB is as large as the image
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
