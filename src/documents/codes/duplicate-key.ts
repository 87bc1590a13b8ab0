import type { Rule } from "../../model.ts";

/** A key that one map has twice. */
export const duplicateKey: Rule<{ key: string; line: number }> = {
  code: "duplicate-key",
  severity: "warning",
  source: "Python's json and PyYAML keep the last in silence; Go's YAML reader and Ansible's linter complain",
  message: ({ key, line }) => `The key ${JSON.stringify(key)} is here a second time, so its value on line ${line} is lost`,
};
