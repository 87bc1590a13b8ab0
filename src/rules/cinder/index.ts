import type { ServerRule } from "../rule.ts";
import { availabilityZoneEmpty } from "./availability-zone-empty.ts";
import { cacheableWithMultiattach } from "./cacheable-with-multiattach.ts";
import { capabilityUnmatchable } from "./capability-unmatchable.ts";
import { capabilityWordsIgnored } from "./capability-words-ignored.ts";
import { imageSignatureIncomplete } from "./image-signature-incomplete.ts";
import { multiattachNotExact } from "./multiattach-not-exact.ts";
import { volumeSizeBoundsCrossed } from "./volume-size-bounds-crossed.ts";
import { volumeSizeNotInteger } from "./volume-size-not-integer.ts";

/** Cinder's checks of an image and of a volume type: when it is set, when a volume is requested, during scheduling. */
export const cinderRules: readonly ServerRule[] = [
  cacheableWithMultiattach,
  volumeSizeNotInteger,
  volumeSizeBoundsCrossed,
  availabilityZoneEmpty,
  multiattachNotExact,
  capabilityUnmatchable,
  capabilityWordsIgnored,
  imageSignatureIncomplete,
];
