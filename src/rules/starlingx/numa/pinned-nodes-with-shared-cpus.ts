import type { ServerRule, Where } from "../../rule.ts";
import { nodeKeys, PINNED_NODE } from "./node-key.ts";
import { topologies } from "./topology.ts";

/** Guest nodes pinned to the host's, on CPUs that are not. */
export const pinnedNodesWithSharedCpus: ServerRule<{ key: string; policyKey: string }> = {
  code: "pinned-nodes-with-shared-cpus",
  severity: "error",
  source:
    "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_numa_node; " +
    "nova/virt/hardware.py, _get_cpu_policy_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: [`${PINNED_NODE}{node}`, "hw_numa_node.{node}"],
  message: ({ key, policyKey }) =>
    `${key} pins a guest node to a node of the host, which needs dedicated CPUs, but ${policyKey} is "shared". ` +
    `Set ${policyKey} to "dedicated", or remove it, since pinning implies "dedicated".`,

  check(server, report) {
    const { flavor, image } = server;
    const [asked] = topologies(server);
    if (flavor === undefined || asked === undefined) return;
    const shared: Where | undefined =
      flavor.text("hw:cpu_policy") === "shared"
        ? ["flavor", "hw:cpu_policy"]
        : image?.text("hw_cpu_policy") === "shared"
          ? ["image", "hw_cpu_policy"]
          : undefined;
    if (shared === undefined) return;
    const { pins, stage } = asked;
    if (stage === "request" && pins !== undefined) {
      const pin: Where = [pins.side, pins.keys[0] as string];
      report({ params: { key: pin[1], policyKey: shared[1] }, keys: [pin, shared], stage, http: 400 });
      return;
    }
    const [first, ...others] = nodeKeys(flavor, PINNED_NODE).map(({ key }): Where => ["flavor", key]);
    if (first !== undefined && shared[0] === "flavor") {
      report({ params: { key: first[1], policyKey: shared[1] }, keys: [first, shared, ...others.slice(0, 3)] });
    }
  },
};
