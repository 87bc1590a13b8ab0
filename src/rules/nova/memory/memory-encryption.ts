import type { Server, Where } from "../../rule.ts";
import { flagSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

/**
 * Who asks for encrypted memory: the place of the flavor's or the image's wish; null where neither does,
 * undefined where that is unknown or the two contradict (nova/virt/hardware.py, get_mem_encryption_constraint, every release).
 */
export function memoryEncryption(server: Server): Where | null | undefined {
  const flavor = flagSpec(server, "hw:mem_encryption"),
    image = imageProperties(server).flag("hw_mem_encryption");
  if (typeof flavor === "boolean" && typeof image === "boolean" && flavor !== image) return undefined;
  if (flavor === true) return ["flavor", "hw:mem_encryption"];
  if (image === true) return imageProperties(server).where("hw_mem_encryption");
  return flavor === undefined || image === undefined ? undefined : null;
}
