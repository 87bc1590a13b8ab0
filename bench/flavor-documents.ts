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

type Specs = readonly (readonly [key: string, value: string])[];

/** Keys that no rule waits for, with a value that Nova takes. */
const PLAIN: Specs = [
  ["hw_rng:allowed", "true"],
  ["quota:disk_read_bytes_sec", "1048576"],
  ["quota:disk_read_iops_sec", "500"],
  ["quota:disk_write_bytes_sec", "1048576"],
  ["quota:disk_write_iops_sec", "500"],
  ["quota:vif_inbound_average", "32768"],
  ["quota:vif_outbound_average", "32768"],
  ["aggregate_instance_extra_specs:ssd", "true"],
  ["aggregate_instance_extra_specs:zone", "north"],
  ["acme:tier", "gold"],
  ["acme:billing", "hourly"],
  ["acme:support", "business-hours"],
  ["acme:generation", "4"],
  ["scs:name-v2", "SCS-4V-8"],
  ["scs:cpu-type", "crowded-core"],
  ["scs:disk0-type", "ssd"],
];

/** Keys that rules look at and find nothing wrong with, on a flavor of 4 vCPUs and 8 GiB. */
const JUDGED: readonly Specs[] = [
  [
    ["hw:cpu_policy", "dedicated"],
    ["hw:mem_page_size", "large"],
    ["hw:numa_nodes", "2"],
    ["trait:HW_CPU_X86_AVX2", "required"],
  ],
  [
    ["hw:cpu_sockets", "1"],
    ["hw:cpu_cores", "4"],
    ["hw:cpu_threads", "1"],
    ["quota:cpu_shares", "2048"],
  ],
  [
    ["hw:watchdog_action", "reset"],
    ["hw:boot_menu", "true"],
    ["hw:tpm_version", "2.0"],
    ["hw:tpm_model", "tpm-crb"],
  ],
  [
    ["quota:vif_inbound_average", "32768"],
    ["quota:vif_inbound_peak", "65536"],
    ["quota:disk_total_bytes_sec", "1048576"],
    ["quota:cpu_period", "20000"],
  ],
];

/**
 * Flavors of 8 extra specs each, their keys varying from one to the next. None has a finding: `plain` have keys that no rule waits
 * for, `judged` two of the sets that rules look at.
 */
export function flavorDocuments(count: number, of: "plain" | "judged" = "plain"): FlavorDocument[] {
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
    extra_specs: Object.fromEntries(of === "plain" ? plain(index) : judged(index)),
  }));
}

const plain = (index: number): Specs =>
  Array.from({ length: 8 }, (_, at) => PLAIN[(index * 3 + at * (1 + (index % 2) * 2)) % PLAIN.length] as Specs[number]);

const judged = (index: number): Specs => [0, 1].flatMap((more) => JUDGED[(index + more) % JUDGED.length] as Specs);
