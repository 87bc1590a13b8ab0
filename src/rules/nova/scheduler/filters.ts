import type { PlatformFacts } from "../../../model.ts";

/** Nova's scheduler filters that have a say over extra specs and image properties. */
export type Filter =
  | "ComputeCapabilitiesFilter"
  | "ImagePropertiesFilter"
  | "AggregateInstanceExtraSpecsFilter"
  | "AggregateImagePropertiesIsolation";

/** Those of them in the default of `[filter_scheduler] enabled_filters` (nova/conf/scheduler.py, every release). */
const DEFAULT: ReadonlySet<Filter> = new Set(["ComputeCapabilitiesFilter", "ImagePropertiesFilter"]);

interface Facts {
  readonly platform: PlatformFacts;
}

/** Whether a filter is on: as the platform's facts say, else as Nova's default has it. */
export function isOn({ platform }: Facts, filter: Filter): boolean {
  return platform.scheduler_filters === undefined ? DEFAULT.has(filter) : platform.scheduler_filters.includes(filter);
}

/** Whether the platform's facts say that a filter is on. */
export const isSurelyOn = ({ platform }: Facts, filter: Filter): boolean => platform.scheduler_filters?.includes(filter) === true;
