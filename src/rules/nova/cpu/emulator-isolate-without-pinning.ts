import type { ServerRule } from "../../rule.ts";
import { pinning } from "./pinning.ts";

type Params = { policy: string | null };

/** Isolated emulator threads without dedicated CPUs. */
export const emulatorIsolateWithoutPinning: ServerRule<Params> = {
  code: "emulator-isolate-without-pinning",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:emulator_threads_policy"],
  image: { property: "hw_cpu_policy", values: ["dedicated", "mixed"] },
  message: ({ policy }) =>
    'hw:emulator_threads_policy "isolate" reserves a dedicated CPU, but ' +
    `${policy === null ? "there is no CPU policy" : "the guest's CPUs are shared"}. ` +
    'Set hw:cpu_policy "dedicated" or "mixed", or hw:emulator_threads_policy "share".',
  check(server, report) {
    const { policy, emulator } = pinning(server);
    if (emulator !== "isolate" || policy === undefined || (policy !== null && policy.value !== "shared")) return;
    const params = { policy: policy === null ? null : policy.value };
    report({ params, keys: [["flavor", "hw:emulator_threads_policy"], ...(policy === null ? [] : [policy.where])] });
  },
};
