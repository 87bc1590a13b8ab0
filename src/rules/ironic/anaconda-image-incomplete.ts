import type { ServerRule } from "../rule.ts";
import { listed } from "../value/listed.ts";

type Params = { missing: readonly string[] };

const NEEDED = ["kernel_id", "ramdisk_id", "stage2_id"] as const;

/** An image with a kickstart template for Ironic's anaconda deploy interface, without what that interface boots. */
export const anacondaImageIncomplete: ServerRule<Params> = {
  code: "anaconda-image-incomplete",
  severity: "error",
  source: "Ironic, ironic/drivers/modules/deploy_utils.py, get_image_properties; every release",
  platform: "openstack",
  service: "ironic",
  stage: "build",
  keys: ["ks_template", "stage2_id"],
  needs: ["image"],
  message: ({ missing }) =>
    `An image for Ironic's anaconda deploy needs kernel_id, ramdisk_id and stage2_id. This image lacks ${listed(missing, "and")}, so the deployment fails.`,
  check({ image }, report) {
    const missing = NEEDED.filter((key) => image?.lacks(key));
    const [first] = ["stage2_id", "ks_template"].filter((key) => image?.has(key));
    if (missing.length > 0 && first !== undefined) report({ params: { missing }, keys: [["image", first]] });
  },
};
