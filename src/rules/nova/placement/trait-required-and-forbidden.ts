import type { ServerRule } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { trait: string };

const PREFIX = "trait:";

/** A trait that the image requires and the flavor forbids: Placement answers Nova 400, and no host is found. */
export const traitRequiredAndForbidden: ServerRule<Params> = {
  code: "trait-required-and-forbidden",
  severity: "error",
  source: "Nova, nova/scheduler/utils.py, ResourceRequest; Placement, GET /allocation_candidates; every release",
  platform: "openstack",
  service: "placement",
  stage: "schedule",
  keys: ["trait:{trait}"],
  needs: ["flavor", "image"],
  message: ({ trait }) =>
    `The image requires hosts with the trait ${trait}, and the flavor forbids them: no host will be found. Take one of the two away.`,
  check(server, report) {
    const { flavor } = server,
      image = imageProperties(server);
    for (const key of flavor?.keys() ?? []) {
      if (!key.startsWith(PREFIX) || flavor?.text(key) !== "forbidden" || image.requires(key.slice(PREFIX.length)) !== true) continue;
      report({
        params: { trait: key.slice(PREFIX.length) },
        keys: [
          ["flavor", key],
          ["image", key],
        ],
      });
    }
  },
};
