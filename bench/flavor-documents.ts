/** A flavor as Nova's API gives it, of about 600 bytes. */
export interface FlavorDocument {
  readonly id: string;
  readonly name: string;
  readonly vcpus: number;
  readonly ram: number;
  readonly disk: number;
  readonly [member: string]: unknown;
  readonly extra_specs: Readonly<Record<string, string>>;
}

/** Keys that no rule waits for, with a value that Nova takes. */
const SPECS: readonly (readonly [key: string, value: string])[] = [
  ["hw_rng:allowed", "true"],
  ["hw_rng:rate_bytes", "2048"],
  ["hw_rng:rate_period", "1000"],
  ["hw:boot_menu", "false"],
  ["quota:cpu_shares", "2048"],
  ["quota:cpu_period", "10000"],
  ["quota:cpu_quota", "5000"],
  ["quota:disk_read_iops_sec", "500"],
  ["quota:disk_write_iops_sec", "500"],
  ["quota:disk_total_bytes_sec", "1048576"],
  ["quota:vif_inbound_average", "32768"],
  ["quota:vif_outbound_average", "32768"],
  ["quota:memory_shares_level", "normal"],
  ["quota:memory_limit", "4096"],
  ["quota:vif_inbound_peak", "65536"],
  ["accel:device_profile", "fpga"],
  ["aggregate_instance_extra_specs:ssd", "true"],
  ["acme:tier", "gold"],
  ["vmware:storage_policy", "gold"],
  ["capabilities:hypervisor_type", "QEMU"],
];

/** Flavors of 8 extra specs each, their keys varying from one to the next. */
export function flavorDocuments(count: number): FlavorDocument[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    name: `flavor-${index}`,
    vcpus: 4,
    ram: 8192,
    disk: 40,
    swap: 0,
    "OS-FLV-EXT-DATA:ephemeral": 0,
    "OS-FLV-DISABLED:disabled": false,
    "os-flavor-access:is_public": true,
    rxtx_factor: 1,
    description: "made for a measurement",
    extra_specs: Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => SPECS[(index * 3 + at * (1 + (index % 2) * 2)) % SPECS.length] as [string, string]),
    ),
  }));
}
