import type { ServerRule } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { firmware: string | null };

/**
 * The image asks for firmware without state, and the firmware is not UEFI. Nova's scheduler refuses that; the development branch
 * ignores it.
 */
export const statelessFirmwareWithoutUefi: ServerRule<Params> = {
  code: "stateless-firmware-without-uefi",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_stateless_firmware_constraint, 2025.1 to 2026.1",
  platform: "openstack",
  since: "2025.1",
  until: "2026.2",
  service: "nova",
  stage: "schedule",
  keys: ["hw_firmware_stateless"],
  needs: ["image"],
  message: ({ firmware }) =>
    `hw_firmware_stateless needs UEFI, but ${firmware === null ? "the image has no hw_firmware_type" : `the image's hw_firmware_type is "${firmware}"`}. ` +
    'Set hw_firmware_type "uefi".',
  check(server, report) {
    const properties = imageProperties(server);
    const firmware = properties.choice("hw_firmware_type");
    if (properties.flag("hw_firmware_stateless") !== true || firmware === undefined || firmware === "uefi") return;
    report({
      params: { firmware },
      keys: [
        ["image", "hw_firmware_stateless"],
        ["image", "hw_firmware_type"],
      ],
    });
  },
};
