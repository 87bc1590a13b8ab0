import type { ServerRule } from "../../rule.ts";
import { guestMachine } from "../devices/guest-machine.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { secureBootRequired } from "./secure-boot.ts";

type Params = { key: string; firmware: string | null };

/** Secure Boot is required of a guest that starts with BIOS: it starts, without an error and without Secure Boot. */
export const secureBootWithoutUefi: ServerRule<Params> = {
  code: "secure-boot-without-uefi",
  severity: "warning",
  source: "Nova, nova/virt/libvirt/driver.py, _configure_guest_by_virt_type, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: ["os:secure_boot", "os_secure_boot"],
  whole: true,
  needs: ["image"],
  message: ({ key, firmware }) =>
    `${key} "required" selects hosts with Secure Boot, but the guest does not use it: ${firmware === null ? "the image has no hw_firmware_type" : `the image's hw_firmware_type is "${firmware}"`}, ` +
    'so it starts with BIOS. Set hw_firmware_type "uefi" on the image.',
  check(server, report) {
    const wish = secureBootRequired(server),
      { architecture, type } = guestMachine(server);
    const firmware = imageProperties(server).choice("hw_firmware_type");
    if (wish === undefined || firmware === undefined || firmware === "uefi" || !runsOnKvm(server)) return;
    // ARM guests start with UEFI where the image names no firmware
    if (firmware === null && (architecture === "arm" || type?.includes("virt"))) return;
    report({ params: { key: wish[1], firmware }, keys: [wish, ["image", "hw_firmware_type"]] });
  },
};
