import { readTrueFalse } from "../../../schema/grammar/boolean.ts";
import type { ServerRule } from "../../rule.ts";

const KEY = "sw_wrs_auto_recovery";

/** A boolean of an image that Glance stores in another spelling than the one that it is given. */
export const autoRecoveryRewritten: ServerRule<{ value: string; stored: string }> = {
  code: "auto-recovery-rewritten",
  severity: "info",
  source: "stx-glance, glance/api/v2/images.py, _validate_image_properties; 2018.07 to master",
  platform: "starlingx",
  service: "glance",
  stage: "set",
  keys: [KEY],
  message: ({ value, stored }) =>
    `Glance stores ${KEY} "${value}" as "${stored}", so a tool that later compares your file with the image finds a difference; use "${stored}"`,

  check({ image }, report) {
    const value = image?.text(KEY);
    const read = value === undefined ? undefined : readTrueFalse(value);
    if (value === undefined || read === undefined) return;
    const stored = read ? "True" : "False";
    if (value !== stored) report({ params: { value, stored }, keys: [["image", KEY]], suggestions: [{ kind: "value", text: stored }] });
  },
};
