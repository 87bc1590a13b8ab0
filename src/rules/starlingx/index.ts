import type { ServerRule } from "../rule.ts";
import { autoRecoveryRewritten } from "./auto-recovery-rewritten.ts";
import { cacheHalfAlone } from "./cache-half-alone.ts";
import { cacheKindsMixed } from "./cache-kinds-mixed.ts";
import { cacheNodesIncomplete } from "./cache-nodes-incomplete.ts";
import { cacheVcpusOutsideNode } from "./cache-vcpus-outside-node.ts";
import { cacheVcpusWithoutSize } from "./cache-vcpus-without-size.ts";
import { cpuListMalformed } from "./cpu-list-malformed.ts";
import { cpuModelDiffers } from "./cpu-model-differs.ts";
import { cpuModelOnNoHost } from "./cpu-model-on-no-host.ts";
import { cpuPolicyConflict } from "./cpu-policy-conflict.ts";
import { dedicatedCpusRequired } from "./dedicated-cpus-required.ts";
import { emulatorThreadsWithoutDedicated } from "./emulator-threads-without-dedicated.ts";
import { extraSpecNotInteger } from "./extra-spec-not-integer.ts";
import { extraSpecValueUnknown } from "./extra-spec-value-unknown.ts";
import { inheritedRules } from "./inherited.ts";
import { irqMaskEmpty } from "./irq-mask-empty.ts";
import { liveMigrationLimitUnused } from "./live-migration-limit-unused.ts";
import { liveMigrationTimeoutTooShort } from "./live-migration-timeout-too-short.ts";
import { minVcpusAboveVcpus } from "./min-vcpus-above-vcpus.ts";
import { minVcpusWithNumaNodes } from "./min-vcpus-with-numa-nodes.ts";
import { nestedVmxUnavailable } from "./nested-vmx-unavailable.ts";
import { nodeEntryUnread } from "./node-entry-unread.ts";
import { nodeNumberMalformed } from "./node-number-malformed.ts";
import { nodeNumberNotPlain } from "./node-number-not-plain.ts";
import { nodeNumberPastNodes } from "./node-number-past-nodes.ts";
import { numaCpusAssignedTwice } from "./numa-cpus-assigned-twice.ts";
import { numaCpusOutOfRange } from "./numa-cpus-out-of-range.ts";
import { numaCpusUnassigned } from "./numa-cpus-unassigned.ts";
import { numaIncomplete } from "./numa-incomplete.ts";
import { numaMemorySum } from "./numa-memory-sum.ts";
import { numaNodesBelowOne } from "./numa-nodes-below-one.ts";
import { numaNodesNotDigits } from "./numa-nodes-not-digits.ts";
import { numaNotDivisible } from "./numa-not-divisible.ts";
import { numaOnBothSides } from "./numa-on-both-sides.ts";
import { pageSizeForbidden } from "./page-size-forbidden.ts";
import { pageSizeMalformed } from "./page-size-malformed.ts";
import { pinnedNodesIncomplete } from "./pinned-nodes-incomplete.ts";
import { pinnedNodesTwice } from "./pinned-nodes-twice.ts";
import { pinnedNodesWithSharedCpus } from "./pinned-nodes-with-shared-cpus.ts";
import { realtimeMaskOneSided } from "./realtime-mask-one-sided.ts";
import { realtimeMaskOutOfRange } from "./realtime-mask-out-of-range.ts";
import { realtimeWithoutDedicated } from "./realtime-without-dedicated.ts";
import { realtimeWithoutMask } from "./realtime-without-mask.ts";
import { sharedVcpuOutOfRange } from "./shared-vcpu-out-of-range.ts";
import { sharedVcpuRealtime } from "./shared-vcpu-realtime.ts";
import { sharedVcpuWithMinVcpus } from "./shared-vcpu-with-min-vcpus.ts";
import { threadPolicyWithMinVcpus } from "./thread-policy-with-min-vcpus.ts";
import { threadPolicyWithSharedVcpu } from "./thread-policy-with-shared-vcpu.ts";
import { threadPolicyWithoutPinning } from "./thread-policy-without-pinning.ts";
import { vcpuListOutOfRange } from "./vcpu-list-out-of-range.ts";

/**
 * What StarlingX checks when a flavor, an image or metadata is set, in the order in which it checks; what its Nova, of Pike, asks
 * of flavor and image when a server is asked for; and what its operators know.
 */
export const starlingxRules: readonly ServerRule[] = [
  // CPU policy and thread policy
  dedicatedCpusRequired,
  threadPolicyWithSharedVcpu,
  threadPolicyWithMinVcpus,
  // lists of vCPUs, the shared one, scaling
  irqMaskEmpty,
  vcpuListOutOfRange,
  sharedVcpuOutOfRange,
  sharedVcpuWithMinVcpus,
  minVcpusAboveVcpus,
  // NUMA nodes and where they are pinned
  pinnedNodesWithSharedCpus,
  nodeNumberMalformed,
  nodeNumberNotPlain,
  nodeNumberPastNodes,
  minVcpusWithNumaNodes,
  numaNotDivisible,
  // what Nova asks of a flavor by itself, and again with an image: nodes and page size, cache, lists of CPUs and memory
  numaOnBothSides,
  numaNodesNotDigits,
  numaNodesBelowOne,
  pageSizeMalformed,
  pageSizeForbidden,
  cpuListMalformed,
  extraSpecNotInteger,
  cacheKindsMixed,
  cacheHalfAlone,
  cacheVcpusWithoutSize,
  cacheNodesIncomplete,
  nodeEntryUnread,
  numaIncomplete,
  pinnedNodesIncomplete,
  pinnedNodesTwice,
  numaCpusOutOfRange,
  numaCpusAssignedTwice,
  numaCpusUnassigned,
  numaMemorySum,
  // emulator threads, real time, threads
  cpuPolicyConflict,
  extraSpecValueUnknown,
  emulatorThreadsWithoutDedicated,
  realtimeWithoutDedicated,
  realtimeWithoutMask,
  threadPolicyWithoutPinning,
  // the cache's CPUs
  cacheVcpusOutsideNode,
  // live migration, on metadata and images too
  liveMigrationTimeoutTooShort,
  liveMigrationLimitUnused,
  // the hosts' vmx, the real-time mask
  nestedVmxUnavailable,
  realtimeMaskOneSided,
  realtimeMaskOutOfRange,
  sharedVcpuRealtime,
  // images as Glance stores them
  autoRecoveryRewritten,
  // the rest of what Nova asks of flavor and image, and the scheduler
  ...inheritedRules,
  cpuModelDiffers,
  cpuModelOnNoHost,
];
