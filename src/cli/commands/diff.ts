import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { DiffArguments } from "../run/diff.ts";
import { cloudOptions } from "./cloud-options.ts";
import { all, format, own, resourceType, target } from "./question-options.ts";

/** A side names its cloud itself. */
const { cloud: _, ...connection } = cloudOptions;

/** `metadef diff`: what two targets have otherwise. */
export const diff = defineCommand<DiffArguments>({
  command: "diff <from> <to>",
  describe: "Compare two targets, or the namespaces of files, folders, clouds and targets",
  exitCodes: exitCodes("compared", "namespaces of files or clouds differ", "wrong usage, or a side that cannot be read"),
  builder: (yargs) =>
    yargs
      .positional("from", {
        describe: `a target (${target.describe}), a file or folder of namespaces, or cloud:NAME`,
        type: "string",
        demandOption: true,
      })
      .positional("to", { describe: "what to compare with the first one", type: "string", demandOption: true })
      .option("resource-type", resourceType)
      .options(own)
      .option("all", all)
      .option("format", format)
      .options(connection)
      .example("$0 openstack@2024.1 openstack@2026.1", "what an upgrade adds, removes and changes")
      .example("$0 metadefs cloud:mycloud", "compare files with a cloud: exit code 1 if they differ"),
  run: async (args, io) => (await import("../run/diff.ts")).runDiff(args, io),
});
