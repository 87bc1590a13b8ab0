import type { ServerRule, Where } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";
import { keyTraits, TRAIT_KEYS } from "./key-traits.ts";

/** `key`: the setting that requires the trait, where it is not the image's own trait. */
type Params = { trait: string; key?: string };

const PREFIX = "trait:";

/** A trait that the flavor forbids, and that the image or a setting requires: Placement answers Nova 400, and no host is found. */
export const traitRequiredAndForbidden: ServerRule<Params> = {
  code: "trait-required-and-forbidden",
  severity: "error",
  source: "Nova, nova/scheduler/utils.py, ResourceRequest; Placement, GET /allocation_candidates; every release",
  platform: "openstack",
  service: "placement",
  stage: "schedule",
  keys: ["trait:{trait}", ...TRAIT_KEYS],
  needs: ["flavor"],
  message: ({ trait, key }) =>
    key === undefined
      ? `The image requires hosts with the trait ${trait}, but the flavor forbids this trait, so no host is found. Remove one of the two traits.`
      : `${key} requires hosts with the trait ${trait}, but the flavor forbids this trait, so no host is found. Remove ${key}, or the trait from the flavor.`,
  check(server, report) {
    const { flavor } = server,
      image = imageProperties(server);
    const forbidden = (flavor?.keys() ?? []).filter((key) => key.startsWith(PREFIX) && flavor?.text(key) === "forbidden");
    if (forbidden.length === 0) return;
    const settings = keyTraits(server);
    for (const key of forbidden) {
      const trait = key.slice(PREFIX.length),
        place: Where = ["flavor", key];
      if (image.requires(trait) === true) report({ params: { trait }, keys: [place, ["image", key]] });
      const setting = settings.find((each) => each.trait === trait);
      if (setting !== undefined) report({ params: { trait, key: setting.where[1] }, keys: [setting.where, place] });
    }
  },
};
