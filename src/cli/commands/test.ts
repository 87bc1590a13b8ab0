import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { TestArguments } from "../run/test.ts";

/** `metadef test`: runs a namespace author's own tables. */
export const testNamespaces = defineCommand<TestArguments>({
  command: "test [folder]",
  describe: "Run the test cases in FOLDER/tests against the namespaces in FOLDER",
  exitCodes: exitCodes("all cases pass", "a case fails", "wrong usage, unreadable files or no cases"),
  builder: (yargs) =>
    yargs
      .positional("folder", { describe: "folder of namespaces, with test cases in tests/*.json", type: "string", default: "." })
      .option("target", { alias: "t", describe: "platform and release for cases without a target", type: "string", requiresArg: true })
      .example(
        "$0 metadefs",
        'metadefs/tests/tiers.json: [{ "flavor": { "extra_specs": { "acme:tier": "gld" } }, "expect": ["value-not-in-enum"] }]',
      ),
  run: async (args, io) => (await import("../run/test.ts")).runTest(args, io),
});
