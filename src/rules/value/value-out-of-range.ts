import type { Rule } from "../../model.ts";

/** A number below its key's minimum or above its maximum. */
export const valueOutOfRange: Rule<{ key: string; value: string; minimum?: string; maximum?: string }> = {
  code: "value-out-of-range",
  severity: "error",
  source: "nova/api/validation/extra_specs, every release",
  message: ({ key, value, minimum, maximum }) => `"${value}" is out of range for ${key}, which takes ${range(minimum, maximum)}`,
};

function range(minimum: string | undefined, maximum: string | undefined): string {
  if (minimum === undefined) return `at most ${maximum}`;
  return maximum === undefined ? `at least ${minimum}` : `${minimum} to ${maximum}`;
}
