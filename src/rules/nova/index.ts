import type { ServerRule } from "../rule.ts";
import { companionMissing } from "./companion/companion-missing.ts";
import { settingOverridden } from "./companion/setting-overridden.ts";
import { addressBitsBreakFilter } from "./cpu/address-bits-break-filter.ts";
import { addressBitsMismatch } from "./cpu/address-bits-mismatch.ts";
import { cpuListMalformed } from "./cpu/cpu-list-malformed.ts";
import { cpuMaskOutOfRange } from "./cpu/cpu-mask-out-of-range.ts";
import { cpuMaskSelectsAll } from "./cpu/cpu-mask-selects-all.ts";
import { cpuMaskSelectsNone } from "./cpu/cpu-mask-selects-none.ts";
import { cpuPolicyConflict } from "./cpu/cpu-policy-conflict.ts";
import { cpuPolicyWithCpuResources } from "./cpu/cpu-policy-with-cpu-resources.ts";
import { cpuThreadPolicyConflict } from "./cpu/cpu-thread-policy-conflict.ts";
import { cpuTopologyAboveLimit } from "./cpu/cpu-topology-above-limit.ts";
import { cpuTopologyLimitAboveFlavor } from "./cpu/cpu-topology-limit-above-flavor.ts";
import { dedicatedMaskWithoutMixed } from "./cpu/dedicated-mask-without-mixed.ts";
import { mixedPolicyWithTwoMasks } from "./cpu/mixed-policy-with-two-masks.ts";
import { mixedPolicyWithoutMask } from "./cpu/mixed-policy-without-mask.ts";
import { pcpuCountMismatch } from "./cpu/pcpu-count-mismatch.ts";
import { realtimeMaskMissing } from "./cpu/realtime-mask-missing.ts";
import { threadPolicyWithHyperthreadingTrait } from "./cpu/thread-policy-with-hyperthreading-trait.ts";
import { threadPolicyWithoutPinning } from "./cpu/thread-policy-without-pinning.ts";
import { vcpuAndPcpuResources } from "./cpu/vcpu-and-pcpu-resources.ts";
import { emulatorIsolateWithoutPinning, realtimeWithoutPinning } from "./cpu/without-pinning.ts";
import { deviceUnsupported } from "./devices/device-unsupported.ts";
import { ideOnQ35 } from "./devices/ide-on-q35.ts";
import { multiqueueWithoutEffect } from "./devices/multiqueue-without-effect.ts";
import { packedRingWithoutVirtio } from "./devices/packed-ring-without-virtio.ts";
import { pciAliasMalformed } from "./devices/pci-alias-malformed.ts";
import { pciAliasUndefined } from "./devices/pci-alias-undefined.ts";
import { redirectedUsbPortsOnBothSides } from "./devices/redirected-usb-ports-on-both-sides.ts";
import { redirectedUsbPortsOutOfRange } from "./devices/redirected-usb-ports-out-of-range.ts";
import { scsiHalfSet } from "./devices/scsi-half-set.ts";
import { serialPortsAboveFlavor } from "./devices/serial-ports-above-flavor.ts";
import { tpmCrbNeedsVersion2 } from "./devices/tpm-crb-needs-version-2.ts";
import { usbSwitchedOff } from "./devices/usb-switched-off.ts";
import { videoRamAboveFlavor } from "./devices/video-ram-above-flavor.ts";
import { viommuMachineType } from "./devices/viommu-machine-type.ts";
import { viommuModelUnsupported } from "./devices/viommu-model-unsupported.ts";
import { virtioPackedRingOnBothSides } from "./devices/virtio-packed-ring-on-both-sides.ts";
import { extraSpecNotInteger } from "./extra-spec-not-integer.ts";
import { extraSpecValueUnknown } from "./extra-spec-value-unknown.ts";
import { secureBootWithoutQ35 } from "./firmware/secure-boot-without-q35.ts";
import { secureBootWithoutUefi } from "./firmware/secure-boot-without-uefi.ts";
import { statelessFirmwareWithoutUefi } from "./firmware/stateless-firmware-without-uefi.ts";
import { blockDeviceMappingInvalid } from "./image/block-device-mapping-invalid.ts";
import { flavorImageConflict } from "./image/flavor-image-conflict.ts";
import { diskBelowImageMinimum, imageLargerThanDisk, ramBelowImageMinimum } from "./image/image-minimums.ts";
import { propertySpelledTwice } from "./image/property-spelled-twice.ts";
import { cpuLimitOutOfRange } from "./limits/cpu-limit-out-of-range.ts";
import { totalLimitWithParts } from "./limits/total-limit-with-parts.ts";
import { lockedMemoryWithoutPageSize } from "./memory/locked-memory-without-page-size.ts";
import { memoryEncryptionStatefulFirmware } from "./memory/memory-encryption-stateful-firmware.ts";
import { memoryEncryptionWithVideo } from "./memory/memory-encryption-with-video.ts";
import { memoryEncryptionWithoutQ35 } from "./memory/memory-encryption-without-q35.ts";
import { memoryEncryptionWithoutUefi } from "./memory/memory-encryption-without-uefi.ts";
import { pageSizeForbidden } from "./memory/page-size-forbidden.ts";
import { pageSizeMalformed } from "./memory/page-size-malformed.ts";
import { pageSizeNotDividingMemory } from "./memory/page-size-not-dividing-memory.ts";
import { vswitchWithoutLargePages } from "./memory/vswitch-without-large-pages.ts";
import { numaCpusAssignedTwice } from "./numa/numa-cpus-assigned-twice.ts";
import { numaCpusOutOfRange } from "./numa/numa-cpus-out-of-range.ts";
import { numaCpusUnassigned } from "./numa/numa-cpus-unassigned.ts";
import { numaIncomplete } from "./numa/numa-incomplete.ts";
import { numaListGap } from "./numa/numa-list-gap.ts";
import { numaListsUnread } from "./numa/numa-lists-unread.ts";
import { numaMemorySum } from "./numa/numa-memory-sum.ts";
import { numaNodesBelowOne } from "./numa/numa-nodes-below-one.ts";
import { numaNodesNotDigits } from "./numa/numa-nodes-not-digits.ts";
import { numaNotDivisible } from "./numa/numa-not-divisible.ts";
import { numaOnBothSides } from "./numa/numa-on-both-sides.ts";
import { requestGroupsWithoutPolicy } from "./placement/request-groups-without-policy.ts";
import { requestPartDropped } from "./placement/request-part-dropped.ts";
import { requestWithoutResources } from "./placement/request-without-resources.ts";
import { traitGroupWithoutResources } from "./placement/trait-group-without-resources.ts";
import { traitOnNoHost } from "./placement/trait-on-no-host.ts";
import { traitRequiredAndForbidden } from "./placement/trait-required-and-forbidden.ts";
import { aggregateOnNoHost } from "./scheduler/aggregate-on-no-host.ts";
import { capabilityOnNoHost } from "./scheduler/capability-on-no-host.ts";
import { hypervisorOnNoHost } from "./scheduler/hypervisor-on-no-host.ts";
import { keyWithoutFilter } from "./scheduler/key-without-filter.ts";
import { requestBeyondHosts } from "./scheduler/request-beyond-hosts.ts";
import { keyOfOtherHypervisor } from "./unread/key-of-other-hypervisor.ts";
import { valueWithoutEffect } from "./unread/value-without-effect.ts";

