import { configurationOptions } from "../../setup/configuration-options.ts";
import { defineCommand } from "../command.ts";
import type { AuditArguments } from "../run/audit.ts";
import { cloudOptions } from "./cloud-options.ts";
import { reportOptions } from "./report-options.ts";

/** `metadef audit`: checks what a live cloud has. */
export const audit = defineCommand<AuditArguments>({
  command: "audit",
  describe: "Check the flavors, images, aggregates and volume types of a live cloud; it only reads",
  builder: (yargs) =>
    yargs
      .options(cloudOptions)
      .options({
        servers: { describe: "check the metadata of servers too", type: "boolean", default: false },
        pairs: { describe: "check each different flavor with each different image too", type: "boolean", default: false },
        facts: {
          describe: "read facts of the platform from the cloud (hypervisors, CPUs, aggregates …) and check with them",
          type: "boolean",
          default: false,
        },
        "facts-file": {
          describe: "the same, and write the facts to this configuration (JSON)",
          type: "string",
          requiresArg: true,
        },
        ...configurationOptions,
        ...reportOptions,
        target: {
          ...reportOptions.target,
          describe: "platform and release to check against, instead of the cloud's own (cloud), which its APIs show; can be repeated",
        },
        from: {
          ...reportOptions.from,
          describe: "report only what changes between this target, or the cloud's own (cloud), and --target",
        },
        verbose: { describe: "say how many requests were sent", type: "boolean", default: false },
      })
      .example("$0 --cloud mycloud", "check all, by the cloud's own release")
      .example("$0 --cloud mycloud --from cloud --target openstack@2026.1", "what an upgrade changes")
      .example("$0 --cloud mycloud --baseline accepted.ndjson --fail-on error", "fail on new errors only")
      .example("$0 --cloud mycloud --facts-file facts.json", "keep facts of the platform for metadef lint"),
  run: async (args, io) => (await import("../run/audit.ts")).runAudit(args, io),
});
