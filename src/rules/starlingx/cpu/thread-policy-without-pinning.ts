import { threadPolicyWithoutPinning as inNova } from "../../nova/cpu/thread-policy-without-pinning.ts";
import type { Where } from "../../rule.ts";
import { topologies } from "../numa/topology.ts";
import { askedPolicy } from "./asked-policy.ts";

const FLAVOR_KEY = "hw:cpu_thread_policy",
  IMAGE_KEY = "hw_cpu_thread_policy";
const POLICIES = [
  ["flavor", "hw:cpu_policy"],
  ["image", "hw_cpu_policy"],
] as const;

/** A thread policy for a server whose CPUs are shared: for a flavor by itself, hw:cpu_policy must be set. */
export const threadPolicyWithoutPinning: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints; 2018.07 to master",
  platform: "starlingx",
  keys: [FLAVOR_KEY, IMAGE_KEY],

  check(server, report) {
    const { flavor, image } = server;
    const [asked] = topologies(server);
    if (flavor === undefined || asked?.stage !== "request" || asked.pins !== undefined) return;
    if (askedPolicy(asked, flavor, image) !== "shared") return;
    const own = flavor.text(FLAVOR_KEY),
      value = own || image?.text(IMAGE_KEY);
    if (!value) return;
    const where: Where = own ? ["flavor", FLAVOR_KEY] : ["image", IMAGE_KEY];
    const said = POLICIES.find(([side, key]) => server[side]?.text(key) === "shared");
    report({ params: { key: where[1], value, policy: said === undefined ? null : "shared" }, keys: [where, ...(said ? [said] : [])] });
  },
};
