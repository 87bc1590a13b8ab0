import type { Server, ServerRule, Where } from "../../rule.ts";
import { filledSpec, flavorSize } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { guestNuma } from "../numa/guest-numa.ts";
import { guestPageSize, letsImageChoose, readPageSize } from "./page-sizes.ts";

type Params = { key: string; kib: number; memory: number; nodes: number };

/** An explicit page size of which the memory of a NUMA node is no multiple. */
export const pageSizeNotDividingMemory: ServerRule<Params> = {
  code: "page-size-not-dividing-memory",
  severity: "error",
  source: "Nova, nova/objects/numa.py, NUMACell.can_fit_pagesize, every release",
  platform: "openstack",
  service: "nova",
  stage: "schedule",
  keys: ["hw:mem_page_size", "hw_mem_page_size"],
  message: ({ key, kib, memory, nodes }) =>
    `${key} asks for pages of ${kib} KiB, but ${nodes === 1 ? "the flavor has" : "a NUMA node gets"} ${memory} MiB of memory, ` +
    "which is not a multiple of the page size, so no host fits. Change the memory or the page size.",
  check(server, report) {
    // a host's cells keep whole KiB, and 0 of them as no size at all
    const kib = Math.trunc(guestPageSize(server) ?? 0);
    if (kib <= 0) return;
    const memory = nodeMemory(server) ?? wholeMemory(server);
    const short = memory?.find((mib) => (mib * 1024n) % BigInt(kib) !== 0n);
    if (memory === undefined || short === undefined) return;
    const flavor = readPageSize(filledSpec(server, "hw:mem_page_size") ?? "");
    const fromImage = flavor !== undefined && letsImageChoose(flavor);
    const where: Where = fromImage ? imageProperties(server).where("hw_mem_page_size") : ["flavor", "hw:mem_page_size"];
    report({ params: { key: where[1], kib, memory: Number(short), nodes: memory.length }, keys: [where, ["flavor", "ram"]] });
  },
};

/** The memory of a flavor that is to meet any image: however that shares it out, some node gets less than whole pages. */
function wholeMemory(server: Server): readonly bigint[] | undefined {
  const ram = flavorSize(server, "ram");
  return server.image !== undefined || ram === undefined ? undefined : [BigInt(ram)];
}

/** The memory of each NUMA node in MiB, of one where all are equal; undefined where that is not known, or does not add up. */
function nodeMemory(server: Server): readonly bigint[] | undefined {
  const { nodes, cpus, memory } = guestNuma(server),
    ram = flavorSize(server, "ram");
  if (nodes === undefined || ram === undefined) return undefined;
  if (memory) {
    const amounts = memory.values.filter((amount) => amount !== undefined);
    const sum = amounts.reduce((total, amount) => total + amount, 0n);
    return BigInt(amounts.length) === nodes && sum === BigInt(ram) && amounts.every((amount) => amount >= 0n) ? amounts : undefined;
  }
  // the image of a flavor without lists may bring them, but then its nodes too
  if (memory === undefined || cpus !== null || BigInt(ram) % nodes !== 0n) return undefined;
  return nodes === 1n ? [BigInt(ram)] : [BigInt(ram) / nodes, BigInt(ram) / nodes];
}
