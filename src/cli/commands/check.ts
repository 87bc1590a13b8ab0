import { configurationOptions, severalTargets } from "../../setup/configuration-options.ts";
import { defineCommand } from "../command.ts";
import { failOn } from "../fail-on.ts";
import type { CheckArguments } from "../run/check.ts";

const resource = { type: "string", array: true, requiresArg: true, demandOption: true } as const;

/** `metadef check`: flavors met by images. */
export const check = defineCommand<CheckArguments>({
  command: "check",
  describe: "Check a flavor together with an image: what asking for a server, or a resize, would meet",
  builder: (yargs) =>
    yargs
      .option("flavor", { ...resource, describe: "file of the flavor; FILE#NAME where it holds several" })
      .option("image", { ...resource, describe: "file of the image; FILE#NAME where it holds several" })
      .option("server-metadata", { describe: "file of the server's metadata", type: "string", requiresArg: true })
      .option("resize-from", {
        describe: "file of the flavor that a server has which is to get the flavor",
        type: "string",
        requiresArg: true,
      })
      .option("all", { describe: "every flavor with every image, as a table of which boot", type: "boolean", default: false })
      .options({ ...configurationOptions, target: severalTargets })
      .option("format", { alias: "f", describe: "form of the report", choices: ["text", "json"] as const, default: "text" as const })
      .option("fail-on", failOn)
      .example("$0 check --flavor flavors.json#m1.large --image debian.json", "what stands between the two and a server")
      .example("$0 check --flavor flavors/ --image images/ --all", "which of them boot together"),
  run: async (args, io) => (await import("../run/check.ts")).runCheck(args, io),
});
