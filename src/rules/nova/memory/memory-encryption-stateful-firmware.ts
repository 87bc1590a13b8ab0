import type { ServerRule } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { memoryEncryption } from "./memory-encryption.ts";

type Params = { key: string; stateless: string | null };

/** AMD SEV-SNP is asked for, and the image's firmware may keep state. */
export const memoryEncryptionStatefulFirmware: ServerRule<Params> = {
  code: "memory-encryption-stateful-firmware",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_mem_encryption_constraint, since master",
  platform: "openstack",
  since: "master",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:mem_encryption_model", "hw_mem_encryption_model"],
  needs: ["image"],
  message: ({ key, stateless }) =>
    `${key} "amd-sev-snp" needs firmware that keeps no state, and the image ` +
    `${stateless === null ? "has no hw_firmware_stateless" : `says hw_firmware_stateless "${stateless}"`}. ` +
    'Set hw_firmware_stateless "true" on the image.',
  check(server, report) {
    const image = imageProperties(server),
      wish = memoryEncryption(server);
    const flavorModel = filledSpec(server, "hw:mem_encryption_model"),
      imageModel = image.choice("hw_mem_encryption_model");
    const stateless = image.flag("hw_firmware_stateless");
    if (!wish || stateless === true || stateless === undefined) return;
    // two models that differ are a conflict of their own
    if (typeof flavorModel === "string" && typeof imageModel === "string" && flavorModel !== imageModel) return;
    if (flavorModel !== "amd-sev-snp" && imageModel !== "amd-sev-snp") return;
    const where = flavorModel === "amd-sev-snp" ? (["flavor", "hw:mem_encryption_model"] as const) : image.where("hw_mem_encryption_model");
    const params = { key: where[1], stateless: stateless === null ? null : shownText(image.text("hw_firmware_stateless") ?? "") };
    report({ params, keys: [where, ["image", "hw_firmware_stateless"]] });
  },
};
