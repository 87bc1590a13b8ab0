import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { HYPERVISORS, hypervisorsOf, mayRunOn, runsOnKvm } from "../src/rules/nova/hypervisors.ts";
import type { Server } from "../src/rules/rule.ts";
import { Side } from "../src/rules/side.ts";

type Entries = Record<string, string>;

function serverOf(flavor: Entries, image: Entries, hypervisors?: readonly string[]): Server {
  return {
    flavor: new Side({ type: "OS::Nova::Flavor", entries: flavor, pointer: "" }),
    image: new Side({ type: "OS::Glance::Image", entries: image, pointer: "" }),
    platform: hypervisors === undefined ? {} : { hypervisors },
    target: { platform: "openstack", release: "2026.1" },
  };
}

/** A flavor's extra specs, an image's properties, the fact; the hypervisors that they leave, and who says so. */
const READINGS: [flavor: Entries, image: Entries, fact: readonly string[] | undefined, names: string, from: string][] = [
  [{}, {}, undefined, "kvm qemu", "default"],
  [{ "hw:cpu_policy": "dedicated" }, {}, ["kvm"], "kvm", "platform"],
  [{}, {}, ["kvm", "vmware"], "kvm vmware", "platform"],
  // what is asked of the scheduler holds, whatever hosts there are
  [{}, { img_hv_type: "VMware" }, undefined, "vmware", "resource"],
  [{}, { hypervisor_type: "xapi" }, undefined, "xen", "resource"],
  [{}, { img_hv_type: "vmware" }, ["kvm"], "vmware", "resource"],
  [{}, { img_hv_type: "baremetal" }, ["kvm", "ironic"], "ironic", "resource"],
  [{}, { img_hv_type: "nonsense" }, undefined, "kvm qemu", "default"],
  [{ "capabilities:hypervisor_type": "QEMU" }, {}, ["kvm", "vmware", "qemu"], "qemu", "resource"],
  [{ "capabilities:hypervisor_type": "s== VMware vCenter Server" }, {}, undefined, "vmware", "resource"],
  [{ hypervisor_type: "ironic" }, {}, undefined, "ironic", "resource"],
  [{ "capabilities:hypervisor_type": "s!= ironic" }, {}, undefined, "kvm qemu", "default"],
  [{ "resources:CUSTOM_GOLD": "1", "resources:VCPU": "0" }, {}, undefined, "ironic", "resource"],
  [{ "resources:CUSTOM_GOLD": "1" }, {}, undefined, "kvm qemu", "default"],
  [{ "resources:VCPU": "0" }, {}, undefined, "kvm qemu", "default"],
  // a driver's own keys speak for it only where it may be there
  [{ "vmware:hw_version": "vmx-19" }, {}, undefined, "vmware", "keys"],
  [{ "vmware:hw_version": "vmx-19" }, {}, ["kvm", "vmware"], "vmware", "keys"],
  [{ "vmware:hw_version": "vmx-19" }, {}, ["kvm"], "kvm", "platform"],
  [{}, { vmware_ostype: "otherGuest" }, undefined, "vmware", "keys"],
  [{ "powervm:proc_units": "0.5" }, {}, undefined, "phyp", "keys"],
  [{ "capabilities:boot_option": "local" }, {}, undefined, "ironic", "keys"],
  [{}, { hw_machine_type: "hyperv-gen2" }, undefined, "hyperv", "keys"],
];

for (const [flavor, image, fact, names, from] of READINGS) {
  test(`${JSON.stringify(flavor)} ${JSON.stringify(image)} on ${fact ?? "any cloud"}`, () => {
    const server = serverOf(flavor, image, fact);
    const read = hypervisorsOf(server);
    assert.is([...read.names].sort().join(" "), names);
    assert.is(read.from, from);
    assert.is(runsOnKvm(server), /^(?:kvm|qemu|kvm qemu)$/.test(names));
    assert.is(mayRunOn(server, "vmwareapi"), names.includes("vmware"));
  });
}

test("the configuration's schema lists the names that the library takes", () => {
  const schema = JSON.parse(readFileSync(new URL("../schemas/config.schema.json", import.meta.url), "utf8"));
  assert.equal(schema.$defs.platform.properties.hypervisors.items.enum, [...HYPERVISORS]);
});

test.run();
