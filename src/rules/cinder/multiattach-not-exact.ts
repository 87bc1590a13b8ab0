import { readBoolean } from "../../schema/grammar/boolean.ts";
import type { ServerRule } from "../rule.ts";
import { readDemand } from "./capability-operator.ts";

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
      : `multiattach is "${value}": a backend reports a boolean, which no text equals, so no backend matches; write "<is> True"`,
  check({ volume_type }, report) {
    const value = volume_type?.text("multiattach");
    if (value === undefined || value === "<is> True") return;
    const demand = readDemand(value);
    if (demand === undefined) report({ params: { value, lands: false }, keys: [["volume_type", "multiattach"]], suggestions });
    else if (demand.operator === "<is>" && demand.words[0] !== undefined && readBoolean(demand.words[0]) === true) {
      report({ params: { value, lands: true }, keys: [["volume_type", "multiattach"]], severity: "warning", suggestions });
    }
  },
};
