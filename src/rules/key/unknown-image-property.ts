import type { Rule } from "../../model.ts";
import { shownKey } from "../value/outer-blanks.ts";

/** A property under Nova's own prefixes that Nova does not read. */
export const unknownImageProperty: Rule<{ key: string }> = {
  code: "unknown-image-property",
  severity: "warning",
  source: "nova/objects/image_meta.py (ImageMetaProps), every release",
  message: ({ key }) => `no service reads the image property ${shownKey(key)}; Glance stores it, but Nova ignores it`,
};
