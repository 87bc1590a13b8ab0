import { readNumber } from "../../schema/grammar/number.ts";
import type { ServerRule } from "../rule.ts";
import { type Demand, isCapability, readDemand } from "./capability-operator.ts";

type Params = { key: string; value: string; fault: "no-value" | "no-number" | "crash" };

/** A demand that no backend can meet, whatever it reports, or over which the scheduler stumbles. */
export const capabilityUnmatchable: ServerRule<Params> = {
  code: "capability-unmatchable",
  severity: "error",
  source: "Cinder, cinder/scheduler/filters/extra_specs_ops.py, match; every release",
  platform: "openstack",
  service: "cinder",
  stage: "schedule",

  keys: ["*"],
  needs: ["volume_type"],
  message: ({ key, value, fault }) =>
    fault === "crash"
      ? `${key} is "${value}": an <or> without a value makes the scheduler fail, and the volume goes to error. Write "<or> a <or> b".`
      : fault === "no-value"
        ? `the value of ${key} is only the operator "${value}", which no backend matches; add a value after it`
        : `${key} is "${value}": the operator compares numbers, so no backend matches; write a number behind it`,
  check({ volume_type }, report) {
    for (const key of volume_type?.keys() ?? []) {
      const value = volume_type?.text(key);
      const demand = value === undefined || !isCapability(key) ? undefined : readDemand(value);
      if (demand === undefined) continue;
      const fault = faultOf(demand);
      if (fault !== undefined) report({ params: { key, value: value as string, fault }, keys: [["volume_type", key]] });
    }
  },
};

function faultOf({ operator, words, numeric }: Demand): Params["fault"] | undefined {
  const [word] = words;
  if (word === undefined) return operator === "<or>" ? "crash" : "no-value";
  if (!numeric) return undefined;
  const number = readNumber(word);
  // nan is no number: it is different from each, and compares with none
  return number === undefined || (Number.isNaN(number) && operator !== "!=") ? "no-number" : undefined;
}
