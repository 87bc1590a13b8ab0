import { readInteger } from "../../../schema/grammar/integer.ts";
import type { ServerRule } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { spec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

/** Null if it is not set: 0 for Nova. */
type Params = { image: number | string | null; flavor: number | string | null };

/** More video RAM (MiB) on the image than the flavor grants, 0 where it says nothing. */
export const videoRamAboveFlavor: ServerRule<Params> = {
  code: "video-ram-above-flavor",
  severity: "error",
  source: "Nova, nova/virt/libvirt/driver.py, _add_video_driver, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: ["hw_video_ram", "hw_video:ram_max_mb"],
  needs: ["flavor", "image"],
  message: ({ image, flavor }) =>
    image === null
      ? `The flavor's hw_video:ram_max_mb is ${flavor}, which is less than 0. Set 0 or more.`
      : `The image asks for ${image} MiB of video RAM, but the flavor ` +
        `${flavor === null ? "allows none: it has no hw_video:ram_max_mb" : `allows ${flavor} with hw_video:ram_max_mb`}. ` +
        (flavor === null || flavor === 0
          ? `Set hw_video:ram_max_mb to ${image} or more on the flavor, or remove hw_video_ram from the image.`
          : "Raise hw_video:ram_max_mb on the flavor, or lower hw_video_ram on the image."),
  check(server, report) {
    const image = imageProperties(server).integer("hw_video_ram"),
      text = spec(server, "hw_video:ram_max_mb");
    const flavor = typeof text === "string" ? readInteger(text) : text === null ? 0n : undefined;
    if (image === undefined || flavor === undefined || (image ?? 0n) <= flavor) return;
    const granted = ["flavor", "hw_video:ram_max_mb"] as const;
    const params = { image: image === null ? null : exactNumber(image), flavor: text === null ? null : exactNumber(flavor) };
    report({ params, keys: image === null ? [granted] : [["image", "hw_video_ram"], granted] });
  },
};
