import { defineCommand } from "../command.ts";
import type { ExplainArguments } from "../run/explain.ts";

/** `metadef explain`: the page of a finding's code. */
export const explain = defineCommand<ExplainArguments>({
  command: "explain [code]",
  describe: "Explain a finding: what it means, who refuses, an example, and how to fix it",
  builder: (yargs) =>
    yargs
      .positional("code", { describe: "what stands in brackets behind a finding; all are listed where it is left out", type: "string" })
      .example("$0 explain numa-cpus-out-of-range", "docs/findings/numa-cpus-out-of-range.md, for a terminal"),
  run: async (args, io) => (await import("../run/explain.ts")).runExplain(args, io),
});
