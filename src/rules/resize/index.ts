import type { ResizeRule } from "./resize-rule.ts";
import { resizeToSameFlavor } from "./resize-to-same-flavor.ts";
import { resizeToSmallerDisk } from "./resize-to-smaller-disk.ts";
import { resizeToZeroDisk } from "./resize-to-zero-disk.ts";
import { resizeWithAccelerators } from "./resize-with-accelerators.ts";

/** What a resize is refused for besides, in the order in which Nova looks. */
export const resizeRules: readonly ResizeRule[] = [resizeWithAccelerators, resizeToZeroDisk, resizeToSameFlavor, resizeToSmallerDisk];
