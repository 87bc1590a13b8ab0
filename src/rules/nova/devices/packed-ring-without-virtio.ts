import type { ServerRule, Where } from "../../rule.ts";
import { flagSpec } from "../flavor-specs.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { vifModel } from "./supported-devices.ts";

type Params = { key: string; model: string };

/** Packed rings on a network card that is not virtio: Nova asks libvirt for them whatever the model. */
export const packedRingWithoutVirtio: ServerRule<Params> = {
  code: "packed-ring-without-virtio",
  severity: "error",
  source: "Nova, nova/virt/libvirt/vif.py, get_base_config, since 2024.1; libvirt refuses the guest",
  platform: "openstack",
  since: "2024.1",
  service: "libvirt",
  stage: "build",
  keys: ["hw:virtio_packed_ring", "hw_virtio_packed_ring"],
  needs: ["image"],
  message: ({ key, model }) =>
    `${key} works with virtio network cards only, but the image's hw_vif_model is "${model}": libvirt refuses the guest. Set hw_vif_model "virtio", or ${key} "false".`,
  check(server, report) {
    const properties = imageProperties(server);
    const model = properties.text("hw_vif_model");
    const flavor = flagSpec(server, "hw:virtio_packed_ring"),
      image = properties.flag("hw_virtio_packed_ring");
    // two that differ are a conflict of their own
    if (typeof model !== "string" || vifModel(model) === "virtio" || flavor === false || image === false || !runsOnKvm(server)) return;
    if (flavor !== true && image !== true) return;
    const where: Where = flavor === true ? ["flavor", "hw:virtio_packed_ring"] : properties.where("hw_virtio_packed_ring");
    report({ params: { key: where[1], model: shownText(model) }, keys: [properties.where("hw_vif_model"), where] });
  },
};
