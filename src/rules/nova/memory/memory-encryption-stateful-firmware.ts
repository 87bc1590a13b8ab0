import type { ServerRule } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { encryptionModel, memoryEncryption } from "./memory-encryption.ts";

type Params = { key: string; model: string; stateless: string | null };

/** The models that measure the firmware, which may therefore keep nothing from one boot to the next. */
const STATELESS = ["amd-sev-snp", "intel-tdx"];

/** AMD SEV-SNP or Intel TDX is asked for, and the image's firmware may keep state. */
export const memoryEncryptionStatefulFirmware: ServerRule<Params> = {
  code: "memory-encryption-stateful-firmware",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_mem_encryption_constraint, since 2026.2",
  platform: "openstack",
  since: "2026.2",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:mem_encryption_model", "hw_mem_encryption_model"],
  needs: ["image"],
  message: ({ key, model, stateless }) =>
    `${key} "${model}" needs firmware that keeps no state, but the image ` +
    `${stateless === null ? "has no hw_firmware_stateless" : `has hw_firmware_stateless "${stateless}"`}. ` +
    'Set hw_firmware_stateless "true" on the image.',
  check(server, report) {
    const image = imageProperties(server);
    const model = encryptionModel(server),
      stateless = image.flag("hw_firmware_stateless");
    if (!memoryEncryption(server) || !model || !STATELESS.includes(model.text)) return;
    if (stateless === true || stateless === undefined) return;
    const params = {
      key: model.where[1],
      model: model.text,
      stateless: stateless === null ? null : shownText(image.text("hw_firmware_stateless") ?? ""),
    };
    report({ params, keys: [model.where, ["image", "hw_firmware_stateless"]] });
  },
};
