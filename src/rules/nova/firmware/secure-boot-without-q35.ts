import type { ServerRule } from "../../rule.ts";
import { guestMachine, machineWords, shownMachine } from "../devices/guest-machine.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { secureBootRequired } from "./secure-boot.ts";

type Params = { key: string; machine: string | null };

/** Secure Boot is required of a UEFI guest on a machine that is not q35. */
export const secureBootWithoutQ35: ServerRule<Params> = {
  code: "secure-boot-without-q35",
  severity: "error",
  source: "Nova, nova/virt/libvirt/driver.py, _check_secure_boot_support, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: ["os:secure_boot", "os_secure_boot"],
  needs: ["image"],
  message: ({ key, machine }) =>
    `${key} "required" needs a q35 machine, but ${machineWords(machine)}. Set hw_machine_type "q35" on the image.`,
  check(server, report) {
    const wish = secureBootRequired(server),
      machine = guestMachine(server);
    if (wish === undefined || machine.q35 !== false || machine.type === undefined || !runsOnKvm(server)) return;
    if (machine.architecture === "arm" || machine.architecture === "other" || machine.type?.includes("virt")) return;
    // a BIOS guest never comes to it
    if (imageProperties(server).choice("hw_firmware_type") !== "uefi") return;
    const params = { key: wish[1], machine: shownMachine(machine) };
    report({ params, keys: [wish, machine.where] });
  },
};
