import { spanHolds } from "../../../catalog/releases.ts";
import type { Server, ServerRule } from "../../rule.ts";
import { filledSpec, flagSpec, spec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { type PairedSetting, pairedSettings } from "./paired-settings.ts";

type Params = { flavor_key: string; flavor: string; image_key: string; image: string };

/** Flavor and image say different things of one setting: every pair that Nova wants equal, see `pairedSettings`. */
export const flavorImageConflict: ServerRule<Params> = {
  code: "flavor-image-conflict",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_pmu_constraint, get_vtpm_constraint and similar functions, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  keys: [...new Set(pairedSettings.map(({ flavor }) => flavor))],
  needs: ["flavor", "image"],
  message: ({ flavor_key, flavor, image_key, image }) =>
    `The flavor has ${flavor_key} "${flavor}", but the image has ${image_key} "${image}". Set the same value on both, or only on one of them.`,
  check(server, report) {
    const properties = imageProperties(server);
    for (const pair of pairedSettings) {
      const { flavor, image, http, requested } = pair;
      const stage = requested?.(server) === false ? "build" : pair.stage;
      if (!server.flavor?.has(flavor) || !spanHolds("openstack", pair, server.target.release) || !differ(server, pair)) continue;
      const where = properties.where(image),
        [left, right] = [spec(server, flavor) ?? "", properties.text(image) ?? ""].map(shownText);
      const params = { flavor_key: flavor, flavor: left as string, image_key: where[1], image: right as string };
      report({ params, keys: [["flavor", flavor], where], stage, ...(http !== undefined && stage === pair.stage && { http }) });
    }
  },
};

function differ(server: Server, { flavor, image, reads, compared }: PairedSetting): boolean {
  const properties = imageProperties(server);
  const left = (reads === "boolean" ? flagSpec : reads === "text" ? spec : filledSpec)(server, flavor);
  const right = reads === "boolean" ? properties.flag(image) : properties.choice(image);
  return left != null && right != null && left !== right && (compared === undefined || compared(server));
}
