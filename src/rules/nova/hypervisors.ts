import type { Server } from "../rule.ts";
import type { Side } from "../side.ts";
import { oncePerServer } from "./once-per-server.ts";

/** Nova's names of the hypervisors that a driver of its own has had since Yoga (nova/objects/fields.py, HVType), with that driver. */
const DRIVERS = {
  kvm: "libvirt",
  qemu: "libvirt",
  lxc: "libvirt",
  parallels: "libvirt",
  xen: "libvirt",
  vmware: "vmwareapi",
  hyperv: "hyperv",
  ironic: "ironic",
  phyp: "powervm",
  zvm: "zvm",
} as const;

/** A hypervisor, as `platform.hypervisors` and `img_hv_type` name it. */
export type Hypervisor = keyof typeof DRIVERS;

/** One of Nova's compute drivers: the code that reads, or does not read, a key while a guest is built. */
export type Driver = (typeof DRIVERS)[Hypervisor];

/** Every name that `platform.hypervisors` may hold. */
export const HYPERVISORS = Object.keys(DRIVERS) as readonly Hypervisor[];

/** Which hypervisors a server may run on, and who says so. */
export interface Hypervisors {
  readonly names: ReadonlySet<Hypervisor>;
  /**
   * `resource`: the flavor or the image asks for it; `keys`: it has keys that only this one reads; `platform`:
   * `platform.hypervisors`; `default`: none of these, and nearly all clouds run KVM.
   */
  readonly from: "resource" | "keys" | "platform" | "default";
}

const KVM: Hypervisors = { names: new Set<Hypervisor>(["kvm", "qemu"]), from: "default" };

/**
 * The hypervisors that a server may run on: those of the platform's facts, or else KVM and QEMU, unless the flavor or the
 * image itself asks for others. A key that only another driver reads (`vmware:hw_version`) asks for that driver, unless the
 * facts say that the cloud has none of its kind.
 */
export const hypervisorsOf: (server: Server) => Hypervisors = oncePerServer((server) => {
  const asked = hypervisorAsked(server);
  if (asked !== undefined) return { names: new Set([asked]), from: "resource" };
  const { hypervisors } = server.platform;
  const known: Hypervisors = hypervisors === undefined ? KVM : { names: new Set(hypervisors as readonly Hypervisor[]), from: "platform" };
  const hinted = hypervisorHinted(server);
  const hint = hinted !== undefined && (hypervisors === undefined || known.names.has(hinted)) ? hinted : undefined;
  return hint === undefined ? known : { names: new Set([hint]), from: "keys" };
});

/** Whether a server can only become a guest of KVM or QEMU, which is what rules about libvirt's guest XML need. */
export function runsOnKvm(server: Server): boolean {
  const hypervisors = hypervisorsOf(server);
  if (hypervisors === KVM) return true;
  for (const name of hypervisors.names) if (name !== "kvm" && name !== "qemu") return false;
  return true;
}

/** Whether a driver may be the one that builds the guest. */
export function mayRunOn(server: Server, driver: Driver): boolean {
  for (const name of hypervisorsOf(server).names) if (DRIVERS[name] === driver) return true;
  return false;
}

/** How hosts report their type where Nova's name is another (ComputeCapabilitiesFilter compares it), and img_hv_type's other spellings. */
const SPELLINGS: ReadonlyMap<string, Hypervisor> = new Map([
  ["vmware vcenter server", "vmware"],
  ["baremetal", "ironic"],
  ["vz", "parallels"],
  ["xapi", "xen"],
]);

/** The keys by which a flavor or an image may ask the scheduler for a hypervisor. */
export const NAMING_KEYS: readonly string[] = ["img_hv_type", "hypervisor_type", "capabilities:hypervisor_type", "resources:VCPU"];

/** The hypervisor that a flavor or an image asks the scheduler for. */
function hypervisorAsked({ flavor, image }: Server): Hypervisor | undefined {
  return (
    named(image?.text("img_hv_type") ?? image?.text("hypervisor_type")) ??
    named(flavor?.text("capabilities:hypervisor_type") ?? flavor?.text("hypervisor_type")) ??
    (flavor !== undefined && isBareMetal(flavor) ? "ironic" : undefined)
  );
}

function named(text: string | undefined): Hypervisor | undefined {
  const name = text
    ?.toLowerCase()
    .replace(/^(?:s==|=)\s*/, "")
    .trim();
  if (name === undefined) return undefined;
  return Object.hasOwn(DRIVERS, name) ? (name as Hypervisor) : SPELLINGS.get(name);
}

/**
 * A flavor of whole machines asks for one resource class of the site's and for no vCPU (docs.openstack.org/ironic,
 * install/configure-nova-flavors); a virtual machine without shared vCPUs asks for pinned ones.
 */
export function isBareMetal(flavor: Side): boolean {
  return (
    flavor.integer("resources:VCPU") === 0n &&
    (flavor.integer("resources:PCPU") ?? 0n) <= 0n &&
    !PINNED.has(flavor.text("hw:cpu_policy")) &&
    flavor.keys().some((key) => key.startsWith("resources:CUSTOM_"))
  );
}

const PINNED: ReadonlySet<string | undefined> = new Set(["dedicated", "mixed"]);

/** What keys that only one driver reads begin with. */
const HINTS: readonly (readonly [prefix: string, Hypervisor])[] = [
  ["vmware:", "vmware"],
  ["vmware_", "vmware"],
  ["powervm:", "phyp"],
  // what Ironic itself reads of a flavor (ironic/drivers/modules/deploy_utils.py)
  ["capabilities:boot_mode", "ironic"],
  ["capabilities:secure_boot", "ironic"],
  ["capabilities:disk_label", "ironic"],
];

/** Their first characters, and that of the keys of nodes: most keys begin with another. */
const HINT_STARTS: ReadonlySet<number> = new Set(HINTS.map(([prefix]) => prefix.charCodeAt(0)));

/** What Ironic's nodes report and ComputeCapabilitiesFilter compares (docs.openstack.org/ironic, install/configure-nova-flavors). */
const OF_NODES =
  /^capabilities:(?:boot_mode|boot_option|disk_label|(?:max_)?raid_level|cpu_arch|cpu_vt|cpu_aes|pci_gpu_devices|trusted_boot)$/;

/** The hypervisor that the names of the keys, or a machine type of Hyper-V, speak of. */
function hypervisorHinted({ flavor, image }: Server): Hypervisor | undefined {
  for (const side of [flavor, image]) {
    if (side === undefined) continue;
    for (const key of side.keys()) {
      if (!HINT_STARTS.has(key.charCodeAt(0))) continue;
      for (const [prefix, hint] of HINTS) if (key.startsWith(prefix)) return hint;
      if (key.startsWith("capabilities:") && OF_NODES.test(key)) return "ironic";
    }
  }
  return image?.text("hw_machine_type")?.startsWith("hyperv-") ? "hyperv" : undefined;
}
