import type { ServerRule } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";
import { memoryEncryption } from "./memory-encryption.ts";

type Params = { key: string; firmware: string | null };

/** Encrypted memory is asked for, and the image's firmware is not UEFI. */
export const memoryEncryptionWithoutUefi: ServerRule<Params> = {
  code: "memory-encryption-without-uefi",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_mem_encryption_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:mem_encryption", "hw_mem_encryption"],
  needs: ["image"],
  message: ({ key, firmware }) =>
    `${key} asks for encrypted memory, but the image ${firmware === null ? "has no hw_firmware_type" : `has hw_firmware_type "${firmware}"`}. ` +
    'Encrypted memory needs hw_firmware_type "uefi" on the image.',
  check(server, report) {
    const wish = memoryEncryption(server),
      firmware = imageProperties(server).choice("hw_firmware_type");
    if (!wish || firmware === undefined || firmware === "uefi") return;
    report({ params: { key: wish[1], firmware }, keys: [wish, ["image", "hw_firmware_type"]] });
  },
};
