import { oncePerServer } from "../once-per-server.ts";
import { pairedChoice } from "../paired-choice.ts";

/** Where Secure Boot is required, undefined where it is not or is not known (nova/virt/hardware.py, get_secure_boot_constraint, every release). */
export const secureBootRequired = oncePerServer((server) => {
  const setting = pairedChoice(server, "os:secure_boot", "os_secure_boot");
  return setting?.value === "required" ? setting.where : undefined;
});
