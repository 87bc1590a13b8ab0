import { configurationOptions, severalTargets } from "../../setup/configuration-options.ts";
import { defineCommand } from "../command.ts";
import { failOn } from "../fail-on.ts";
import type { CheckArguments } from "../run/check.ts";

const resource = { type: "string", array: true, requiresArg: true, demandOption: true } as const;

/** `metadef check`: flavors met by images. */
export const check = defineCommand<CheckArguments>({
  command: "check",
  describe: "Check a flavor together with an image, as in a request for a server or a resize",
  builder: (yargs) =>
    yargs
      .option("flavor", { ...resource, describe: "file of the flavor; FILE#NAME if it has several" })
      .option("image", { ...resource, describe: "file of the image; FILE#NAME if it has several" })
      .option("server-metadata", { describe: "file of the server's metadata", type: "string", requiresArg: true })
      .option("resize-from", {
        describe: "file of the server's current flavor, to check a resize to --flavor",
        type: "string",
        requiresArg: true,
      })
      .option("all", {
        describe: "check every flavor with every image, and print a table of the pairs that boot",
        type: "boolean",
        default: false,
      })
      .options({ ...configurationOptions, target: severalTargets })
      .option("format", { alias: "f", describe: "format of the report", choices: ["text", "json"] as const, default: "text" as const })
      .option("fail-on", failOn)
      .example("$0 --flavor flavors.json#m1.large --image debian.json", "check one flavor with one image")
      .example("$0 --flavor flavors/ --image images/ --all", "find the pairs that boot"),
  run: async (args, io) => (await import("../run/check.ts")).runCheck(args, io),
});
