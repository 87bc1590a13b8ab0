import { spanHolds } from "../../catalog/releases.ts";
import type { ServerRule } from "../rule.ts";
import { listed } from "../value/listed.ts";
import { CAPABILITIES, FORMER } from "./capabilities.ts";

type Params = { key: string; value: string; allowed: readonly string[] };

/** A capability that Ironic reads, with another text than it accepts: the deployment fails. */
export const capabilityInvalid: ServerRule<Params> = {
  code: "capability-invalid",
  severity: "error",
  source: "Ironic, ironic/drivers/modules/deploy_utils.py, SUPPORTED_CAPABILITIES, parse_instance_info_capabilities; every release",
  platform: "openstack",
  service: "ironic",
  stage: "build",
  keys: [...Object.keys(CAPABILITIES), ...Object.keys(FORMER)],
  needs: ["flavor"],
  message: ({ key, value, allowed }) => `Ironic accepts only ${listed(allowed)} for ${key}, not "${value}": the deployment fails`,
  check({ flavor, target }, report) {
    const read = spanHolds("openstack", { until: "zed" }, target.release) ? { ...CAPABILITIES, ...FORMER } : CAPABILITIES;
    for (const [key, allowed] of Object.entries(read)) {
      const value = flavor?.text(key);
      // an empty text counts as absent
      if (!value || allowed.includes(value)) continue;
      const suggestions = allowed.filter((text) => value.toLowerCase().includes(text)).map((text) => ({ kind: "value", text }) as const);
      report({ params: { key, value, allowed }, keys: [["flavor", key]], suggestions });
    }
  },
};
