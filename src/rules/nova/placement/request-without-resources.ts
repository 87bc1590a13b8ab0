import type { ServerRule } from "../../rule.ts";
import { requestPart } from "./request-groups.ts";

const SIZES = ["resources:VCPU", "resources:MEMORY_MB", "resources:DISK_GB"] as const;

/** A flavor that sets vCPUs, memory and disk to 0 and asks for nothing else: Placement answers Nova 400. */
export const requestWithoutResources: ServerRule<Record<string, never>> = {
  code: "request-without-resources",
  severity: "error",
  source: "Nova, nova/scheduler/utils.py, ResourceRequest; Placement, GET /allocation_candidates; every release",
  platform: "openstack",
  service: "placement",
  stage: "schedule",
  http: 400,
  keys: SIZES,
  needs: ["flavor"],
  message: () =>
    "The flavor asks for no vCPU, no memory, no disk and no other resource: no host will be found. " +
    "Add the resource class of the bare metal nodes, such as resources:CUSTOM_BAREMETAL=1.",
  check({ flavor }, report) {
    if (flavor === undefined || flavor.resource.part || !SIZES.every((key) => flavor.integer(key) === 0n)) return;
    const asks = flavor.keys().some((key) => {
      const part = requestPart(key, flavor.text(key));
      return part?.kind === "resources" && part.amount > 0n;
    });
    // devices of accelerators and vTPMs bring resources of their own
    if (asks || flavor.has("accel:device_profile") || flavor.has("hw:pmem") || flavor.has("hw:mem_encryption")) return;
    report({
      params: {},
      keys: [
        ["flavor", SIZES[0]],
        ["flavor", SIZES[1]],
        ["flavor", SIZES[2]],
      ],
    });
  },
};
