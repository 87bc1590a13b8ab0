import type { ServerRule } from "../rule.ts";
import { interruptMaskUnusable } from "./interrupt-mask-unusable.ts";
import { vimMigrationExcluded } from "./vim-migration-excluded.ts";
import { vimRecoveryNotBoolean } from "./vim-recovery-not-boolean.ts";
import { vimSettingOverridden } from "./vim-setting-overridden.ts";
import { vimTimeoutClamped } from "./vim-timeout-clamped.ts";
import { vimTimeoutNotInteger } from "./vim-timeout-not-integer.ts";
import { vimValueIgnored } from "./vim-value-ignored.ts";

/** What StarlingX's infrastructure manager and agents make of flavors, images and metadata, beside OpenStack's own services. */
export const vimRules: readonly ServerRule[] = [
  vimTimeoutNotInteger,
  vimTimeoutClamped,
  vimSettingOverridden,
  vimMigrationExcluded,
  vimRecoveryNotBoolean,
  vimValueIgnored,
  interruptMaskUnusable,
];
