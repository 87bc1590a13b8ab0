import { configurationOptions } from "../../setup/configuration-options.ts";
import { defineCommand } from "../command.ts";
import type { GenerateArguments } from "../run/generate-outputs.ts";

/** `metadef generate`: types, validators and JSON Schemas for other people's builds. */
export const generate = defineCommand<GenerateArguments>({
  command: "generate",
  describe: "Write TypeScript types, validators that stand alone, and JSON Schemas",
  builder: (yargs) =>
    yargs
      .option("out", {
        alias: "o",
        describe: "folder to write into, instead of the outputs that the configuration names",
        type: "string",
        requiresArg: true,
      })
      .option("namespaces", {
        alias: "n",
        describe: "your own namespaces: a folder (with supplement/ in it where they have one), a file of a Glance export, or a package",
        type: "string",
        array: true,
        nargs: 1,
        default: [] as string[],
      })
      .option("config", configurationOptions.config)
      .option("built-in", {
        describe: "the built-in catalog beside your own namespaces; --no-built-in leaves it out",
        type: "boolean",
        default: true,
      })
      .option("only", { describe: "what to write, with commas: types, validators, schemas, openapi", type: "string", requiresArg: true })
      .option("resource-type", {
        alias: "r",
        describe: "only for this: flavor, image, OS::Nova::Server, FlavorExtraSpecs; by default what your namespaces apply to",
        type: "string",
        array: true,
        nargs: 1,
        default: [] as string[],
      })
      .option("target", {
        alias: "t",
        describe: "only for this release: openstack@2026.1, starlingx; by default all, and schemas for the newest",
        type: "string",
        array: true,
        nargs: 1,
        default: [] as string[],
      })
      .option("commonjs", { describe: "validators as CommonJS too", type: "boolean", default: false })
      .option("check", { describe: "write nothing; exit code 1 where a file is not up to date", type: "boolean", default: false })
      .option("watch", { describe: "write again whenever your namespaces change", type: "boolean", default: false })
      .example("$0 generate --out src/generated --namespaces metadefs", "all that your own namespaces apply to")
      .example("$0 generate --out src/generated --only types --target openstack@2025.1", "types for one release"),
  run: async (args, io) => (await import("../run/generate.ts")).runGenerate(args, io),
});
