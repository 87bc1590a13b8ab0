import type { ServerRule } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { memoryEncryption } from "./memory-encryption.ts";

type Params = { key: string; machine: string };

/** Encrypted memory is asked for, and the image names a machine type that has no `q35` in it. */
export const memoryEncryptionWithoutQ35: ServerRule<Params> = {
  code: "memory-encryption-without-q35",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_mem_encryption_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:mem_encryption", "hw_mem_encryption"],
  needs: ["image"],
  message: ({ key, machine }) =>
    `${key} asks for encrypted memory, and the image says hw_machine_type "${machine}". ` +
    'Encrypted memory needs a q35 machine: say hw_machine_type "q35", or leave it to the hosts.',
  check(server, report) {
    const wish = memoryEncryption(server),
      machine = imageProperties(server).text("hw_machine_type");
    if (!wish || machine == null || machine.includes("q35")) return;
    report({ params: { key: wish[1], machine: shownText(machine) }, keys: [["image", "hw_machine_type"], wish] });
  },
};
