import type { ServerRule, Where } from "../../rule.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { pairedChoice } from "../paired-choice.ts";
import { addressBits } from "./address-bits.ts";

type Params = { mode_key: string; mode: string; bits_key: string };

/** A CPU's physical address width that libvirt refuses: `emulate` needs a number of bits, `passthrough` uses the host's. */
export const addressBitsMismatch: ServerRule<Params> = {
  code: "address-bits-mismatch",
  severity: "error",
  source: "Nova, nova/virt/libvirt/driver.py, _get_guest_cpu_config_maxphysaddr, since 2024.1; libvirt refuses the guest",
  platform: "openstack",
  since: "2024.1",
  service: "libvirt",
  stage: "build",
  keys: ["hw:maxphysaddr_mode", "hw_maxphysaddr_mode"],
  message: ({ mode_key, mode, bits_key }) =>
    mode === "emulate"
      ? `libvirt refuses ${mode_key} "emulate" without a number of bits. Set hw_maxphysaddr_bits on the image.`
      : `libvirt refuses ${bits_key} with ${mode_key} "passthrough", which uses the host's address width. Remove ${bits_key}, or set ${mode_key} "emulate".`,
  check(server, report) {
    const mode = pairedChoice(server, "hw:maxphysaddr_mode", "hw_maxphysaddr_mode"),
      bits = addressBits(server);
    if (!mode || bits === undefined || !runsOnKvm(server)) return;
    if (mode.value === "emulate" ? bits !== null : bits === null) return;
    // what is missing belongs on the image: Nova's check of extra specs refuses it on a flavor
    const missing: Where = [
      server.image === undefined ? "flavor" : "image",
      server.image === undefined ? "hw:maxphysaddr_bits" : "hw_maxphysaddr_bits",
    ];
    const where = bits ?? missing;
    report({ params: { mode_key: mode.where[1], mode: mode.value, bits_key: where[1] }, keys: [where, mode.where] });
  },
};
