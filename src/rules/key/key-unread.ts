import type { Rule } from "../../model.ts";
import { shownKey } from "../value/outer-blanks.ts";

/** A key that the service accepts and never reads. */
export const keyUnread: Rule<{ key: string; successor?: string }> = {
  code: "key-unread",
  severity: "warning",
  source: "read_by in metadefs/*/supplement",
  message: ({ key, successor }) => `${shownKey(key)} is stored but never read${successor === undefined ? "" : `; use ${successor}`}`,
};
