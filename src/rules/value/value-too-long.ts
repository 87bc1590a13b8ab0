import type { Rule } from "../../model.ts";

/** A value longer than the service stores. */
export const valueTooLong: Rule<{ key: string; length: number; maximum: number }> = {
  code: "value-too-long",
  severity: "error",
  source: "nova/api/validation/parameter_types.py (metadata), every release; cinder/api/validation/parameter_types.py (extra_specs)",
  message: ({ key, length, maximum }) => `the value of ${key} has ${length} characters, but the service accepts at most ${maximum}`,
};
