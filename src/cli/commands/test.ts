import { defineCommand } from "../command.ts";
import type { TestArguments } from "../run/test.ts";

/** `metadef test`: runs a namespace author's own tables. */
export const testNamespaces = defineCommand<TestArguments>({
  command: "test [folder]",
  describe: "Run the tables in FOLDER/tests against the namespaces in FOLDER: what each flavor or image must be found to have",
  builder: (yargs) =>
    yargs
      .positional("folder", { describe: "folder of namespaces, with tests/*.json in it", type: "string", default: "." })
      .option("target", { alias: "t", describe: "who judges the cases that name nobody", type: "string", requiresArg: true })
      .example(
        "$0 test metadefs",
        'metadefs/tests/tiers.json: [{ "flavor": { "extra_specs": { "acme:tier": "gld" } }, "expect": ["value-not-in-enum"] }]',
      ),
  run: async (args, io) => (await import("../run/test.ts")).runTest(args, io),
});
