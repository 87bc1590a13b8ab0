import type { Server, Where } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

/** Where the number of address bits is set: null where neither side sets it, undefined where that is not known (nova/virt/libvirt/driver.py, _get_guest_cpu_config_maxphysaddr, since 2024.1). */
export function addressBits(server: Server): Where | null | undefined {
  const properties = imageProperties(server);
  const flavor = filledSpec(server, "hw:maxphysaddr_bits"),
    image = properties.filled("hw_maxphysaddr_bits");
  if (typeof flavor === "string") return ["flavor", "hw:maxphysaddr_bits"];
  if (typeof image === "string") return properties.where("hw_maxphysaddr_bits");
  return flavor === null && image === null ? null : undefined;
}
