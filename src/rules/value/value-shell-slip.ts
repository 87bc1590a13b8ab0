import type { Rule } from "../../model.ts";

/** What a shell or a typist made part of a value: a second equals sign, quotes, blanks at an end. */
export type ShellSlip = "equals" | "quotes" | "blanks";

/** `meant`: the value without the slip. */
type Params = { key: string; value: string; meant: string; slip: ShellSlip };

const WORDS: Readonly<Record<Exclude<ShellSlip, "quotes">, string>> = {
  equals: "begins with an equals sign, as from --property key==value",
  blanks: "has blanks at an end that are part of the value",
};

/** A value that any text may be, with something in it that was meant for the shell. */
export const valueShellSlip: Rule<Params> = {
  code: "value-shell-slip",
  severity: "warning",
  source: "Nova and Glance store and compare such values as they are written, every release",
  message: ({ key, value, meant, slip }) =>
    slip === "quotes"
      ? `the quotes are part of the value ${value} of ${key}; write ${meant} without them`
      : `${JSON.stringify(value)} of ${key} ${WORDS[slip]}; write ${JSON.stringify(meant)}`,
};
