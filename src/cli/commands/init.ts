import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { InitArguments } from "../run/init.ts";

/** `metadef init`: writes a configuration. */
export const init = defineCommand<InitArguments>({
  command: "init",
  describe: "Write a configuration for this folder and those below it",
  exitCodes: exitCodes("written", undefined, "wrong usage, or the file cannot be written"),
  builder: (yargs) =>
    yargs
      .option("target", {
        alias: "t",
        describe: "platform and release: openstack@2026.1, starlingx; a terminal asks for it",
        type: "string",
        requiresArg: true,
      })
      .option("namespaces", {
        alias: "n",
        describe: "your own namespaces: a folder or a package",
        type: "string",
        array: true,
        nargs: 1,
        default: [] as string[],
      })
      .option("format", { alias: "f", describe: "format of the file", choices: ["json", "yaml"] as const, default: "json" as const })
      .option("yes", { alias: "y", describe: "ask no questions", type: "boolean", default: false })
      .example("$0 --target openstack@caracal", "write a configuration with this target"),
  run: async (args, io) => (await import("../run/init.ts")).runInit(args, io),
});
