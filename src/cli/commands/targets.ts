import { defineCommand } from "../command.ts";
import { ANSWER_CODES } from "../describe-command.ts";
import type { TargetsArguments } from "../run/targets.ts";
import { format } from "./question-options.ts";

/** `metadef targets`: what `--target` accepts. */
export const targets = defineCommand<TargetsArguments>({
  command: "targets",
  describe: "List the platforms and releases that --target accepts, and which StarlingX runs which OpenStack",
  exitCodes: ANSWER_CODES,
  builder: (yargs) => yargs.option("format", format).example("$0", "openstack@2024.1 is openstack@caracal"),
  run: async (args, io) => (await import("../run/targets.ts")).runTargets(args, io),
});
