import { defineCommand } from "../command.ts";
import { ANSWER_CODES } from "../describe-command.ts";
import type { ShowArguments } from "../run/show.ts";
import { all, format, own, resourceType, target } from "./question-options.ts";

/** `metadef show`: everything about one key, or about one namespace. */
export const show = defineCommand<ShowArguments>({
  command: "show <name>",
  describe: "Show everything about a key or a namespace",
  exitCodes: ANSWER_CODES,
  builder: (yargs) =>
    yargs
      .positional("name", {
        describe: "a key (hw:cpu_policy, hw:numa_cpus.0) or a namespace (OS::Compute::CPUPinning)",
        type: "string",
        demandOption: true,
      })
      .option("resource-type", resourceType)
      .option("target", target)
      .option("history", { describe: "show what changed in which release", type: "boolean", default: false })
      .options(own)
      .option("all", all)
      .option("format", format)
      .example("$0 hw:mem_encryption_model --history", "show the key, and the releases of its values"),
  run: async (args, io) => (await import("../run/show.ts")).runShow(args, io),
});
