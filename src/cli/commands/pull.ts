import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { PullArguments } from "../run/pull.ts";
import { cloudOptions } from "./cloud-options.ts";

/** `metadef pull`: the namespaces of a live Glance become files. */
export const pull = defineCommand<PullArguments>({
  command: "pull [namespaces..]",
  describe: "Write the namespaces of a live Glance into files",
  exitCodes: exitCodes(
    "every namespace is in its file",
    undefined,
    "wrong usage, the cloud cannot be used, or a namespace could not be read or written",
  ),
  builder: (yargs) =>
    yargs
      .positional("namespaces", { describe: "names of namespaces; all by default", type: "string", array: true, default: [] })
      .option("out", {
        alias: "o",
        describe: "the folder; a file in it that has the namespace already is updated, whatever its name",
        type: "string",
        requiresArg: true,
        default: "metadefs",
      })
      .options(cloudOptions)
      .example("$0 --cloud mycloud --out metadefs", "write all namespaces, a file each")
      .example("$0 --cloud mycloud OS::Compute::CPUPinning", "write one namespace"),
  run: async (args, io) => (await import("../run/pull.ts")).runPull(args, io),
});
