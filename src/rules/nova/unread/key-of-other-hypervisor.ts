import { readBoolean } from "../../../schema/grammar/boolean.ts";
import type { Server, ServerRule, Where } from "../../rule.ts";
import { listed } from "../../value/listed.ts";
import { type Driver, type Hypervisor, hypervisorsOf, mayRunOn, NAMING_KEYS } from "../hypervisors.ts";
import { currentName, legacyNames } from "../image-properties.ts";
import { type DriverKey, flavorDriverKeys, imageDriverKeys } from "./driver-keys.ts";

/** The compute drivers that read the keys, and the hypervisors that the server may run on. */
type Params = { keys: readonly string[]; drivers: readonly Driver[]; hypervisors: readonly Hypervisor[] };

/** As many keys are named; the rest is counted. */
const SHOWN = 4;

const DRIVER_NAMES: Readonly<Record<Driver, string>> = {
  libvirt: "libvirt",
  vmwareapi: "VMware",
  hyperv: "Hyper-V",
  ironic: "Ironic",
  powervm: "PowerVM",
  zvm: "z/VM",
};

const HYPERVISOR_NAMES: Readonly<Record<Hypervisor, string>> = {
  kvm: "KVM",
  qemu: "QEMU",
  lxc: "LXC",
  parallels: "Virtuozzo",
  xen: "Xen",
  vmware: "VMware",
  hyperv: "Hyper-V",
  ironic: "bare metal",
  phyp: "PowerVM",
  zvm: "z/VM",
};

function keysOf(isMeant: (key: DriverKey) => boolean): readonly string[] {
  const named = (keys: ReadonlyMap<string, DriverKey>): string[] => [...keys].flatMap(([name, key]) => (isMeant(key) ? [name] : []));
  return [...named(flavorDriverKeys), ...named(imageDriverKeys).flatMap((key) => [key, ...legacyNames(key)])];
}

/**
 * A key that no driver reads on which the server can run. If the hypervisors of the cloud are not known, a key of VMware's is
 * correct by itself: it is reported only together with one that only libvirt reads.
 */
export const keyOfOtherHypervisor: ServerRule<Params> = {
  code: "key-of-other-hypervisor",
  severity: "warning",
  source: "Nova, nova/virt/libvirt, nova/virt/vmwareapi/vmops.py and images.py, nova/virt/hyperv/vmops.py, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  // libvirt's keys are reported only where a fact or a resource names another hypervisor
  keys: [...keysOf(({ drivers }) => !drivers.includes("libvirt")), ...NAMING_KEYS],
  keysWithFacts: keysOf(({ drivers }) => drivers.includes("libvirt")),
  message: ({ keys, drivers, hypervisors }) => {
    const shown = keys.length > SHOWN ? [...keys.slice(0, SHOWN), `${keys.length - SHOWN} more`] : keys;
    const where = listed(
      hypervisors.map((name) => HYPERVISOR_NAMES[name]),
      "or",
    );
    const readers = listed(
      drivers.map((name) => DRIVER_NAMES[name]),
      "and",
    );
    const [have, them] = keys.length > 1 ? ["have", "them"] : ["has", "it"];
    return `${listed(shown, "and")} ${have} no effect on ${where}; only Nova's ${readers} ${drivers.length > 1 ? "drivers read" : "driver reads"} ${them}`;
  },
  check(server, report) {
    const keys = driverKeysOf(server);
    if (keys.length === 0) return;
    const { names, from } = hypervisorsOf(server);
    // a resource that shows its hypervisor by such keys may carry those of two
    if (from === "keys") return;
    if (from === "default" && !keys.some(([, { drivers }]) => drivers.length === 1 && drivers[0] === "libvirt")) return;
    const unread = new Map<string, [drivers: readonly Driver[], places: [Where, ...Where[]]]>();
    for (const [where, { drivers, default: harmless }] of keys) {
      const [side, key] = where,
        text = server[side]?.text(key);
      if (text === undefined || readBoolean(text) === false || text.toLowerCase() === harmless) continue;
      if (drivers.some((driver) => mayRunOn(server, driver))) continue;
      const same = unread.get(drivers.join());
      if (same === undefined) unread.set(drivers.join(), [drivers, [where]]);
      else same[1].push(where);
    }
    for (const [drivers, places] of unread.values()) {
      const params = { keys: places.map(([, key]) => key), drivers, hypervisors: [...names] };
      // where the resource asks for a hypervisor that few clouds have, that may be the slip, and then the keys work
      const isOdd = from === "resource" && !names.has("kvm") && !names.has("qemu");
      report({ params, keys: places, of: "key", ...(isOdd && { whole: true }) });
    }
  },
};

function driverKeysOf({ flavor, image }: Server): [Where, DriverKey][] {
  const all: [Where, DriverKey][] = [];
  for (const key of flavor?.keys() ?? []) {
    const found = flavorDriverKeys.get(key);
    if (found !== undefined) all.push([["flavor", key], found]);
  }
  for (const key of image?.keys() ?? []) {
    const found = imageDriverKeys.get(currentName(key));
    if (found !== undefined) all.push([["image", key], found]);
  }
  return all;
}
