import type { Server, Where } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";
import { oncePerServer } from "../once-per-server.ts";
import { shownText } from "../shown-text.ts";

const X86: ReadonlySet<string> = new Set(["x86_64", "amd64", "i386", "i486", "i586", "i686", "x86_32", "x86_32p"]);

/** The machine of a guest. Null means that the image does not name it, undefined that it is not known. */
export interface GuestMachine {
  readonly architecture: "x86" | "arm" | "other" | null | undefined;
  /** The text of hw_machine_type. */
  readonly type: string | null | undefined;
  /**
   * Whether an x86 guest gets a q35 machine. An image that names no type gets the one that the hosts' `[libvirt]hw_machine_type`
   * names, and `pc` without that (nova/virt/libvirt/utils.py, get_default_machine_type, every release).
   */
  readonly q35: boolean | undefined;
  /** Whether the guest surely is one of x86: the image says so, or names a machine type that only x86 has. */
  readonly surelyX86: boolean;
  readonly where: Where;
}

/** The machine of a guest (nova/virt/libvirt/utils.py, get_arch and get_machine_type, every release). */
export const guestMachine = oncePerServer((server): GuestMachine => {
  const properties = imageProperties(server);
  const architecture = architectureOf(server),
    type = properties.text("hw_machine_type");
  const machine = type === null ? (server.platform.host_machine_type ?? "pc") : type;
  const elsewhere = architecture === "arm" || architecture === "other";
  return {
    architecture,
    type,
    q35: elsewhere ? false : machine?.includes("q35"),
    surelyX86: architecture === "x86" || (architecture === null && /^pc\b|q35/.test(type ?? "")),
    where: properties.where("hw_machine_type"),
  };
});

function architectureOf(server: Server): GuestMachine["architecture"] {
  const properties = imageProperties(server);
  const name = properties.filled("hw_emulation_architecture") ?? properties.filled("hw_architecture");
  if (name == null) return name;
  const lower = name.toLowerCase();
  return X86.has(lower) ? "x86" : lower === "aarch64" || lower.startsWith("arm") ? "arm" : "other";
}

/** What a message says of a machine type that is not q35: the image's own, or the default. */
export const machineWords = (machine: string | null): string =>
  machine === null
    ? 'the image has no hw_machine_type, so x86 hosts use "pc", unless nova.conf sets another type ([libvirt] hw_machine_type)'
    : `the image's hw_machine_type is "${machine}"`;

/** A machine type as a finding's parameter. */
export const shownMachine = ({ type }: GuestMachine): string | null => (type == null ? null : shownText(type));
