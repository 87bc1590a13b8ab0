import type { ServerRule } from "../rule.ts";
import type { Side } from "../side.ts";
import { listed } from "../value/listed.ts";

/** `type`: the img_type that makes the image a whole disk; empty where the image has none, and no kernel and no ramdisk either. */
type Params = { missing: readonly string[]; type?: string };

const NEEDED = ["kernel_id", "ramdisk_id", "stage2_id"] as const;

/** An image with a kickstart template for Ironic's anaconda deploy interface, without what that interface boots. */
export const anacondaImageIncomplete: ServerRule<Params> = {
  code: "anaconda-image-incomplete",
  severity: "error",
  source:
    "Ironic, ironic/drivers/modules/deploy_utils.py, validate_image_properties; common/images.py, is_whole_disk_image; common/pxe_utils.py, get_instance_image_info; every release",
  platform: "openstack",
  service: "ironic",
  stage: "build",
  keys: ["ks_template", "stage2_id"],
  needs: ["image"],
  message: ({ missing, type }) => {
    const needs = "An image for Ironic's deploy interface anaconda needs kernel_id, ramdisk_id and stage2_id.";
    if (type === undefined) return `${needs} This image lacks ${listed(missing, "and")}, so the deployment fails.`;
    return type === ""
      ? `${needs} Without kernel_id and ramdisk_id, Ironic reads the image as a whole disk, so the installer never starts.`
      : `With img_type "${type}", Ironic reads the image as a whole disk, so the installer of the deploy interface anaconda never starts. Set img_type to "partition".`;
  },
  check({ image }, report) {
    const [first] = ["stage2_id", "ks_template"].filter((key) => image?.has(key));
    if (image === undefined || first === undefined) return;
    const missing = NEEDED.filter((key) => image.lacks(key));
    const type = wholeDiskBy(image);
    // Ironic validates the properties only of an image that is no whole disk
    if (type === "") report({ params: { missing, type }, keys: [["image", first]], severity: "warning" });
    else if (type !== undefined) {
      const suggestions = [{ kind: "value", text: "partition" }] as const;
      report({
        params: { missing, type },
        keys: [
          ["image", "img_type"],
          ["image", first],
        ],
        severity: "warning",
        suggestions,
      });
    } else if (missing.length > 0) report({ params: { missing }, keys: [["image", first]] });
  },
};

/** What makes an image a whole disk: its img_type, or "" where it has neither kernel nor ramdisk. */
function wholeDiskBy(image: Side): string | undefined {
  const type = image.text("img_type");
  if (type) return type === "partition" ? undefined : type;
  const hasNone = image.lacks("kernel_id") && image.lacks("ramdisk_id");
  return hasNone && (type === "" || image.lacks("img_type")) ? "" : undefined;
}
