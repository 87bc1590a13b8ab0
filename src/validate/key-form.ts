/** What Nova's API takes as a key; Python's `$` lets one line break pass (nova/api/validation/parameter_types.py). */
const EXTRA_SPEC = /^[a-zA-Z0-9\-_:. ]{1,255}\n?$/;

/** Whether the compute API takes a key of an extra spec, known or not. */
export const isExtraSpecKey = (key: string): boolean => EXTRA_SPEC.test(key);
