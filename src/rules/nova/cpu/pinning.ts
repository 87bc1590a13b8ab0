import type { Server, Where } from "../../rule.ts";
import { choicesOf } from "../choices.ts";
import { filledSpec, flagSpec, spec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { oncePerServer } from "../once-per-server.ts";
import { type RequestedCpus, requestedCpus } from "./cpu-resources.ts";

/** A value that holds for a guest, and where it comes from. */
export interface Setting {
  readonly value: string;
  readonly where: Where;
}

/** What flavor and image say of a guest's CPUs. Null where they say nothing, undefined where that is unknown or they contradict. */
export interface Pinning {
  /** From the CPU policy of flavor and image, else from the CPUs that the flavor asks Placement for. */
  readonly policy: Setting | null | undefined;
  /** An empty text on the flavor is a value of its own to Nova. */
  readonly threadPolicy: Setting | null | undefined;
  readonly hyperthreading: Setting | null | undefined;
  readonly emulator: string | null | undefined;
  readonly realtime: boolean | undefined;
  readonly vcpu: RequestedCpus;
  readonly pcpu: RequestedCpus;
}

const HYPERTHREADING = /^trait([1-9][0-9]*)?:HW_CPU_HYPERTHREADING/;

/** A guest's CPU pinning (nova/virt/hardware.py, numa_get_constraints and what it calls; every release). */
export const pinning = oncePerServer((server): Pinning => {
  const vcpu = requestedCpus(server, "VCPU"),
    pcpu = requestedCpus(server, "PCPU");
  const emulator = filledSpec(server, "hw:emulator_threads_policy"),
    realtime = flagSpec(server, "hw:cpu_realtime");
  return {
    policy: policyOf(server, vcpu, pcpu),
    threadPolicy: threadPolicyOf(server),
    hyperthreading: hyperthreadingOf(server),
    emulator: isChoice(server, "hw_emulator_threads_policy", emulator) ? emulator : undefined,
    realtime: realtime === null ? false : realtime,
    vcpu,
    pcpu,
  };
});

function policyOf(server: Server, vcpu: RequestedCpus, pcpu: RequestedCpus): Setting | null | undefined {
  if (vcpu.amount === 0n && pcpu.amount === 0n) return namedPolicy(server);
  // a policy together with them would be refused, so they count while the image is not known
  const named = filledSpec(server, "hw:cpu_policy") !== null || typeof imageProperties(server).choice("hw_cpu_policy") === "string";
  if (named || (vcpu.amount !== 0n && pcpu.amount !== 0n)) return undefined;
  const [value, { keys }] = vcpu.amount !== 0n ? (["shared", vcpu] as const) : (["dedicated", pcpu] as const);
  return { value, where: keys[0] as Where };
}

function namedPolicy(server: Server): Setting | null | undefined {
  const flavor = filledSpec(server, "hw:cpu_policy"),
    image = imageProperties(server).choice("hw_cpu_policy");
  if (flavor === null) return fromImage(server, "hw_cpu_policy", image);
  if (flavor === undefined || !isChoice(server, "hw_cpu_policy", flavor)) return undefined;
  const forbidden = (flavor === "mixed" && image === "dedicated") || (flavor === "shared" && (image === "mixed" || image === "dedicated"));
  return forbidden ? undefined : { value: flavor, where: ["flavor", "hw:cpu_policy"] };
}

function threadPolicyOf(server: Server): Setting | null | undefined {
  const flavor = spec(server, "hw:cpu_thread_policy"),
    image = imageProperties(server).choice("hw_cpu_thread_policy");
  if (flavor === null) return fromImage(server, "hw_cpu_thread_policy", image);
  if (flavor === undefined || (flavor !== "" && !isChoice(server, "hw_cpu_thread_policy", flavor))) return undefined;
  if (flavor !== "prefer" && typeof image === "string" && image !== flavor) return undefined;
  return { value: flavor, where: ["flavor", "hw:cpu_thread_policy"] };
}

/** The first such key of the flavor decides, whatever its value; the image counts only if the flavor has none. */
function hyperthreadingOf(server: Server): Setting | null | undefined {
  const { flavor } = server;
  if (flavor === undefined) return undefined;
  for (const key of flavor.keys()) {
    if (!key.startsWith("trait") || !HYPERTHREADING.test(key)) continue;
    const value = flavor.text(key);
    return value === undefined ? undefined : value === "" ? null : { value, where: ["flavor", key] };
  }
  if (flavor.resource.part) return undefined;
  const required = imageProperties(server).requires("HW_CPU_HYPERTHREADING");
  if (required === undefined) return undefined;
  return required ? { value: "required", where: ["image", "trait:HW_CPU_HYPERTHREADING"] } : null;
}

function fromImage(server: Server, name: string, value: string | null | undefined): Setting | null | undefined {
  return typeof value === "string" ? { value, where: imageProperties(server).where(name) } : value;
}

const isChoice = (server: Server, name: string, value: string | null | undefined): boolean =>
  typeof value !== "string" || choicesOf(name, server.target).includes(value);
