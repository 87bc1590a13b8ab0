import type { Rule } from "../../../model.ts";
import type { ImageSetting } from "../../rule.ts";

type Params = { key: string; needs: readonly (ImageSetting & { readonly code: string })[] };

/** A flavor of which no server can be had, save with an image that sets what the flavor leaves out. */
export const imageMustSet: Rule<Params> = {
  code: "image-must-set",
  severity: "warning",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints and what it calls, every release",
  message: ({ key, needs }) =>
    `Because of ${key}, a server needs an image that sets ${needs.map(settingWords).join(" and ")}; ` +
    `metadef explain ${needs[0]?.code} says what the flavor itself can set`,
};

function settingWords({ property, values }: ImageSetting): string {
  return values === undefined ? property : `${property} to ${values.map((value) => `"${value}"`).join(" or ")}`;
}
