import type { ServerRule } from "../rule.ts";
import { anacondaImageIncomplete } from "./anaconda-image-incomplete.ts";
import { bareMetalResources } from "./bare-metal-resources.ts";
import { capabilityInvalid } from "./capability-invalid.ts";
import { capabilityNoLongerRead } from "./capability-no-longer-read.ts";

/** What Ironic makes of a flavor and an image for bare metal. */
export const ironicRules: readonly ServerRule[] = [bareMetalResources, capabilityInvalid, capabilityNoLongerRead, anacondaImageIncomplete];
