import type { Rule } from "../../model.ts";

/** What a shell or a typist made part of a value: a second equals sign, quotes, blanks at an end. */
export type ShellSlip = "equals" | "quotes" | "blanks";

/** `meant`: the value without the slip. */
type Params = { key: string; value: string; meant: string; slip: ShellSlip };

const WORDS: Readonly<Record<ShellSlip, string>> = {
  equals: "begins with an equals sign, as from --property key==value",
  quotes: "has quotes around it that are part of the value",
  blanks: "has blanks at an end that are part of the value",
};

/** A value that any text may be, with something in it that was meant for the shell. */
export const valueShellSlip: Rule<Params> = {
  code: "value-shell-slip",
  severity: "warning",
  source: "Nova and Glance store and compare such values as they are written, every release",
  message: ({ key, value, meant, slip }) =>
    `${JSON.stringify(value)} of ${key} ${WORDS[slip]}; write ${slip === "quotes" ? meant : JSON.stringify(meant)}${slip === "quotes" ? " without them" : ""}`,
};
