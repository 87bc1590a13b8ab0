import { configurationOptions } from "../../setup/configuration-options.ts";
import { defineCommand } from "../command.ts";
import type { ConfigArguments } from "../run/config.ts";
import { format } from "./question-options.ts";

/** `metadef config`: what the configuration says of a file. */
export const config = defineCommand<ConfigArguments>({
  command: "config [file]",
  describe: "Print the settings that hold for a file, and where each comes from",
  builder: (yargs) =>
    yargs
      .positional("file", { describe: "a file, or a folder; neither is read", type: "string", default: "." })
      .option("config", configurationOptions.config)
      .option("format", format)
      .example("$0 config flavors/m1.json", "who judges this file, and why"),
  run: async (args, io) => (await import("../run/config.ts")).runConfig(args, io),
});
