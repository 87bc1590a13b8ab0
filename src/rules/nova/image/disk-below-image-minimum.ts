import type { ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";

type Params = { disk: number; min_disk: number };

/** The flavor's root disk (GiB) is below the image's min_disk; a disk of 0 accepts any. */
export const diskBelowImageMinimum: ServerRule<Params> = {
  code: "disk-below-image-minimum",
  severity: "error",
  source: "Nova, nova/compute/api.py, _validate_flavor_image_nostatus, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["*"],
  needs: ["flavor", "image"],
  message: ({ disk, min_disk }) =>
    `The flavor's root disk has ${disk} GiB, but the image needs at least ${min_disk} GiB. ` +
    "Use a flavor with a larger disk, or lower the image's min_disk.",
  check(server, report) {
    const disk = flavorSize(server, "disk"),
      min_disk = server.image?.resource.min_disk;
    // a root disk of 0 GiB is as large as the image
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
