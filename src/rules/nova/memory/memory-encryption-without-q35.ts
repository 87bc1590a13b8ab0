import type { ServerRule } from "../../rule.ts";
import { guestMachine, machineWords, shownMachine } from "../devices/guest-machine.ts";
import { imageProperties } from "../image-properties.ts";
import { memoryEncryption } from "./memory-encryption.ts";

type Params = { key: string; machine: string | null };

/** Encrypted memory is asked for, and the guest's machine is not q35: the API compares what the image names, the host also the default. */
export const memoryEncryptionWithoutQ35: ServerRule<Params> = {
  code: "memory-encryption-without-q35",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_mem_encryption_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  keys: ["hw:mem_encryption", "hw_mem_encryption"],
  needs: ["image"],
  message: ({ key, machine }) =>
    `${key} asks for encrypted memory, which needs a q35 machine, but ${machineWords(machine)}. Set hw_machine_type "q35" on the image.`,
  check(server, report) {
    const wish = memoryEncryption(server),
      machine = guestMachine(server);
    if (!wish || machine.type === undefined) return;
    const params = { key: wish[1], machine: shownMachine(machine) };
    if (machine.type !== null) {
      if (!machine.type.includes("q35")) report({ params, keys: [machine.where, wish], http: 400 });
      return;
    }
    // without UEFI the request is refused before
    if (machine.q35 !== false || imageProperties(server).choice("hw_firmware_type") !== "uefi") return;
    report({ params, keys: [wish, machine.where], stage: "build" });
  },
};
