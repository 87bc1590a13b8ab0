import yargs from "yargs";
import type { Parsed, Run } from "./command.ts";
import { UsageError } from "./io.ts";
import { version } from "./package-version.ts";

const USAGE = "Usage: $0 <command>\n\nChecks OpenStack and StarlingX flavors and images before a cloud does.";
const EXIT_CODES = "Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 wrong usage or unreadable files, 3 a bug";

/** What the words of the command line ask for; undefined where the answer is given already, as for `--help`. @throws UsageError */
export async function parseWords(words: readonly string[], commands: readonly Parsed[], columns: number): Promise<Run | undefined> {
  let run: Run | undefined;
  const parser = yargs([...words])
    .scriptName("metadef")
    .usage(USAGE)
    .epilogue(EXIT_CODES)
    .locale("en")
    .version(version)
    .help()
    .alias({ help: "h", version: "v" })
    .strict()
    .recommendCommands()
    .demandCommand(1, "name a command; metadef --help lists them")
    .wrap(Math.min(columns, 110))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw error ?? new UsageError(`${message.replaceAll("\n", " ")} (metadef --help tells more)`);
    });
  for (const command of commands) command.addTo(parser, (parsed) => (run = parsed));
  await parser.parseAsync();
  return run;
}
