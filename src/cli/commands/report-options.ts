import { outputNames } from "../../report/outputs.ts";
import { severalTargets } from "../../setup/configuration-options.ts";
import { failOn } from "../fail-on.ts";

/** The options of commands that check many resources and report findings: targets, outputs, the baseline, what makes the exit code 1. */
export const reportOptions = {
  target: severalTargets,
  from: {
    describe: "report only what changes between this target and --target: findings that are new, and those that are gone",
    type: "string",
    requiresArg: true,
  },
  format: {
    alias: "f",
    describe: `form of the report: ${outputNames.join(", ")}, or auto (text, and what a job on GitHub or GitLab shows); NAME=FILE writes to a file; may be given several times`,
    type: "string",
    array: true,
    nargs: 1,
    default: ["text"],
  },
  statistics: { describe: "count the findings by code, key and resource, in text, json and ndjson", type: "boolean", default: false },
  "show-suppressed": {
    describe: "show findings that a comment, the configuration or the baseline suppresses too, marked, in json, ndjson and sarif",
    type: "boolean",
    default: false,
  },
  baseline: {
    describe: "a file of findings that are accepted: only others count, and those that no longer occur are reported",
    type: "string",
    requiresArg: true,
  },
  "update-baseline": { describe: "write all findings of this run to --baseline", type: "boolean", default: false },
  "fail-on": failOn,
  "max-warnings": {
    describe: "number of warnings that do not fail the run; one more makes the exit code 1",
    type: "string",
    requiresArg: true,
  },
  quiet: { describe: "show errors only; warnings and infos still count", type: "boolean", default: false },
} as const;
