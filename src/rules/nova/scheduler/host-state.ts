/**
 * Names that Nova's check of extra specs accepts after `capabilities:`, columns of its database, that no host has: neither an
 * attribute of HostState (nova/scheduler/host_manager.py) nor a statistic of compute nodes (nova/compute/stats.py), every
 * release. Each has the name that was probably meant. Other names are not known: Ironic's nodes report their own.
 */
const ABSENT: ReadonlyMap<string, string | undefined> = new Map([
  ["vcpus", "vcpus_total"],
  ["memory_mb", "total_usable_ram_mb"],
  ["local_gb", "total_usable_disk_gb"],
  ["memory_mb_used", "free_ram_mb"],
  ["local_gb_used", "disk_mb_used"],
  ["free_disk_gb", "free_disk_mb"],
  ["disk_available_least", "free_disk_mb"],
  ["running_vms", "num_instances"],
  ["current_workload", "num_io_ops"],
  ["supported_hv_specs", "supported_instances"],
  ["pci_device_pools", "pci_stats"],
  ["id", undefined],
  ["service_id", undefined],
  ["mapped", undefined],
]);

/** What `capabilities:cpu_info:…` finds in what libvirt hosts report of their CPU (nova/virt/libvirt/driver.py, _get_cpu_info, every release). */
const CPU_INFO = /^(?:arch|model|vendor|features|topology(?::(?:cells|sockets|cores|threads))?|maxphysaddr(?::(?:mode|bits))?)$/;

/** Whether no KVM host has what a `capabilities:` key names; the key is given without its scope. */
export function isOfNoHost(name: string): boolean {
  const [first = "", ...deeper] = name.split(":");
  return first === "cpu_info" && deeper.length > 0 ? !CPU_INFO.test(deeper.join(":")) : ABSENT.has(first);
}

/** The name that hosts have in place of one that no host has. */
export const nameOfHosts = (name: string): string | undefined => ABSENT.get(name);

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
