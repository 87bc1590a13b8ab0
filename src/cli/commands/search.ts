import { defineCommand } from "../command.ts";
import { ANSWER_CODES } from "../describe-command.ts";
import type { SearchArguments } from "../run/search.ts";
import { all, format, own, target } from "./question-options.ts";

/** `metadef search`: keys by what is said of them. */
export const search = defineCommand<SearchArguments>({
  command: "search <words..>",
  describe: "Find keys by words in their names, titles, values and descriptions",
  exitCodes: ANSWER_CODES,
  builder: (yargs) =>
    yargs
      .positional("words", { describe: "words; a key must contain all of them", type: "string", array: true, demandOption: true })
      .option("target", { ...target, describe: `${target.describe}; by default every platform and release` })
      .options(own)
      .option("all", all)
      .option("format", format)
      .example("$0 secure boot", "find the keys that contain both words"),
  run: async (args, io) => (await import("../run/search.ts")).runSearch(args, io),
});
