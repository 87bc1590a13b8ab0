import { cpuThreadPolicyConflict } from "../nova/cpu-thread-policy-conflict.ts";
import { diskBelowImageMinimum } from "../nova/disk-below-image-minimum.ts";
import { imageLargerThanDisk } from "../nova/image-larger-than-disk.ts";
import { pageSizeNotDividingMemory } from "../nova/page-size-not-dividing-memory.ts";
import { pciAliasUndefined } from "../nova/pci-alias-undefined.ts";
import { ramBelowImageMinimum } from "../nova/ram-below-image-minimum.ts";
import { vswitchWithoutLargePages } from "../nova/vswitch-without-large-pages.ts";
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
