import type { Server, ServerRule, Where } from "../../rule.ts";
import { guestMachine } from "../devices/guest-machine.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";

/** What the value is, and why nothing comes of it; `instead` is a value that works. */
type Params = { key: string; value: string; reason: Reason; instead?: string };

type Reason = "case" | "no-uefi" | "no-q35" | "not-x86";

/** One value that Nova accepts and ignores. */
interface Row {
  readonly keys: readonly string[];
  readonly reason: Reason;
  /** A value that works in its place. */
  readonly instead?: string;
  /** Where the value has no effect; undefined where it has one, or may have one. */
  find(server: Server): Where | undefined;
}

const X86 = ["i686", "x86_64", "i386", "i486", "i586", "amd64", "x86_32", "x86_32p"];

const rows: readonly Row[] = [
  // nova/virt/libvirt/driver.py, _set_clock and _set_features: os_type == 'windows'
  {
    keys: ["os_type"],
    reason: "case",
    instead: "windows",
    find(server) {
      const text = server.image?.text("os_type");
      return text !== undefined && text !== "windows" && text.toLowerCase() === "windows" ? ["image", "os_type"] : undefined;
    },
  },
  // nova/virt/libvirt/driver.py, _configure_guest_by_virt_type: Secure Boot is looked at only for a UEFI guest
  {
    keys: ["os_secure_boot"],
    reason: "no-uefi",
    find(server) {
      const image = imageProperties(server),
        firmware = image.filled("hw_firmware_type");
      if (image.text("os_secure_boot") !== "optional" || !(firmware === null || firmware === "bios")) return undefined;
      // other architectures boot by UEFI where nothing is said
      return isX86(server) === false ? undefined : ["image", "os_secure_boot"];
    },
  },
  // nova/virt/libvirt/driver.py, _check_secure_boot_support: x86 guests need q35; where the image names no machine, the hosts choose
  {
    keys: ["os_secure_boot"],
    reason: "no-q35",
    find(server) {
      const image = imageProperties(server),
        { architecture, type } = guestMachine(server);
      if (image.text("os_secure_boot") !== "optional" || image.filled("hw_firmware_type") !== "uefi") return undefined;
      const isPc = typeof type === "string" && /^pc(?:-i440fx|-[0-9]|$)/.test(type);
      return isPc && architecture !== "arm" && architecture !== "other" ? ["image", "os_secure_boot"] : undefined;
    },
  },
  // nova/virt/libvirt/driver.py, _set_clock: hpet_timer for i686 and x86_64
  {
    keys: ["hw_time_hpet"],
    reason: "not-x86",
    find: (server) =>
      imageProperties(server).flag("hw_time_hpet") === true && isX86(server) === false ? ["image", "hw_time_hpet"] : undefined,
  },
];

/** Whether the guest is an x86 one, where the image says which it is. */
function isX86(server: Server): boolean | undefined {
  const image = imageProperties(server),
    architecture = image.filled("hw_emulation_architecture") ?? image.filled("hw_architecture");
  return typeof architecture === "string" ? X86.includes(architecture.toLowerCase()) : undefined;
}

const WORDS: Readonly<Record<Reason, (params: Params) => string>> = {
  case: ({ key, value, instead }) => `${key} "${value}" has no effect; Nova compares it with "${instead}", in lower case`,
  "no-uefi": ({ key, value }) => `${key} "${value}" has no effect on a BIOS guest; it also needs hw_firmware_type "uefi"`,
  "no-q35": ({ key, value }) => `${key} "${value}" has no effect on this machine type; it needs hw_machine_type "q35"`,
  "not-x86": ({ key, value }) => `${key} "${value}" has no effect; only x86 guests get a high precision event timer`,
};

/** A value that Nova accepts and then handles as if the key were absent, although its author wanted something. */
export const valueWithoutEffect: ServerRule<Params> = {
  code: "value-without-effect",
  severity: "warning",
  source: "Nova, nova/virt/libvirt/driver.py, _set_clock and _configure_guest_by_virt_type, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: rows.flatMap(({ keys }) => keys),
  message: (params) => WORDS[params.reason](params),
  check(server, report) {
    const { image } = server;
    if (image === undefined) return;
    for (const { reason, instead, find } of rows) {
      const where = find(server);
      if (where === undefined || !runsOnKvm(server)) continue;
      const value = image.text(where[1]) as string;
      const params = { key: where[1], value, reason, ...(instead !== undefined && { instead }) };
      report({ params, keys: [where], ...(instead !== undefined && { suggestions: [{ kind: "value", text: instead } as const] }) });
    }
  },
};
