import { configurationOptions } from "../../setup/configuration-options.ts";
import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { LspArguments } from "../run/lsp.ts";

/** `metadef lsp`: serves an editor. */
export const lsp = defineCommand<LspArguments>({
  command: "lsp",
  describe:
    "Serve an editor: findings as you type, completion, descriptions and fixes (Language Server Protocol on standard input and output)",
  exitCodes: exitCodes("the editor ended it", "the connection ended before the editor ended it", "wrong usage"),
  builder: (yargs) =>
    yargs
      .options(configurationOptions)
      .option("stdio", { describe: "use standard input and output, which is always done; some editors add it", type: "boolean" })
      .example("$0 --target starlingx", "serve an editor, and check against the newest release of StarlingX"),
  run: async (args, io) => (await import("../run/lsp.ts")).runLsp(args, io),
});
