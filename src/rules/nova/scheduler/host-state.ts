/**
 * The names that ComputeCapabilitiesFilter finds on a host: attributes of HostState (nova/scheduler/host_manager.py), and
 * what Nova counts in the statistics of each compute node (nova/compute/stats.py), every release. Drivers but Ironic's add none.
 */
const HOST_STATE: ReadonlySet<string> = new Set(
  (
    "aggregates cell_uuid cpu_allocation_ratio cpu_info disk_allocation_ratio disk_mb_used failed_builds free_disk_mb free_ram_mb host " +
    "host_ip hypervisor_hostname hypervisor_type hypervisor_version instances limits metrics nodename num_instances num_io_ops " +
    "numa_topology pci_stats ram_allocation_ratio service stats supported_instances total_usable_disk_gb total_usable_ram_mb updated " +
    "uuid vcpus_total vcpus_used allocation_candidates io_workload update consume_from_request"
  ).split(" "),
);

const COUNTED = /^num_(?:vm|task|os_type|proj)_/;

/** What `capabilities:cpu_info:…` finds in what libvirt hosts report of their CPU (nova/virt/libvirt/driver.py, _get_cpu_info, every release). */
const CPU_INFO = /^(?:arch|model|vendor|features|topology(?::(?:cells|sockets|cores|threads))?|maxphysaddr(?::(?:mode|bits))?)$/;

/** Whether a KVM host can have what a `capabilities:` key names; the key is given without its scope. */
export function isOfHost(name: string): boolean {
  const [first = "", ...deeper] = name.split(":");
  if (first === "cpu_info" && deeper.length > 0) return CPU_INFO.test(deeper.join(":"));
  return HOST_STATE.has(first) || COUNTED.test(first);
}

/** Attributes of HostState that are lists, objects or functions: as text they equal nothing that a flavor says. */
export const NO_VALUES: readonly string[] = [
  "aggregates",
  "consume_from_request",
  "instances",
  "limits",
  "metrics",
  "numa_topology",
  "pci_stats",
  "service",
  "stats",
  "supported_instances",
  "update",
];

/** What a name that no host has was probably meant for: Nova's check of extra specs lists columns of its database. */
export const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["vcpus", "vcpus_total"],
  ["memory_mb", "total_usable_ram_mb"],
  ["local_gb", "total_usable_disk_gb"],
  ["local_gb_used", "disk_mb_used"],
  ["free_disk_gb", "free_disk_mb"],
  ["disk_available_least", "free_disk_mb"],
  ["running_vms", "num_instances"],
  ["current_workload", "num_io_ops"],
  ["supported_hv_specs", "supported_instances"],
  ["pci_device_pools", "pci_stats"],
]);
