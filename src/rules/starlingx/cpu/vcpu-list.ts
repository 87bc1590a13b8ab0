import type { Side } from "../../side.ts";
import { CACHE_VCPUS } from "../numa/node-key.ts";

const IRQ_MASK = "hw:pci_irq_affinity_mask";

/** The keys of a flavor whose lists name its own vCPUs, as the forks check them when the flavor is set. */
export const VCPU_LISTS = [IRQ_MASK, `${CACHE_VCPUS}{node}`] as const;

/** Those of them that a flavor has. */
export const vcpuLists = (flavor: Side): string[] => flavor.keys().filter((key) => key === IRQ_MASK || key.startsWith(CACHE_VCPUS));
