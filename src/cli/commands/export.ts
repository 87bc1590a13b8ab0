import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { ExportArguments } from "../run/export.ts";
import { cloudOptions } from "./cloud-options.ts";

const kind = (what: string) => ({ describe: `write ${what}; with such options, nothing else`, type: "boolean", default: false }) as const;

/** `metadef export`: what a live cloud has becomes files. */
export const exportResources = defineCommand<ExportArguments>({
  command: "export",
  describe: "Write the flavors, images, aggregates and volume types of a live cloud into files that lint reads",
  exitCodes: exitCodes("written", undefined, "wrong usage, the cloud cannot be used, or a list or a file cannot be read or written"),
  builder: (yargs) =>
    yargs
      .options({
        out: { alias: "o", describe: "the folder, which gets a file for each kind", type: "string", requiresArg: true, demandOption: true },
        flavors: kind("flavors"),
        images: kind("images and their properties"),
        aggregates: kind("aggregates"),
        "volume-types": kind("volume types"),
        servers: kind("the metadata of servers, which is left out by default"),
        private: {
          describe: "keep owners, projects, users, host names and the places of image data, which are left out otherwise",
          type: "boolean",
          default: false,
        },
      })
      .options(cloudOptions)
      .example("$0 --cloud mycloud --out estate", "write all, to keep it under version control")
      .example("$0 --cloud mycloud --out estate --flavors && git diff estate", "see what has changed"),
  run: async (args, io) => (await import("../run/export.ts")).runExport(args, io),
});
