import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Finding, validateServer } from "../src/index.ts";

// What Nova's own code does with each setting: in the folder that METADEF_CONFORMANCE names, which holds effect/.

const folder = process.env["METADEF_CONFORMANCE"];

interface Server {
  readonly flavor?: { vcpus: number; memory_mb: number; root_gb: number; extra_specs?: Record<string, string> };
  readonly image?: { properties?: Record<string, string> };
}

interface Rule {
  readonly kind: string;
  readonly key: string;
  readonly releases: string | readonly string[];
  readonly example?: Server;
  readonly counterexample?: Server;
}

const CONFIGURED = "the hosts' configuration decides, which no flavor or image holds";
const CEILING = "it is an upper bound for what images may ask, and works when one does";
const MAY_COME = "the device or the operation may come with the server's request";
const OTHER_ARCHITECTURE = "the image names no architecture, and the value is right on ARM or POWER";

const DEFAULT = "the value is the default, and changes nothing";
const OTHER_HYPERVISOR = "another hypervisor reads it, and nobody says that the cloud has none; platform.hypervisors does";
const SOME_HOSTS = "it works on the hosts that offer it";

/** Rules without a finding on their example, by kind and key, and why. */
const SILENT: Readonly<Record<string, string>> = {
  "driver-refuses hw:redirected_usb_ports": CONFIGURED,
  "driver-refuses hw_redirected_usb_ports": CONFIGURED,
  "driver-refuses hw_machine_type": `${OTHER_ARCHITECTURE}; versioned types depend on the hosts' QEMU`,
  "driver-refuses hw_vif_model": OTHER_ARCHITECTURE,
  "needs hw_video:ram_max_mb": CEILING,
  "needs hw:cpu_max_cores": CEILING,
  "needs hw:cpu_max_threads": CEILING,
  "needs hw_cpu_max_cores": CEILING,
  "needs hw_cpu_max_threads": CEILING,
  "needs hw_cdrom_bus": MAY_COME,
  "needs hw_rescue_device": MAY_COME,
  "needs hw_rescue_bus": MAY_COME,
  "needs hw:serial_port_count": CONFIGURED,
  "needs hw_serial_port_count": CONFIGURED,
  "needs hw_pointer_model": "its one value is the hosts' default",
  "needs os_distro": "it describes the image, whether a host reads it or not",
  "needs hw_qemu_guest_agent": "whether the guest runs the agent is not known",
  "needs hw:tpm_version": CONFIGURED,
  "needs pci_passthrough:alias": "only the platform's facts tell the aliases",
  "needs trait:*": CONFIGURED,
  "needs quota:disk_*": "the example is a key that works on disks which Nova makes itself",
  "needs quota:vif_*": "the example is a key that works on most networks",
  "needs os_shutdown_timeout": "it works",
  "overridden hw_viommu_model": CONFIGURED,
  "needs hw_video_model": CONFIGURED,
  "inert-alone hw:boot_menu": DEFAULT,
  "inert-alone hw:cpu_policy": DEFAULT,
  "inert-alone hw:cpu_realtime": DEFAULT,
  "inert-alone hw:emulator_threads_policy": DEFAULT,
  "inert-alone hw:ephemeral_encryption": DEFAULT,
  "inert-alone hw:hide_hypervisor_id": DEFAULT,
  "inert-alone hw:locked_memory": DEFAULT,
  "inert-alone hw:mem_encryption": DEFAULT,
  "inert-alone hw:vif_multiqueue_enabled": DEFAULT,
  "inert-alone hw:watchdog_action": DEFAULT,
  "inert-alone hw_boot_menu": DEFAULT,
  "inert-alone hw_cpu_policy": DEFAULT,
  "inert-alone hw_disk_bus": DEFAULT,
  "inert-alone hw_firmware_type": DEFAULT,
  "inert-alone hw_machine_type": DEFAULT,
  "inert-alone hw_qemu_guest_agent": DEFAULT,
  "inert-alone hw_rng:allowed": DEFAULT,
  "inert-alone hw_time_hpet": DEFAULT,
  "inert-alone hw_video:ram_max_mb": DEFAULT,
  "inert-alone hw_video_model": DEFAULT,
  "inert-alone hw_video_ram": DEFAULT,
  "inert-alone hw_vif_model": DEFAULT,
  "inert-alone hw_watchdog_action": DEFAULT,
  "inert-alone img_config_drive": DEFAULT,
  "inert-alone img_hide_hypervisor_id": DEFAULT,
  "inert-alone os:secure_boot": DEFAULT,
  "inert-alone os_secure_boot": "required works and disabled is the default; optional waits for a machine type that the host chooses",
  "inert-alone os_type": DEFAULT,
  "inert-alone resources:VGPU": DEFAULT,
  "inert-alone trait:": "the key is a stem; the trait itself has value-not-in-enum",
  "inert-never-read hw_disk_type": OTHER_HYPERVISOR,
  "inert-never-read hw_ephemeral_encryption_secret_uuid": "Nova writes it itself, on a snapshot",
  "inert-never-read hw_floppy_bus": MAY_COME,
  "inert-never-read hw_rng_model": DEFAULT,
  "inert-never-read img_linked_clone": OTHER_HYPERVISOR,
  "inert-never-read quota:cpu_limit": OTHER_HYPERVISOR,
  "inert-never-read quota:cpu_reservation": OTHER_HYPERVISOR,
  "inert-never-read quota:cpu_shares_level": OTHER_HYPERVISOR,
  "inert-never-read quota:cpu_shares_share": OTHER_HYPERVISOR,
  "inert-never-read quota:disk_io_limit": OTHER_HYPERVISOR,
  "inert-never-read quota:disk_io_reservation": OTHER_HYPERVISOR,
  "inert-never-read quota:disk_io_shares_level": OTHER_HYPERVISOR,
  "inert-never-read quota:disk_io_shares_share": OTHER_HYPERVISOR,
  "inert-never-read quota:memory_limit": OTHER_HYPERVISOR,
  "inert-never-read quota:memory_reservation": OTHER_HYPERVISOR,
  "inert-never-read quota:memory_shares_level": OTHER_HYPERVISOR,
  "inert-never-read quota:memory_shares_share": OTHER_HYPERVISOR,
  "inert-never-read quota:vif_limit": OTHER_HYPERVISOR,
  "inert-never-read quota:vif_reservation": OTHER_HYPERVISOR,
  "inert-never-read quota:vif_shares_level": OTHER_HYPERVISOR,
  "inert-never-read quota:vif_shares_share": OTHER_HYPERVISOR,
  "inert-never-read vmware:storage_policy": OTHER_HYPERVISOR,
  "schedule <any key without a colon>": CONFIGURED,
  "schedule accel:device_profile": SOME_HOSTS,
  "schedule hw:cpu_policy": SOME_HOSTS,
  "schedule hw:cpu_thread_policy": SOME_HOSTS,
  "schedule hw:emulator_threads_policy": SOME_HOSTS,
  "schedule hw:maxphysaddr_bits": SOME_HOSTS,
  "schedule hw:mem_encryption": SOME_HOSTS,
  "schedule hw:numa_nodes": CONFIGURED,
  "schedule hw:pci_numa_affinity_policy": SOME_HOSTS,
  "schedule hw:pmem": SOME_HOSTS,
  "schedule hw:sound_model": SOME_HOSTS,
  "schedule hw:tpm_version": SOME_HOSTS,
  "schedule hw:virtio_packed_ring": SOME_HOSTS,
  "schedule hw_architecture": CONFIGURED,
  "schedule hw_cdrom_bus": CONFIGURED,
  "schedule hw_emulation_architecture": CONFIGURED,
  "schedule hw_firmware_stateless": SOME_HOSTS,
  "schedule hw_video_model": CONFIGURED,
  "schedule hw_vif_model": CONFIGURED,
  "schedule img_hv_type": OTHER_HYPERVISOR,
};

