import type { Server, Where } from "../../rule.ts";
import { filledSpec, flagSpec } from "../flavor-specs.ts";
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

/**
 * The technology that flavor or image names for encrypted memory, and where; undefined where neither does, where
 * that is unknown, and where the two differ (nova/virt/hardware.py, get_mem_encryption_constraint, since 2025.2).
 */
export function encryptionModel(server: Server): { readonly text: string; readonly where: Where } | undefined {
  const properties = imageProperties(server);
  const flavor = filledSpec(server, "hw:mem_encryption_model"),
    image = properties.choice("hw_mem_encryption_model");
  // a value that is no choice is refused for itself, and two that differ are a conflict of their own
  if (typeof flavor === "string" && typeof image === "string" && flavor !== image) return undefined;
  if (typeof flavor === "string") return { text: flavor, where: ["flavor", "hw:mem_encryption_model"] };
  return typeof image === "string" ? { text: image, where: properties.where("hw_mem_encryption_model") } : undefined;
}
