import type { ServerRule } from "../rule.ts";
import { cpuListMalformed } from "./cpu-list-malformed.ts";
import { cpuMaskOutOfRange } from "./cpu-mask-out-of-range.ts";
import { cpuMaskSelectsAll } from "./cpu-mask-selects-all.ts";
import { cpuMaskSelectsNone } from "./cpu-mask-selects-none.ts";
import { cpuPolicyConflict } from "./cpu-policy-conflict.ts";
import { cpuPolicyWithCpuResources } from "./cpu-policy-with-cpu-resources.ts";
import { cpuThreadPolicyConflict } from "./cpu-thread-policy-conflict.ts";
import { cpuTopologyAboveLimit } from "./cpu-topology-above-limit.ts";
import { cpuTopologyLimitAboveFlavor } from "./cpu-topology-limit-above-flavor.ts";
import { dedicatedMaskWithoutMixed } from "./dedicated-mask-without-mixed.ts";
import { diskBelowImageMinimum } from "./disk-below-image-minimum.ts";
import { emulatorIsolateWithoutPinning } from "./emulator-isolate-without-pinning.ts";
import { extraSpecNotInteger } from "./extra-spec-not-integer.ts";
import { extraSpecValueUnknown } from "./extra-spec-value-unknown.ts";
import { flavorImageConflict } from "./flavor-image-conflict.ts";
import { imageLargerThanDisk } from "./image-larger-than-disk.ts";
import { lockedMemoryWithoutPageSize } from "./locked-memory-without-page-size.ts";
import { memoryEncryptionStatefulFirmware } from "./memory-encryption-stateful-firmware.ts";
import { memoryEncryptionWithoutQ35 } from "./memory-encryption-without-q35.ts";
import { memoryEncryptionWithoutUefi } from "./memory-encryption-without-uefi.ts";
import { mixedPolicyWithTwoMasks } from "./mixed-policy-with-two-masks.ts";
import { mixedPolicyWithoutMask } from "./mixed-policy-without-mask.ts";
import { numaCpusAssignedTwice } from "./numa-cpus-assigned-twice.ts";
import { numaCpusOutOfRange } from "./numa-cpus-out-of-range.ts";
import { numaCpusUnassigned } from "./numa-cpus-unassigned.ts";
import { numaIncomplete } from "./numa-incomplete.ts";
import { numaListGap } from "./numa-list-gap.ts";
import { numaMemorySum } from "./numa-memory-sum.ts";
import { numaNodesBelowOne } from "./numa-nodes-below-one.ts";
import { numaNodesNotDigits } from "./numa-nodes-not-digits.ts";
import { numaNotDivisible } from "./numa-not-divisible.ts";
import { numaOnBothSides } from "./numa-on-both-sides.ts";
import { pageSizeForbidden } from "./page-size-forbidden.ts";
import { pageSizeMalformed } from "./page-size-malformed.ts";
import { pageSizeNotDividingMemory } from "./page-size-not-dividing-memory.ts";
import { pciAliasMalformed } from "./pci-alias-malformed.ts";
import { pciAliasUndefined } from "./pci-alias-undefined.ts";
import { pcpuCountMismatch } from "./pcpu-count-mismatch.ts";
import { ramBelowImageMinimum } from "./ram-below-image-minimum.ts";
import { realtimeMaskMissing } from "./realtime-mask-missing.ts";
import { realtimeWithoutPinning } from "./realtime-without-pinning.ts";
import { redirectedUsbPortsOnBothSides } from "./redirected-usb-ports-on-both-sides.ts";
import { redirectedUsbPortsOutOfRange } from "./redirected-usb-ports-out-of-range.ts";
import { requestGroupsWithoutPolicy } from "./request-groups-without-policy.ts";
import { serialPortsAboveFlavor } from "./serial-ports-above-flavor.ts";
import { threadPolicyWithHyperthreadingTrait } from "./thread-policy-with-hyperthreading-trait.ts";
import { threadPolicyWithoutPinning } from "./thread-policy-without-pinning.ts";
import { tpmCrbNeedsVersion2 } from "./tpm-crb-needs-version-2.ts";
import { traitGroupWithoutResources } from "./trait-group-without-resources.ts";
import { traitRequiredAndForbidden } from "./trait-required-and-forbidden.ts";
import { vcpuAndPcpuResources } from "./vcpu-and-pcpu-resources.ts";
import { videoRamAboveFlavor } from "./video-ram-above-flavor.ts";
import { viommuMachineType } from "./viommu-machine-type.ts";
import { virtioPackedRingOnBothSides } from "./virtio-packed-ring-on-both-sides.ts";
import { vswitchWithoutLargePages } from "./vswitch-without-large-pages.ts";

/** What Nova asks of a flavor and an image together, about in the order in which it asks. */
export const novaRules: readonly ServerRule[] = [
  // the image's own demands, by nova/compute/api.py
  ramBelowImageMinimum,
  imageLargerThanDisk,
  diskBelowImageMinimum,
  // what both may say, and must say alike
  virtioPackedRingOnBothSides,
  flavorImageConflict,
  // values that Nova reads only now
  extraSpecValueUnknown,
  extraSpecNotInteger,
  cpuListMalformed,
  // memory encryption
  memoryEncryptionWithoutUefi,
  memoryEncryptionWithoutQ35,
  memoryEncryptionStatefulFirmware,
  // serial ports, CPU topology
  serialPortsAboveFlavor,
  cpuTopologyLimitAboveFlavor,
  cpuTopologyAboveLimit,
  // CPU policies and masks
  cpuPolicyConflict,
  cpuThreadPolicyConflict,
  realtimeMaskMissing,
  cpuMaskSelectsNone,
  cpuMaskSelectsAll,
  cpuMaskOutOfRange,
  // CPU policies against resources, traits and each other
  cpuPolicyWithCpuResources,
  vcpuAndPcpuResources,
  pcpuCountMismatch,
  threadPolicyWithHyperthreadingTrait,
  threadPolicyWithoutPinning,
  emulatorIsolateWithoutPinning,
  dedicatedMaskWithoutMixed,
  realtimeWithoutPinning,
  mixedPolicyWithTwoMasks,
  mixedPolicyWithoutMask,
  // NUMA nodes, page sizes
  numaListGap,
  numaOnBothSides,
  numaNodesNotDigits,
  numaNodesBelowOne,
  pageSizeForbidden,
  pageSizeMalformed,
  lockedMemoryWithoutPageSize,
  // the guest's NUMA topology
  numaNotDivisible,
  numaIncomplete,
  numaCpusOutOfRange,
  numaCpusAssignedTwice,
  numaCpusUnassigned,
  numaMemorySum,
  // PCI devices
  pciAliasUndefined,
  pciAliasMalformed,
  // past the request: a host is sought
  requestGroupsWithoutPolicy,
  traitGroupWithoutResources,
  traitRequiredAndForbidden,
  pageSizeNotDividingMemory,
  // past the request: the host makes it
  tpmCrbNeedsVersion2,
  redirectedUsbPortsOnBothSides,
  redirectedUsbPortsOutOfRange,
  videoRamAboveFlavor,
  viommuMachineType,
  vswitchWithoutLargePages,
];
