import { defineCommand } from "../command.ts";
import { ANSWER_CODES } from "../describe-command.ts";
import type { RulesArguments } from "../run/rules.ts";
import { format } from "./question-options.ts";

/** `metadef rules`: the codes of all findings. */
export const rules = defineCommand<RulesArguments>({
  command: "rules",
  describe: "List the codes of all findings: severity, which service refuses, when, on which releases, and whether --fix corrects it",
  exitCodes: ANSWER_CODES,
  builder: (yargs) => yargs.option("format", format).example("$0 --format json", "the same for programs"),
  run: async (args, io) => (await import("../run/rules.ts")).runRules(args, io),
});
