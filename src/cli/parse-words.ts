import yargs from "yargs";
import type { Parsed, Run } from "./command.ts";
import { UsageError } from "./io.ts";
import { version } from "./package-version.ts";

const USAGE = "Usage: $0 <command>\n\nChecks OpenStack and StarlingX flavors and images before a cloud does.";
const EXIT_CODES = "Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 wrong usage or unreadable files, 3 a bug";

/** What yargs says, in the words of the other messages. */
const STRINGS = {
  "Argument: %s, Given: %s, Choices: %s": "%s cannot be %s: it is one of %s",
  "Not enough arguments following: %s": "%s needs a value",
};
const TOO_FEW = /^Not enough non-option arguments/;

/** What the words of the command line ask for; undefined where the answer is given already, as for `--help`. @throws UsageError */
export async function parseWords(words: readonly string[], commands: readonly Parsed[], columns: number): Promise<Run | undefined> {
  const [first] = words;
  let run: Run | undefined;
  const parser = yargs([...words])
    .scriptName("metadef")
    .usage(USAGE)
    .epilogue(EXIT_CODES)
    .locale("en")
    .updateStrings(STRINGS)
    .version(version)
    .help()
    .alias({ help: "h", version: "v" })
    .strict()
    .recommendCommands()
    .demandCommand(1, "name a command")
    .wrap(Math.min(columns, 110))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw error ?? new UsageError(`${wordsOf(message, first, commands)} (metadef --help tells more)`);
    });
  for (const command of commands) command.addTo(parser, (parsed) => (run = parsed));
  await parser.parseAsync();
  return run;
}

function wordsOf(message: string, first: string | undefined, commands: readonly Parsed[]): string {
  const command = commands.find(({ name }) => name === first);
  if (command !== undefined) {
    return TOO_FEW.test(message)
      ? `not enough words: metadef ${command.usage}`
      : message.replace(/^Invalid values:\s*/, "").replace(/\s+/g, " ");
  }
  if (first === undefined || first.startsWith("-")) return message;
  const meant = /^Did you mean (.*)\?$/.exec(message)?.[1];
  return `unknown command "${first}"${meant === undefined ? "" : `: did you mean ${meant}?`}`;
}
