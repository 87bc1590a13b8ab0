import { configurationOptions } from "../../setup/configuration-options.ts";
import { defineCommand } from "../command.ts";
import { ANSWER_CODES } from "../describe-command.ts";
import type { ConfigArguments } from "../run/config.ts";
import { format } from "./question-options.ts";

/** `metadef config`: what the configuration says of a file. */
export const config = defineCommand<ConfigArguments>({
  command: "config [file]",
  describe: "Print the settings for a file, and where each one is written",
  exitCodes: ANSWER_CODES,
  builder: (yargs) =>
    yargs
      .positional("file", { describe: "a file or a folder; its content is not read", type: "string", default: "." })
      .option("config", configurationOptions.config)
      .option("format", format)
      .example("$0 flavors/m1.json", "print the target and the other settings for this file"),
  run: async (args, io) => (await import("../run/config.ts")).runConfig(args, io),
});
