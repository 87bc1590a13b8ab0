import type { Server, ServerRule, Where } from "../../rule.ts";
import { pinning } from "./pinning.ts";

/** The policy of shared CPUs, null where there is none, and where it is set. */
interface SharedCpus {
  readonly policy: string | null;
  readonly where: readonly Where[];
}

/** What makes a guest's CPUs shared; undefined where they are dedicated, all or some, or where that is not known. */
export function sharedCpus(server: Server): SharedCpus | undefined {
  const { policy } = pinning(server);
  if (policy === null) return { policy, where: [] };
  return policy?.value === "shared" ? { policy: policy.value, where: [policy.where] } : undefined;
}

type Params = { policy: string | null };

/** A setting of the flavor that needs dedicated CPUs, where it asks for them. */
const needsPinning = (key: string, asks: (server: Server) => boolean) =>
  ({
    severity: "error",
    source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
    platform: "openstack",
    service: "nova",
    stage: "request",
    http: 400,
    keys: [key],
    image: { property: "hw_cpu_policy", values: ["dedicated", "mixed"] },
    check(server, report) {
      const shared = asks(server) ? sharedCpus(server) : undefined;
      if (shared !== undefined) report({ params: { policy: shared.policy }, keys: [["flavor", key], ...shared.where] });
    },
  }) as const satisfies Partial<ServerRule<Params>>;

/** Isolated emulator threads without dedicated CPUs. */
export const emulatorIsolateWithoutPinning: ServerRule<Params> = {
  ...needsPinning("hw:emulator_threads_policy", (server) => pinning(server).emulator === "isolate"),
  code: "emulator-isolate-without-pinning",
  message: ({ policy }) =>
    'hw:emulator_threads_policy "isolate" reserves a dedicated CPU, but ' +
    `${policy === null ? "there is no CPU policy" : "the guest's CPUs are shared"}. ` +
    'Set hw:cpu_policy "dedicated" or "mixed", or hw:emulator_threads_policy "share".',
};

/** Real-time CPUs that are shared. */
export const realtimeWithoutPinning: ServerRule<Params> = {
  ...needsPinning("hw:cpu_realtime", (server) => pinning(server).realtime === true),
  code: "realtime-without-pinning",
  message: ({ policy }) =>
    `hw:cpu_realtime asks for real-time CPUs, but ${policy === null ? "there is no CPU policy" : "the CPUs are shared"}. ` +
    'Set hw:cpu_policy "dedicated" or "mixed".',
};
