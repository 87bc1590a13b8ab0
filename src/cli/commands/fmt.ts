import { defineCommand } from "../command.ts";
import type { FmtArguments } from "../run/fmt.ts";

/** `metadef fmt`: brings namespaces into their canonical form. */
export const fmt = defineCommand<FmtArguments>({
  command: "fmt [paths..]",
  describe: "Bring namespaces into one order and layout: attributes as Glance's form has them, two spaces, values as they are written",
  builder: (yargs) =>
    yargs
      .positional("paths", {
        describe: "files and folders; - reads the standard input and writes",
        type: "string",
        array: true,
        default: ["."],
      })
      .option("check", {
        describe: "change nothing; name what would change, and end with 1 where anything would",
        type: "boolean",
        default: false,
      })
      .example("$0 fmt metadefs", "rewrites what is not in its form, and names it")
      .example("$0 fmt --check", "in continuous integration"),
  run: async (args, io) => (await import("../run/fmt.ts")).runFmt(args, io),
});
