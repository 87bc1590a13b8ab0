import type { ServerRule } from "../rule.ts";
import { cacheHalfAlone } from "./cache/cache-half-alone.ts";
import { cacheKindsMixed } from "./cache/cache-kinds-mixed.ts";
import { cacheNodesIncomplete } from "./cache/cache-nodes-incomplete.ts";
import { cacheVcpusOutsideNode } from "./cache/cache-vcpus-outside-node.ts";
import { cacheVcpusWithoutSize } from "./cache/cache-vcpus-without-size.ts";
import { cpuListMalformed } from "./cpu/cpu-list-malformed.ts";
import { cpuModelDiffers } from "./cpu/cpu-model-differs.ts";
import { cpuModelOnNoHost } from "./cpu/cpu-model-on-no-host.ts";
import { cpuPolicyConflict } from "./cpu/cpu-policy-conflict.ts";
import { dedicatedCpusRequired } from "./cpu/dedicated-cpus-required.ts";
import { emulatorThreadsWithoutDedicated } from "./cpu/emulator-threads-without-dedicated.ts";
import { minVcpusAboveVcpus } from "./cpu/min-vcpus-above-vcpus.ts";
import { minVcpusWithNumaNodes } from "./cpu/min-vcpus-with-numa-nodes.ts";
import { nestedVmxUnavailable } from "./cpu/nested-vmx-unavailable.ts";
import { realtimeMaskOneSided } from "./cpu/realtime-mask-one-sided.ts";
import { realtimeMaskOutOfRange } from "./cpu/realtime-mask-out-of-range.ts";
import { realtimeWithoutDedicated } from "./cpu/realtime-without-dedicated.ts";
import { realtimeWithoutMask } from "./cpu/realtime-without-mask.ts";
import { sharedVcpuOutOfRange } from "./cpu/shared-vcpu-out-of-range.ts";
import { sharedVcpuRealtime } from "./cpu/shared-vcpu-realtime.ts";
import { sharedVcpuWithMinVcpus } from "./cpu/shared-vcpu-with-min-vcpus.ts";
import { threadPolicyWithMinVcpus } from "./cpu/thread-policy-with-min-vcpus.ts";
import { threadPolicyWithSharedVcpu } from "./cpu/thread-policy-with-shared-vcpu.ts";
import { threadPolicyWithoutPinning } from "./cpu/thread-policy-without-pinning.ts";
import { vcpuListOutOfRange } from "./cpu/vcpu-list-out-of-range.ts";
import { irqMaskEmpty } from "./devices/irq-mask-empty.ts";
import { extraSpecNotInteger } from "./extra-spec-not-integer.ts";
import { extraSpecValueUnknown } from "./extra-spec-value-unknown.ts";
import { inheritedRules } from "./inherited.ts";
import { pageSizeForbidden } from "./memory/page-size-forbidden.ts";
import { pageSizeMalformed } from "./memory/page-size-malformed.ts";
import { nodeEntryUnread } from "./numa/node-entry-unread.ts";
import { nodeNumberMalformed } from "./numa/node-number-malformed.ts";
import { nodeNumberNotPlain } from "./numa/node-number-not-plain.ts";
import { nodeNumberPastNodes } from "./numa/node-number-past-nodes.ts";
import { numaCpusAssignedTwice } from "./numa/numa-cpus-assigned-twice.ts";
import { numaCpusOutOfRange } from "./numa/numa-cpus-out-of-range.ts";
import { numaCpusUnassigned } from "./numa/numa-cpus-unassigned.ts";
import { numaIncomplete } from "./numa/numa-incomplete.ts";
import { numaMemorySum } from "./numa/numa-memory-sum.ts";
import { numaNodesBelowOne } from "./numa/numa-nodes-below-one.ts";
import { numaNodesNotDigits } from "./numa/numa-nodes-not-digits.ts";
import { numaNotDivisible } from "./numa/numa-not-divisible.ts";
import { numaOnBothSides } from "./numa/numa-on-both-sides.ts";
import { pinnedNodesIncomplete } from "./numa/pinned-nodes-incomplete.ts";
import { pinnedNodesTwice } from "./numa/pinned-nodes-twice.ts";
import { pinnedNodesWithSharedCpus } from "./numa/pinned-nodes-with-shared-cpus.ts";
import { autoRecoveryRewritten } from "./operation/auto-recovery-rewritten.ts";
import { liveMigrationLimitUnused } from "./operation/live-migration-limit-unused.ts";
import { liveMigrationTimeoutTooShort } from "./operation/live-migration-timeout-too-short.ts";

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
