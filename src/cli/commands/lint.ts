import { configurationOptions } from "../../setup/configuration-options.ts";
import { defaultsOf, defineCommand } from "../command.ts";
import { type LintArguments, runLint } from "../run/lint.ts";
import { reportOptions } from "./report-options.ts";

const NOTHING: string[] = [];

const options = {
  ...configurationOptions,
  ...reportOptions,
  "allow-none": {
    describe: "exit code 0 also where nothing was found to check, for hooks that pass whatever changed",
    type: "boolean",
    default: false,
  },
  "stdin-filename": {
    describe: "name of the document that - reads: it decides the format and the configuration, and the report shows it",
    type: "string",
    requiresArg: true,
  },
  "files-from": {
    describe: "file that lists the paths to check, one a line or each ended by NUL; - reads the list from the standard input",
    type: "string",
    requiresArg: true,
  },
  "changed-since": {
    describe: "check only files that changed since the branch left this git revision, untracked ones too",
    type: "string",
    requiresArg: true,
  },
  gitignore: {
    describe: "leave out what .gitignore names when folders and globs are searched; --no-gitignore reads it too",
    type: "boolean",
    default: true,
  },
  as: {
    describe: "read every file as this format instead of telling formats apart; --as list names them",
    type: "string",
    requiresArg: true,
  },
  fix: { describe: "correct in the files what has only one right answer, then check what is left", type: "boolean", default: false },
  "fix-dry-run": {
    describe: "print what --fix would change as a unified diff and write nothing; exit code 1 if it would change something",
    type: "boolean",
    default: false,
  },
  "explain-detection": { describe: "say what each file was taken for and why, and check nothing", type: "boolean", default: false },
  verbose: { describe: "list the files in which nothing was recognized", type: "boolean", default: false },
} as const;

/** `metadef lint`: checks documents. */
export const lint = defineCommand<LintArguments>({
  command: "lint [paths..]",
  describe:
    "Check flavors, images and namespaces in files, folders (searched for data, Terraform, scripts and documentation), globs or - (standard input)",
  builder: (yargs) =>
    yargs
      .positional("paths", {
        describe: "files, folders and quoted globs to check; without any, the working folder",
        type: "string",
        array: true,
        default: NOTHING,
      })
      .options(options)
      .example("$0 flavors.json --target starlingx", "check against the newest release of StarlingX")
      .example("$0 . --from openstack@2024.1 --target openstack@2026.1", "what an upgrade changes")
      .example("$0 --changed-since origin/main", "check what a branch changes")
      .example("$0 . --format text --format sarif=out.sarif", "print the report, and write another for code scanning")
      .example("openstack flavor list --long -f json | $0 -", "check what a cloud has"),
  ofPaths: (paths) => ({ paths, ...defaultsOf(options) }),
  // most runs are of this command: the build makes one file of it and the start
  run: runLint,
});
