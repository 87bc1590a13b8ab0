import type { ServerRule, Where } from "../../rule.ts";
import { flagSpec, flavorSize } from "../flavor-specs.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { vifModel } from "./supported-devices.ts";

/** The model of the network card where that is the reason, null where it is the flavor's one vCPU. */
type Params = { key: string; model: string | null };

/** Several queues of a network card that has one: a virtio card has as many as the guest has vCPUs. */
export const multiqueueWithoutEffect: ServerRule<Params> = {
  code: "multiqueue-without-effect",
  severity: "warning",
  source: "Nova, nova/virt/hardware.py, get_vif_multiqueue_constraint, and nova/virt/libvirt/vif.py, get_base_config, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: ["hw:vif_multiqueue_enabled", "hw_vif_multiqueue_enabled"],
  message: ({ key, model }) =>
    model === null
      ? `${key} has no effect on a flavor with 1 vCPU`
      : `${key} has no effect: it works with virtio network cards only, but the image's hw_vif_model is "${model}"`,
  check(server, report) {
    const properties = imageProperties(server);
    const flavor = flagSpec(server, "hw:vif_multiqueue_enabled") === true,
      image = properties.flag("hw_vif_multiqueue_enabled") === true;
    if ((!flavor && !image) || !runsOnKvm(server)) return;
    const where: Where = flavor ? ["flavor", "hw:vif_multiqueue_enabled"] : properties.where("hw_vif_multiqueue_enabled");
    // an image is made for flavors of all sizes
    if (flavor && flavorSize(server, "vcpus") === 1) report({ params: { key: where[1], model: null }, keys: [where] });
    const model = properties.text("hw_vif_model");
    if (typeof model !== "string" || vifModel(model) === "virtio") return;
    report({ params: { key: where[1], model: shownText(model) }, keys: [where, properties.where("hw_vif_model")] });
  },
};
