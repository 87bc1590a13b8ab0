import type { ServerRule } from "../rule.ts";
import { FORMER } from "./capabilities.ts";

type Params = { key: string };

/** A capability that Ironic read up to Yoga. The scheduler still compares it with what the nodes report, so the key itself is read. */
export const capabilityNoLongerRead: ServerRule<Params> = {
  code: "capability-no-longer-read",
  severity: "warning",
  source: "Ironic, ironic/drivers/modules/deploy_utils.py, SUPPORTED_CAPABILITIES; since zed",
  platform: "openstack",
  since: "zed",
  service: "ironic",
  stage: "build",
  whole: true,
  keys: Object.keys(FORMER),
  needs: ["flavor"],
  message: ({ key }) =>
    `Ironic has not read ${key} since Zed${key.endsWith("boot_option") ? "; the node's deploy interface decides how it boots" : ""}. ` +
    "The scheduler still compares it, so only nodes that report the same are found.",
  check({ flavor }, report) {
    for (const key of Object.keys(FORMER)) if (flavor?.has(key)) report({ params: { key }, keys: [["flavor", key]], of: "key" });
  },
};
