import { defineCommand } from "../command.ts";
import { ANSWER_CODES } from "../describe-command.ts";
import type { ExplainArguments } from "../run/explain.ts";

/** `metadef explain`: the page of a finding's code. */
export const explain = defineCommand<ExplainArguments>({
  command: "explain [code]",
  describe: "Explain a finding: what it means, which service refuses, examples, and how to fix it",
  exitCodes: ANSWER_CODES,
  builder: (yargs) =>
    yargs
      .positional("code", { describe: "the code in brackets after a finding; without it, all codes are listed", type: "string" })
      .example("$0 numa-cpus-out-of-range", "print the page of this code"),
  run: async (args, io) => (await import("../run/explain.ts")).runExplain(args, io),
});
