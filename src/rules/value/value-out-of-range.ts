import type { Rule } from "../../model.ts";

/** A number below its key's minimum or above its maximum. */
export const valueOutOfRange: Rule<{ key: string; value: string; minimum?: string; maximum?: string }> = {
  code: "value-out-of-range",
  severity: "error",
  source: "nova/api/validation/extra_specs, every release",
  message: ({ key, value, minimum, maximum }) => `${key} must be ${range(minimum, maximum)}, not "${value}"`,
};

function range(minimum: string | undefined, maximum: string | undefined): string {
  if (minimum === undefined) return `${maximum} or less`;
  return maximum === undefined ? `${minimum} or more` : `${minimum} to ${maximum}`;
}
