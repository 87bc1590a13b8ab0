import type { Rule } from "../../model.ts";
import { shownKey } from "../value/outer-blanks.ts";

/** A key in one of Nova's own namespaces that Nova does not know. */
export const unknownExtraSpec: Rule<{ key: string }> = {
  code: "unknown-extra-spec",
  severity: "error",
  source: "nova/api/validation/extra_specs/validators.py (validate), every release",
  message: ({ key }) => `Nova has no extra spec ${shownKey(key)}${nameReason(key)}`,
};

/** Why a key with the name of a resource class or a trait is none, if its letters are the reason. */
function nameReason(key: string): string {
  const [, kind, own, name = ""] = /^(resources|trait)[a-zA-Z0-9_-]*:(CUSTOM_)?(.+)$/s.exec(key) ?? [];
  if (kind === undefined || /^[A-Z0-9_]+$/.test(name)) return "";
  const subject = own === undefined ? `in the name of a ${kind === "trait" ? "trait" : "resource class"}` : `after ${own}`;
  return `; ${subject}, only A-Z, 0-9 and _ are allowed`;
}
