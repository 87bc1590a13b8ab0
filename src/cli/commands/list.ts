import { defineCommand } from "../command.ts";
import { ANSWER_CODES } from "../describe-command.ts";
import type { ListArguments } from "../run/list.ts";
import { all, format, own, resourceType, target } from "./question-options.ts";

/** `metadef list`: the keys of the catalog. */
export const list = defineCommand<ListArguments>({
  command: "list",
  describe: "List the keys of the catalog with their values",
  exitCodes: ANSWER_CODES,
  builder: (yargs) =>
    yargs
      .option("resource-type", resourceType)
      .option("target", target)
      .option("namespace", { describe: "only this namespace, for example OS::Compute::CPUPinning", type: "string", requiresArg: true })
      .options(own)
      .option("all", all)
      .option("format", format)
      .example("$0 --resource-type image --target starlingx", "the properties of images on StarlingX"),
  run: async (args, io) => (await import("../run/list.ts")).runList(args, io),
});
