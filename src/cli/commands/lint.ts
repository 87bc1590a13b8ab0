import { configurationOptions } from "../../setup/configuration-options.ts";
import { defaultsOf, defineCommand } from "../command.ts";
import { failOn } from "../fail-on.ts";
import type { LintArguments } from "../run/lint.ts";

const HERE = ["."];

const options = {
  ...configurationOptions,
  format: { alias: "f", describe: "form of the report", choices: ["text", "json"] as const, default: "text" as const },
  "fail-on": failOn,
  "allow-none": {
    describe: "exit code 0 also where nothing was found to check, for hooks that pass whatever changed",
    type: "boolean",
    default: false,
  },
  as: {
    describe: "read every file as this format instead of telling formats apart; --as list names them",
    type: "string",
    requiresArg: true,
  },
  fix: { describe: "mend namespaces in JSON files where one answer is right, then check", type: "boolean", default: false },
  "explain-detection": { describe: "say what each file was taken for and why, and check nothing", type: "boolean", default: false },
  verbose: { describe: "list the files in which nothing was recognized", type: "boolean", default: false },
} as const;

/** `metadef lint`: checks documents. */
export const lint = defineCommand<LintArguments>({
  command: "lint [paths..]",
  describe:
    "Check flavors, images and namespaces in files, folders (searched for data, Terraform, scripts and documentation) or - (standard input)",
  builder: (yargs) =>
    yargs
      .positional("paths", { describe: "files and folders to check", type: "string", array: true, default: HERE })
      .options(options)
      .example("$0 lint flavors.json --target starlingx", "judge by StarlingX's newest release")
      .example("openstack flavor list --long -f json | $0 lint -", "check what a cloud has"),
  ofPaths: (paths) => ({ paths: paths.length === 0 ? HERE : paths, ...defaultsOf(options) }),
  run: async (args, io) => (await import("../run/lint.ts")).runLint(args, io),
});
