import type { ServerRule, Where } from "../../rule.ts";
import { listed } from "../../value/listed.ts";
import { HYPERVISORS, type Hypervisor, hypervisorsOf } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { isOn, isSurelyOn } from "./filters.ts";
import { matchesHost } from "./match-host.ts";

/** What is asked for, key by key, and what the hosts that may be there report as their type. */
type Params = { asked: readonly { readonly key: string; readonly value: string }[]; reported: readonly string[]; known: boolean };

/** How a host of a hypervisor reports itself. */
interface Reports {
  readonly type: string;
  /** What it says of guests: their hypervisor and their mode (supported_instances). */
  readonly guests: readonly (readonly [hypervisor: string, mode: string])[];
}

const KVM: Reports = {
  type: "QEMU",
  guests: [
    ["kvm", "hvm"],
    ["qemu", "hvm"],
  ],
};

/** nova/virt/*, get_available_resource, every release; libvirt's `virConnectGetType` for the type of its hosts. */
const REPORTS: Readonly<Record<Hypervisor, Reports>> = {
  kvm: KVM,
  qemu: KVM,
  lxc: { type: "LXC", guests: [["lxc", "exe"]] },
  parallels: {
    type: "vz",
    guests: [
      ["parallels", "hvm"],
      ["parallels", "exe"],
      ["vz", "hvm"],
      ["vz", "exe"],
    ],
  },
  xen: {
    type: "Xen",
    guests: [
      ["xen", "hvm"],
      ["xen", "xen"],
    ],
  },
  vmware: { type: "VMware vCenter Server", guests: [["vmware", "hvm"]] },
  hyperv: { type: "hyperv", guests: [["hyperv", "hvm"]] },
  ironic: { type: "ironic", guests: [["baremetal", "hvm"]] },
  phyp: { type: "phyp", guests: [["phyp", "hvm"]] },
  zvm: { type: "zvm", guests: [["zvm", "hvm"]] },
};

/** The hypervisors that some driver's hosts report for their guests; of others (docker, uml) nothing is known. */
const GUESTS: ReadonlySet<string> = new Set(Object.values(REPORTS).flatMap(({ guests }) => guests.map(([hypervisor]) => hypervisor)));
const MODES: ReadonlySet<string> = new Set(["hvm", "xen", "uml", "exe"]);

/** What flavor and image ask of a host's hypervisor, which no host of the cloud can be: two default filters pass none. */
export const hypervisorOnNoHost: ServerRule<Params> = {
  code: "hypervisor-on-no-host",
  severity: "error",
  source:
    "Nova, nova/scheduler/filters/compute_capabilities_filter.py, _satisfies_extra_specs, and image_props_filter.py, _instance_supported; every release",
  platform: "openstack",
  service: "nova",
  stage: "schedule",
  whole: true,
  keys: ["capabilities:hypervisor_type", "hypervisor_type", "img_hv_type", "hw_vm_mode", "vm_mode"],
  message: ({ asked, reported, known }) => {
    const what = listed(
      asked.map(({ key, value }) => `${key} ${JSON.stringify(value)}`),
      "and",
    );
    const host = known ? "host of this cloud" : asked.every(({ key }) => key.endsWith("vm_mode")) ? "KVM or QEMU host" : "host";
    const types = listed(reported.map((type) => JSON.stringify(type)));
    const reports = reported.length === 0 ? "" : `; ${known ? "its hosts" : "KVM and QEMU hosts"} report ${types}`;
    return `No ${host} matches ${what}${asked.length > 1 ? " together" : ""}${reports}`;
  },
  check(server, report) {
    const { flavor, platform } = server,
      image = imageProperties(server);
    const byImage = isOn(server, "ImagePropertiesFilter"),
      byFlavor = isOn(server, "ComputeCapabilitiesFilter");
    const type = byFlavor ? placeOf(["capabilities:hypervisor_type", "hypervisor_type"], (key) => flavor?.text(key)) : undefined;
    const guest = byImage ? canonical(image.filled("img_hv_type"), HYPERVISOR_ALIASES, GUESTS) : undefined,
      mode = byImage ? canonical(image.filled("hw_vm_mode"), MODE_ALIASES, MODES) : undefined;
    if (type === undefined && guest === undefined && mode === undefined) return;
    const known = platform.hypervisors as readonly Hypervisor[] | undefined;
    // a mode by itself names no hypervisor
    const hosts = known ?? (type === undefined && guest === undefined ? [...hypervisorsOf(server).names] : HYPERVISORS);
    const fits = hosts.some((name) => {
      const { type: reported, guests } = REPORTS[name];
      if (type !== undefined && !matchesHost(reported, type[1])) return false;
      return guests.some(([hypervisor, kind]) => (guest ?? hypervisor) === hypervisor && (mode ?? kind) === kind);
    });
    if (fits) return;
    const asked: [Where, string][] = [];
    if (type !== undefined) asked.push([["flavor", type[0]], type[1]]);
    if (guest !== undefined) asked.push([image.where("img_hv_type"), guest]);
    if (mode !== undefined) asked.push([image.where("hw_vm_mode"), mode]);
    const [first, ...others] = asked.map(([where]) => where) as [Where, ...Where[]];
    const reported = type === undefined ? [] : [...new Set((known ?? ["kvm" as const]).map((name) => REPORTS[name].type))];
    // where extra specs without a scope are an aggregate's, this filter is off
    const unsure = type?.[0] === "hypervisor_type" && !isSurelyOn(server, "ComputeCapabilitiesFilter") && asked.length === 1;
    report({
      params: { asked: asked.map(([[, key], value]) => ({ key, value })), reported, known: known !== undefined },
      keys: [first, ...others],

      ...(unsure && { severity: "warning" }),
    });
  },
};

/** The first of some keys that is set, with its text. */
function placeOf(keys: readonly string[], textOf: (key: string) => string | undefined): readonly [key: string, text: string] | undefined {
  for (const key of keys) {
    const text = textOf(key);
    if (text !== undefined) return [key, text];
  }
  return undefined;
}

/** Nova's other names of hypervisors and modes (nova/objects/fields.py, HVType and VMMode, canonicalize). */
const HYPERVISOR_ALIASES: ReadonlyMap<string, string> = new Map([["xapi", "xen"]]);
const MODE_ALIASES: ReadonlyMap<string, string> = new Map([
  ["pv", "xen"],
  ["hv", "hvm"],
  ["baremetal", "hvm"],
]);

/** The name that Nova compares, where the value is one: other values are refused before. */
function canonical(text: string | null | undefined, aliases: ReadonlyMap<string, string>, names: ReadonlySet<string>): string | undefined {
  if (typeof text !== "string") return undefined;
  const lower = text.toLowerCase(),
    name = aliases.get(lower) ?? lower;
  return names.has(name) ? name : undefined;
}
