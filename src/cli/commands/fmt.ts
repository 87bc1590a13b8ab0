import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { FmtArguments } from "../run/fmt.ts";

/** `metadef fmt`: brings namespaces into their canonical form. */
export const fmt = defineCommand<FmtArguments>({
  command: "fmt [paths..]",
  describe: "Format namespaces: attributes in Glance's order, two spaces of indentation, values unchanged",
  exitCodes: exitCodes(
    "formatted",
    "with --check, a file would change",
    "wrong usage, files that cannot be read or written, or no namespace",
  ),
  builder: (yargs) =>
    yargs
      .positional("paths", {
        describe: "files and folders; - formats the standard input",
        type: "string",
        array: true,
        default: ["."],
      })
      .option("check", {
        describe: "write nothing; list the files that would change, with exit code 1 if there are any",
        type: "boolean",
        default: false,
      })
      .option("allow-none", {
        describe: "exit code 0 also where there is no namespace, for hooks that pass whatever changed",
        type: "boolean",
        default: false,
      })
      .example("$0 metadefs", "format the files of a folder, and list those that changed")
      .example("$0 --check", "check the format in continuous integration"),
  run: async (args, io) => (await import("../run/fmt.ts")).runFmt(args, io),
});
