import { readBoolean } from "../../schema/grammar/boolean.ts";
import { readNumber } from "../../schema/grammar/number.ts";
import type { ServerRule } from "../rule.ts";
import { type Demand, readDemand } from "./capability-operator.ts";

type Params = { value: string; lands: boolean };

const suggestions = [{ kind: "value", text: "<is> True" }] as const;

/** A multiattach that Cinder's API does not read as yes. */
export const multiattachNotExact: ServerRule<Params> = {
  code: "multiattach-not-exact",
  severity: "error",
  source: "Cinder, cinder/volume/flows/api/create_volume.py and scheduler/filters/capabilities_filter.py; every release",
  platform: "openstack",
  service: "cinder",
  stage: "schedule",

  keys: ["multiattach"],
  needs: ["volume_type"],
  message: ({ value, lands }) =>
    lands
      ? `multiattach is "${value}": the volume lands on a backend with multiattach, but is not multiattach itself; write "<is> True"`
      : `multiattach is "${value}": a backend reports a boolean, which this value never matches, so no volume can be created; write "<is> True"`,
  check({ volume_type }, report) {
    const value = volume_type?.text("multiattach");
    if (value === undefined || value === "<is> True") return;
    const demand = readDemand(value);
    // an operator without a word has a finding of its own
    if (demand?.words.length === 0) return;
    const lands = demand !== undefined && meets(demand, true);
    if (lands) report({ params: { value, lands }, keys: [["volume_type", "multiattach"]], severity: "warning", suggestions });
    // what only a backend without multiattach meets is as it was asked for
    else if (demand === undefined || !meets(demand, false))
      report({ params: { value, lands }, keys: [["volume_type", "multiattach"]], suggestions });
  },
};

/** Whether a boolean of a backend meets a demand; other operators on text, and a list, fail on a boolean or never equal it. */
function meets({ operator, words: [word = ""], numeric }: Demand, reported: boolean): boolean {
  if (operator === "<is>") return (readBoolean(word) ?? false) === reported;
  if (!numeric) return operator === "s!=";
  const [number, own] = [readNumber(word), reported ? 1 : 0];
  if (number === undefined) return false;
  if (operator === "==") return own === number;
  if (operator === "!=") return own !== number;
  return operator === "<=" ? own <= number : own >= number;
}
