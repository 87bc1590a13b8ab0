import { defineCommand } from "../command.ts";
import type { SearchArguments } from "../run/search.ts";
import { all, format, own, target } from "./question-options.ts";

/** `metadef search`: keys by what is said of them. */
export const search = defineCommand<SearchArguments>({
  command: "search <words..>",
  describe: "Find keys by words in their names, titles, values and descriptions",
  builder: (yargs) =>
    yargs
      .positional("words", { describe: "words that must all be found", type: "string", array: true, demandOption: true })
      .option("target", { ...target, describe: `${target.describe}; every platform and release where it is left out` })
      .options(own)
      .option("all", all)
      .option("format", format)
      .example("$0 search secure boot", "the keys that have to do with both words"),
  run: async (args, io) => (await import("../run/search.ts")).runSearch(args, io),
});
