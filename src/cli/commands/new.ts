import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { NewArguments } from "../run/new.ts";

/** `metadef new`: writes a first document. */
export const newDocument = defineCommand<NewArguments>({
  command: "new <what> [file]",
  describe: "Create a namespace from options, or from questions in a terminal",
  exitCodes: exitCodes("written", undefined, "wrong usage, or the file cannot be written"),
  builder: (yargs) =>
    yargs
      .positional("what", { describe: "the kind of document", choices: ["namespace"] as const, demandOption: true })
      .positional("file", { describe: "file to write; without it, the namespace goes to the standard output", type: "string" })
      .option("name", { describe: "name of the namespace, for example Acme::Compute::Tiers", type: "string", requiresArg: true })
      .option("display-name", { describe: "name that dashboards show", type: "string", requiresArg: true })
      .option("description", { describe: "what the properties are for", type: "string", requiresArg: true })
      .option("resource-type", {
        describe: "resource type, with the prefix of its keys: OS::Nova::Flavor=acme:",
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
      .option("yes", { alias: "y", describe: "ask no questions", type: "boolean", default: false })
      .example(
        '$0 namespace tiers.json --name Acme::Tiers --display-name Tiers --description "Classes of hosts" --resource-type OS::Nova::Flavor=acme: --property "tier:string=gold,silver:The class" --yes',
        "ask no questions",
      )
      .example(
        "$0 namespace acme.json --name Acme::Tiers --resource-type OS::Nova::Flavor=acme: --property tier",
        "ask only for the missing texts",
      ),
  run: async (args, io) => (await import("../run/new.ts")).runNew(args, io),
});
