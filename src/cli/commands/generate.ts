import { configurationOptions } from "../../setup/configuration-options.ts";
import { defineCommand } from "../command.ts";
import { exitCodes } from "../describe-command.ts";
import type { GenerateArguments } from "../run/generate-outputs.ts";

/** `metadef generate`: types, validators and JSON Schemas for other people's builds. */
export const generate = defineCommand<GenerateArguments>({
  command: "generate",
  describe: "Generate TypeScript types, validators without dependencies, and JSON Schemas",
  exitCodes: exitCodes("written", "with --check, a file is not up to date", "wrong usage, or files that cannot be read or written"),
  builder: (yargs) =>
    yargs
      .option("out", {
        alias: "o",
        describe: "folder to write to, instead of the outputs in the configuration",
        type: "string",
        requiresArg: true,
      })
      .option("namespaces", {
        alias: "n",
        describe: "your own namespaces: a folder (with an optional supplement/ in it), a file of a Glance export, or a package",
        type: "string",
        array: true,
        nargs: 1,
        default: [] as string[],
      })
      .option("config", configurationOptions.config)
      .option("built-in", {
        describe: "also use the built-in catalog with your own namespaces; --no-built-in omits it",
        type: "boolean",
        default: true,
      })
      .option("only", {
        describe: "what to write, separated by commas: types, validators, schemas, openapi",
        type: "string",
        requiresArg: true,
      })
      .option("resource-type", {
        alias: "r",
        describe: "only this resource type: flavor, image, OS::Nova::Server, FlavorExtraSpecs; by default those of your namespaces",
        type: "string",
        array: true,
        nargs: 1,
        default: [] as string[],
      })
      .option("target", {
        alias: "t",
        describe: "only this release: openstack@2026.1, starlingx; by default all releases, and schemas of the newest",
        type: "string",
        array: true,
        nargs: 1,
        default: [] as string[],
      })
      .option("commonjs", { describe: "write validators as CommonJS too", type: "boolean", default: false })
      .option("check", { describe: "write nothing; exit code 1 if a file is not up to date", type: "boolean", default: false })
      .option("watch", { describe: "write again whenever your namespaces change", type: "boolean", default: false })
      .example("$0 --out src/generated --namespaces metadefs", "generate everything for your own namespaces")
      .example("$0 --out src/generated --only types --target openstack@2025.1", "generate only types, for one release"),
  run: async (args, io) => (await import("../run/generate.ts")).runGenerate(args, io),
});
