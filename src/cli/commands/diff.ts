import { defineCommand } from "../command.ts";
import type { DiffArguments } from "../run/diff.ts";
import { all, format, own, resourceType, target } from "./question-options.ts";

/** `metadef diff`: what two targets have otherwise. */
export const diff = defineCommand<DiffArguments>({
  command: "diff <from> <to>",
  describe: "Compare the keys and values of two targets, also of two platforms",
  builder: (yargs) =>
    yargs
      .positional("from", { describe: target.describe, type: "string", demandOption: true })
      .positional("to", { describe: "the target to compare with the first one", type: "string", demandOption: true })
      .option("resource-type", resourceType)
      .options(own)
      .option("all", all)
      .option("format", format)
      .example("$0 openstack@2024.1 openstack@2026.1", "what an upgrade adds, removes and changes"),
  run: async (args, io) => (await import("../run/diff.ts")).runDiff(args, io),
});