/** Rules with a finding on their counterexample, and why it is right there. */
const LOUD: Readonly<Record<string, string>> = {
  "overridden hw_disk_bus": "the counterexample is the example of another rule: a bus without a controller's model",
  "inert-alone hw_disk_bus": "the counterexample is the example of another rule: a bus without a controller's model",
  "inert-alone os:secure_boot": "the counterexample is the example of another rule: Secure Boot without UEFI",
  "inert-alone os_secure_boot": "the counterexample is the example of another rule: Secure Boot without UEFI",
  "inert-alone hw:ephemeral_encryption": "no host of Nova's own drivers reports the trait that the setting asks for",
  "driver-refuses hw:usb_model": "the two agree, and another rule says that neither is read beside a USB tablet",
};

/** The kinds that these rules are about. */
const KINDS = ["driver-refuses", "needs", "overridden", "inert-never-read", "inert-alone", "schedule"];

function about({ key, releases }: Rule, { flavor, image }: Server): Finding[] {
  const { vcpus, memory_mb: ram, root_gb: disk, extra_specs = {} } = flavor ?? { vcpus: 4, memory_mb: 4096, root_gb: 20 };
  const server = { flavor: { vcpus, ram, disk, extra_specs }, image: { properties: image?.properties ?? {} } };
  return validateServer(server, { target: `openstack@${[releases].flat().at(-1)}` }).filter(
    (finding) =>
      finding.severity !== "info" && finding.stage !== "set" && (finding.key === key || finding.related?.some((each) => each.key === key)),
  );
}

