import type { ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";

type Params = { ram: number; min_ram: number };

/** The flavor's RAM (MiB) is below the image's min_ram. */
export const ramBelowImageMinimum: ServerRule<Params> = {
  code: "ram-below-image-minimum",
  severity: "error",
  source: "Nova, nova/compute/api.py, _validate_flavor_image_nostatus, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["*"],
  needs: ["flavor", "image"],
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