/** What Nova asks of a flavor and an image together, about in the order in which it asks. */
export const novaRules: readonly ServerRule[] = [
  // the image's own demands, by nova/compute/api.py
  ramBelowImageMinimum,
  imageLargerThanDisk,
  diskBelowImageMinimum,
  blockDeviceMappingInvalid,
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
  memoryEncryptionWithVideo,
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
  // after the request: during scheduling
  requestPartDropped,
  requestWithoutResources,
  requestGroupsWithoutPolicy,
  traitGroupWithoutResources,
  traitRequiredAndForbidden,
  traitOnNoHost,
  capabilityOnNoHost,
  hypervisorOnNoHost,
  aggregateOnNoHost,
  requestBeyondHosts,
  pageSizeNotDividingMemory,
  statelessFirmwareWithoutUefi,
  addressBitsBreakFilter,
  // past the request: the host makes it
  tpmCrbNeedsVersion2,
  redirectedUsbPortsOnBothSides,
  redirectedUsbPortsOutOfRange,
  videoRamAboveFlavor,
  viommuMachineType,
  secureBootWithoutUefi,
  secureBootWithoutQ35,
  deviceUnsupported,
  vswitchWithoutLargePages,
  // the guest is made, and libvirt refuses it
  ideOnQ35,
  totalLimitWithParts,
  cpuLimitOutOfRange,
  packedRingWithoutVirtio,
  addressBitsMismatch,
  usbSwitchedOff,
  viommuModelUnsupported,
  // accepted, and without effect
  companionMissing,
  numaListsUnread,
  settingOverridden,
  propertySpelledTwice,
  multiqueueWithoutEffect,
  scsiHalfSet,
  keyOfOtherHypervisor,
  keyWithoutFilter,
  valueWithoutEffect,
];