if (folder === undefined) {
  test.skip("METADEF_CONFORMANCE names no folder with what settings do", () => {});
} else {
  const rules: Rule[] = JSON.parse(readFileSync(join(folder, "effect/read-conditions.json"), "utf8"));
  const name = ({ kind, key }: Rule): string => `${kind} ${key}`;

  test("every rule has a finding on its example, or a reason for none", () => {
    const judged = rules.filter(({ kind, example }) => KINDS.includes(kind) && (example?.flavor ?? example?.image));
    const silent = new Set(judged.filter((rule) => about(rule, rule.example as Server).length === 0).map(name));
    assert.ok(judged.length > 0);
    assert.equal(
      [...silent].filter((each) => SILENT[each] === undefined),
      [],
      "silent without a reason",
    );
    assert.equal(
      Object.keys(SILENT).filter((each) => !silent.has(each)),
      [],
      "a reason without a silent rule",
    );
  });

  test("no rule has a finding on its counterexample, but for a reason", () => {
    const loud = rules.flatMap((rule) => (rule.counterexample && about(rule, rule.counterexample).length > 0 ? [name(rule)] : []));
    assert.equal([...new Set(loud)].sort(), Object.keys(LOUD).sort());
  });

  test("no key with an effect is said to have none", () => {
    const alarms: string[] = [];
    let effective = 0;
    for (const line of readFileSync(join(folder, "effect/cases.ndjson"), "utf8").split("\n").filter(Boolean)) {
      const { flavor, image, release, effect, exception } = JSON.parse(line);
      if (Object.keys(exception ?? {}).length > 0) continue;
      for (const key of Object.keys(effect).filter((each) => effect[each])) {
        effective++;
        const rule: Rule = { kind: "", key, releases: release };
        const own = about(rule, { flavor, image }).filter(
          (finding) => finding.key === key && finding.code !== "trait-group-without-resources",
        );
        if (own.length > 0) alarms.push(`${release} ${key} ${own[0]?.code}: ${line.slice(0, 200)}`);
      }
    }
    assert.ok(effective > 0);
    assert.equal(alarms, []);
  });
}

test.run();
