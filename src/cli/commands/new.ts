import { defineCommand } from "../command.ts";
import type { NewArguments } from "../run/new.ts";

/** `metadef new`: writes a first document. */
export const newDocument = defineCommand<NewArguments>({
  command: "new <what> [file]",
  describe: "Write a first namespace, from flags, or from questions in a terminal",
  builder: (yargs) =>
    yargs
      .positional("what", { describe: "the kind of document", choices: ["namespace"] as const, demandOption: true })
      .positional("file", { describe: "where to; without it the document goes to the standard output", type: "string" })
      .option("name", { describe: "the namespace's name, such as Acme::Compute::Tiers", type: "string", requiresArg: true })
      .option("display-name", { describe: "its name for people", type: "string", requiresArg: true })
      .option("description", { describe: "what its properties are for", type: "string", requiresArg: true })
      .option("resource-type", {
        describe: "where they apply, with the prefix of their keys there: OS::Nova::Flavor=acme:",
        type: "string",
        array: true,
        nargs: 1,
      })
      .option("property", {
        describe:
          "a property, with its type (string, integer, number, boolean), its values and its description: tier:string=gold,silver:The class of hosts",
        type: "string",
        array: true,
        nargs: 1,
      })
      .option("yes", { alias: "y", describe: "ask nothing", type: "boolean", default: false })
      .example(
        "$0 new namespace acme.json --name Acme::Tiers --resource-type OS::Nova::Flavor=acme: --property tier",
        "no question asked but for words",
      ),
  run: async (args, io) => (await import("../run/new.ts")).runNew(args, io),
});
