import type { Rule } from "../../model.ts";

/** A comment that suppresses nothing: the fault is gone, or it is elsewhere. */
export const suppressionUnused: Rule<{ directive: string; code: string; scope: "line" | "file" }> = {
  code: "suppression-unused",
  severity: "warning",
  source: "metadef: a comment that suppresses nothing is removed, so that it cannot hide a later fault",
  message: ({ directive, code, scope }) =>
    `${directive} ${code} suppresses nothing ${scope === "file" ? "in this file" : "here"}; remove it`,
};
