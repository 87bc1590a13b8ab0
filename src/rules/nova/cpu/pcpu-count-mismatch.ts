import type { ServerRule, Where } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { flavorSize } from "../flavor-specs.ts";
import { pinning } from "./pinning.ts";

type Params = { key: string; pcpus: number | string; vcpus: number; wanted: number };

/** Resources of class PCPU that are not as many as the flavor's vCPUs, with one more where the emulator is isolated. */
export const pcpuCountMismatch: ServerRule<Params> = {
  code: "pcpu-count-mismatch",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["resources{group}:PCPU"],
  message: ({ key, pcpus, vcpus, wanted }) =>
    `${key} asks for ${pcpus} dedicated CPUs, but the flavor has ${vcpus} vCPUs` +
    `${wanted > vcpus ? " and isolates the emulator's threads on one more" : ""}; use ${wanted}`,
  check(server, report) {
    const { policy, pcpu, emulator } = pinning(server),
      vcpus = flavorSize(server, "vcpus");
    // with a CPU policy beside it, or shared CPUs, there are more CPUs asked for than one fault to count
    if (pcpu.amount === 0n || emulator === undefined || vcpus === undefined || policy?.value !== "dedicated") return;
    const wanted = vcpus + (emulator === "isolate" ? 1 : 0);
    if (pcpu.amount === BigInt(wanted)) return;
    const key = pcpu.keys[0] as Where;
    report({ params: { key: key[1], pcpus: exactNumber(pcpu.amount), vcpus, wanted }, keys: [key, ["flavor", "vcpus"]] });
  },
};
