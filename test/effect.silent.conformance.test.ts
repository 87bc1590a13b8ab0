import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { validateServer } from "../src/index.ts";

// The settings of effect/cases.ndjson that change nothing and of which we report nothing, in groups, each with its reason: in the folder
// that METADEF_CONFORMANCE names.

const folder = process.env["METADEF_CONFORMANCE"];

/** By reason: keys with their value, or without where no value of the key is reported for it. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "the value is the default of Nova or of the hosts": [
    ...["hide_hypervisor_id=false", "hw:boot_menu=false", "hw:cpu_policy=shared", "hw:cpu_sockets=4", "hw:cpu_threads=1"],
    ...["hw:ephemeral_encryption=false", "hw:hide_hypervisor_id=false", "hw:locked_memory=false", "hw:redirected_usb_ports=0"],
    ...["hw:vif_multiqueue_enabled=false", "hw:virtio_packed_ring=false", "hw_rng:rate_bytes=0", "hw_rng:rate_period=0"],
    ...["hw_video:ram_max_mb=0", "hw_emulation_architecture=x86_64", "hw_firmware_stateless=false", "hw_firmware_type=bios"],
    ...["hw_input_bus=usb", "hw_machine_type=virt", "hw_mem_encryption=false", "hw_rng_model=virtio", "hw_vif_multiqueue_enabled=false"],
    ...["hw_virtio_packed_ring=false", "hw_watchdog_action=disabled", "img_config_drive=optional", "img_hide_hypervisor_id=false"],
    "os_type=linux",
    "hw:pci_numa_affinity_policy=legacy",
    "hw_pci_numa_affinity_policy=legacy",
  ],
  "the other side, or the other spelling, says the same": [
    ...["hide_hypervisor_id=true", "img_hide_hypervisor_id=true", "hw:cpu_policy=dedicated", "hw_cpu_policy=dedicated"],
    ...["hw:cpu_threads=2", "hw_cpu_threads=2", "hw:locked_memory=true", "hw_locked_memory=true", "hw:mem_encryption=true"],
    ...["hw_mem_encryption=true", "hw_mem_page_size=large", "hw:tpm_version=2.0", "hw_tpm_version=2.0"],
    ...["hw:vif_multiqueue_enabled=true", "hw_vif_multiqueue_enabled=true", "hw:watchdog_action=reset", "hw_watchdog_action=reset"],
    ...["hw_maxphysaddr_mode=passthrough", "os_secure_boot=required", "hw_disk_bus=ide", "vmware_adaptertype=ide"],
  ],
  "Nova derives the same from the other keys beside it": [
    ...["hw:cpu_cores=2", "hw:cpu_sockets=2", "hw_cpu_cores=2", "hw_cpu_sockets=2", "hw:numa_nodes=1"],
  ],
  "it is an upper bound for what images may ask, or the flavor's own, and works when one does": [
    ...["hw:cpu_max_cores", "hw:cpu_max_threads", "hw_cpu_max_cores", "hw_cpu_max_threads", "hw_video:ram_max_mb=64"],
  ],
  "another hypervisor reads it, and nobody says that the cloud has none": [
    ...["quota:cpu_limit", "quota:cpu_shares_level", "quota:cpu_shares_share", "quota:disk_io_reservation", "quota:disk_io_shares_share"],
    ...["quota:memory_limit", "quota:memory_reservation", "quota:memory_shares_level", "quota:vif_limit", "quota:vif_shares_share"],
    ...["vmware:storage_policy", "vmware_disktype", "hw_disk_type", "img_linked_clone"],
  ],
  "the hosts' configuration decides: [serial_console], aggregates, [compute]": [
    ...["hw:serial_port_count", "hw_serial_port_count", "aggregate_instance_extra_specs:ssd", "aggregate:ssd"],
  ],
  "every host that the oracle pretends passes; another may not": ["capabilities:free_ram_mb=>= 1024"],
  "a device that may come with the server's request: a CD-ROM": [...["hw_cdrom_bus=sata"]],
  "a machine type that the hosts choose decides": ["os_secure_boot=optional"],
  "it is stored with the server and shown by the API": ["auto_disk_config"],
  "Nova or Cinder writes it itself, on a snapshot or a volume": [
    ...["bdm_v2", "cinder_encryption_key_id", "cinder_img_volume_type", "hw_ephemeral_encryption_secret_uuid", "instance_uuid"],
  ],
  "it describes the image, for people and other tools": ["os_distro", "os_version"],
  "it works: the oracle does not shut a server down": ["os_shutdown_timeout"],
};

const REASONS = new Map(Object.entries(GROUPS).flatMap(([reason, keys]) => keys.map((key) => [key, reason] as const)));

if (folder === undefined) {
  test.skip("METADEF_CONFORMANCE names no folder with what settings do", () => {});
} else {
  test("every setting without an effect is reported, or in a group with its reason", () => {
    const unexplained: string[] = [],
      used = new Set<string>();
    let silent = 0;
    for (const line of readFileSync(join(folder, "effect/cases.ndjson"), "utf8").split("\n").filter(Boolean)) {
      const { flavor, image, release, effect, exception } = JSON.parse(line);
      if (Object.keys(exception ?? {}).length > 0) continue;
      const { vcpus, memory_mb: ram, root_gb: disk, extra_specs = {} } = flavor;
      const { properties = {} } = image;
      const found = validateServer(
        { flavor: { vcpus, ram, disk, extra_specs }, image: { properties } },
        { target: `openstack@${release}` },
      );
      for (const key of Object.keys(effect).filter((each) => !effect[each])) {
        const isTold = found.some(
          (finding) => finding.severity !== "info" && (finding.key === key || finding.related?.some((each) => each.key === key)),
        );
        if (isTold) continue;
        silent++;
        const setting = `${key}=${extra_specs[key] ?? properties[key]}`;
        const entry = REASONS.has(setting) ? setting : key;
        used.add(entry);
        if (!REASONS.has(entry)) unexplained.push(`${setting} beside ${JSON.stringify(extra_specs)} ${JSON.stringify(properties)}`);
      }
    }
    assert.ok(silent > 0);
    assert.equal(unexplained, [], "silent without a reason");
    assert.equal(
      [...REASONS.keys()].filter((entry) => !used.has(entry)),
      [],
      "a reason without a silent setting",
    );
  });
}

test.run();
