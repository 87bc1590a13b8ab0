import { configurationOptions } from "../../setup/configuration-options.ts";
import { defineCommand } from "../command.ts";
import { ANSWER_CODES } from "../describe-command.ts";
import type { EffectArguments } from "../run/effect.ts";

/** `metadef effect`: what a flavor and an image ask for in the end. */
export const effect = defineCommand<EffectArguments>({
  command: "effect",
  describe: "Show what a flavor and an image ask for, which key decides each setting, and which keys have no effect",
  exitCodes: ANSWER_CODES,
  builder: (yargs) =>
    yargs
      .option("flavor", {
        describe: "file of the flavor; FILE#NAME if it has several",
        type: "string",
        requiresArg: true,
        demandOption: true,
      })
      .option("image", { describe: "file of the image; FILE#NAME if it has several", type: "string", requiresArg: true })
      .options(configurationOptions)
      .option("format", { alias: "f", describe: "format of the answer", choices: ["text", "json"] as const, default: "text" as const })
      .example("$0 --flavor flavors.json#m1.large --image debian.json", "what a server with both asks for")
      .example("$0 --flavor flavor.json", "what the flavor asks for with any image"),
  run: async (args, io) => (await import("../run/effect.ts")).runEffect(args, io),
});
