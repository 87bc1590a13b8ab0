import type { Server, ServerRule, Where } from "../../rule.ts";
import { filledSpec, flavorSize } from "../flavor-specs.ts";
import { mayRunOn } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { guestPageSize, letsImageChoose, readPageSize } from "../memory/page-sizes.ts";
import { guestNuma } from "../numa/guest-numa.ts";

/** What is asked for and what the hosts have: a number of CPUs or NUMA nodes, or page sizes in KiB (`large`: more than the smallest). */
type Params =
  | { what: "vcpus" | "numa-nodes"; key: string; asked: number; offered: number }
  | { what: "page-size"; key: string; asked: number | "large"; offered: readonly number[] };

/** More vCPUs, NUMA nodes or other page sizes than any host of the platform's facts has. */
export const requestBeyondHosts: ServerRule<Params> = {
  code: "request-beyond-hosts",
  severity: "error",
  source:
    "Placement, max_unit of VCPU and PCPU (nova/virt/libvirt/driver.py, update_provider_tree); nova/virt/hardware.py, numa_fit_instance_to_host and _numa_fit_instance_cell; every release",
  platform: "openstack",
  service: "nova",
  stage: "schedule",
  keys: [],
  keysWithFacts: ["*"],
  message: (params) => {
    const { key, asked } = params;
    if (params.what === "page-size") {
      const sizes = params.offered.join(", ");
      return asked === "large"
        ? `${key} asks for large pages, but the hosts offer only pages of ${sizes} KiB: no host will be found`
        : `${key} asks for pages of ${asked} KiB, but the hosts offer pages of ${sizes} KiB: no host will be found`;
    }
    const what = params.what === "vcpus" ? ["vCPU", "CPU"] : ["NUMA node", "NUMA node"];
    return `${key === "vcpus" ? "The flavor" : key} asks for ${count(Number(asked), what[0] as string)}, but the largest host has ${count(params.offered, what[1] as string)}: no host will be found`;
  },
  check(server, report) {
    const { host_vcpus, host_numa_nodes, host_page_sizes } = server.platform;
    if (host_vcpus === undefined && host_numa_nodes === undefined && host_page_sizes === undefined) return;
    // the facts are of hosts that run guests
    if (mayRunOn(server, "ironic")) return;
    const vcpus = flavorSize(server, "vcpus");
    if (host_vcpus !== undefined && vcpus !== undefined && vcpus > host_vcpus && asksForAll(server)) {
      report({
        params: { what: "vcpus", key: "vcpus", asked: vcpus, offered: host_vcpus },
        keys: [["flavor", "vcpus"]],
        service: "placement",
      });
    }
    const nodes = guestNuma(server).nodes;
    if (host_numa_nodes !== undefined && nodes !== undefined && nodes > BigInt(host_numa_nodes)) {
      const where = nodesAt(server);
      if (where !== undefined)
        report({ params: { what: "numa-nodes", key: where[1], asked: Number(nodes), offered: host_numa_nodes }, keys: [where] });
    }
    if (host_page_sizes !== undefined && host_page_sizes.length > 0) checkPages(server, host_page_sizes, report);
  },
};

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? "" : "s"}`;

/** Whether Placement is asked for the flavor's vCPUs: `resources:VCPU` and similar keys replace them. */
function asksForAll({ flavor }: Server): boolean {
  return flavor !== undefined && !flavor.has("resources:VCPU") && !flavor.has("resources:PCPU");
}

function nodesAt(server: Server): Where | undefined {
  if (typeof filledSpec(server, "hw:numa_nodes") === "string") return ["flavor", "hw:numa_nodes"];
  const image = imageProperties(server);
  return typeof image.integer("hw_numa_nodes") === "bigint" ? image.where("hw_numa_nodes") : undefined;
}

type Report = Parameters<ServerRule<Params>["check"]>[1];

/** Nova's number for the word `large` in `readPageSize`. */
const LARGE = readPageSize("large");

function checkPages(server: Server, offered: readonly number[], report: Report): void {
  const size = guestPageSize(server);
  if (typeof size !== "number") return;
  const large = size === LARGE;
  if (large ? new Set(offered).size > 1 : size <= 0 || offered.includes(Math.trunc(size))) return;
  const flavor = readPageSize(filledSpec(server, "hw:mem_page_size") ?? "");
  const fromImage =
    flavor !== undefined && letsImageChoose(flavor) && typeof imageProperties(server).filled("hw_mem_page_size") === "string";
  const where: Where = fromImage ? imageProperties(server).where("hw_mem_page_size") : ["flavor", "hw:mem_page_size"];
  report({ params: { what: "page-size", key: where[1], asked: large ? "large" : Math.trunc(size), offered }, keys: [where] });
}
