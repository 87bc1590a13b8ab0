import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { PushArguments } from "../run/push.ts";
import { cloudOptions } from "./cloud-options.ts";

/** `metadef push`: files become the namespaces of a live Glance. */
export const push = defineCommand<PushArguments>({
  command: "push <paths..>",
  describe: "Bring namespaces from files into a live Glance",
  exitCodes: exitCodes(
    "Glance has what the files have",
    "something differs, or you answered no",
    "wrong usage, the cloud cannot be used, or a namespace is refused or cannot be read",
  ),
  builder: (yargs) =>
    yargs
      .positional("paths", { describe: "files and folders of namespaces", type: "string", array: true, demandOption: true })
      .option("dry-run", { describe: "only print the plan, with exit code 1 if there is something to do", type: "boolean", default: false })
      .option("yes", { alias: "y", describe: "do it without a question", type: "boolean", default: false })
      .option("prune", {
        describe: "also remove what the files do not have; whole namespaces only if a folder is given",
        type: "boolean",
        default: false,
      })
      .option("protected", { describe: "also change and remove protected namespaces", type: "boolean", default: false })
      .options(cloudOptions)
      .option("all", { describe: "print long lists in full", type: "boolean", default: false })
      .example("$0 metadefs --cloud mycloud --dry-run", "print what would change")
      .example("$0 metadefs --cloud mycloud --yes", "create and update namespaces, without a question"),
  run: async (args, io) => (await import("../run/push.ts")).runPush(args, io),
});
