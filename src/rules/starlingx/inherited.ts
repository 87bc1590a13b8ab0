import { cpuThreadPolicyConflict } from "../nova/cpu/cpu-thread-policy-conflict.ts";
import { pciAliasUndefined } from "../nova/devices/pci-alias-undefined.ts";
import { diskBelowImageMinimum, imageLargerThanDisk, ramBelowImageMinimum } from "../nova/image/image-minimums.ts";
import { pageSizeNotDividingMemory } from "../nova/memory/page-size-not-dividing-memory.ts";
import { vswitchWithoutLargePages } from "../nova/memory/vswitch-without-large-pages.ts";
import type { ServerRule } from "../rule.ts";

/** Rules of Nova that already held in Pike, and that the fork keeps. */
export const inheritedRules: readonly ServerRule[] = (
  [
    // sizes
    ramBelowImageMinimum,
    diskBelowImageMinimum,
    imageLargerThanDisk,
    // thread policies on both sides
    cpuThreadPolicyConflict,
    // the platform's devices, memory and switch
    pciAliasUndefined,
    pageSizeNotDividingMemory,
    vswitchWithoutLargePages,
  ] as readonly ServerRule[]
).map((rule) => ({ ...rule, platform: "starlingx", source: `${rule.source}; stx-nova, 2018.07 to master` }));
