import type { Rule } from "../../model.ts";

/** A disk or container format that Glance's list does not have: the one that it ships with, or the one that the cloud's configuration names. */
export const imageFormatUnlisted: Rule<{ attribute: string; found: string; listed: readonly string[]; shipped: boolean }> = {
  code: "image-format-unlisted",
  severity: "warning",
  source: "glance/common/config.py, [image_format] disk_formats and container_formats, every release",
  message: ({ attribute, found, listed, shipped }) => {
    const list = `${listed.slice(0, -1).join(", ")} or ${listed.at(-1)}`;
    return shipped
      ? `"${found}" is not in the ${attribute} list that Glance ships with: ${list}. A cloud can have another list: name it as platform.${attribute}s.`
      : `"${found}" is not valid for ${attribute} on this cloud; use ${list}`;
  },
};
