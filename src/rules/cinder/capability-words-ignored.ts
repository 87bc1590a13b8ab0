import type { ServerRule } from "../rule.ts";
import { isCapability, readDemand } from "./capability-operator.ts";

type Params = { key: string; value: string; operator: string; word: string };

/** More words behind an operator than the one that the scheduler compares. */
export const capabilityWordsIgnored: ServerRule<Params> = {
  code: "capability-words-ignored",
  severity: "warning",
  source: "Cinder, cinder/scheduler/filters/extra_specs_ops.py, match; every release",
  platform: "openstack",
  service: "cinder",
  stage: "schedule",

  keys: ["*"],
  needs: ["volume_type"],
  message: ({ key, value, operator, word }) =>
    `${key} is "${value}": ${operator} compares only the first word, "${word}"; without an operator the whole text is compared`,
  check({ volume_type }, report) {
    for (const key of volume_type?.keys() ?? []) {
      const value = volume_type?.text(key);
      const { operator, words: [word, ...ignored] = [] } = (value !== undefined && isCapability(key) && readDemand(value)) || {};
      if (operator === undefined || operator === "<or>" || word === undefined || ignored.length === 0) continue;
      report({ params: { key, value: value as string, operator, word }, keys: [["volume_type", key]] });
    }
  },
};
