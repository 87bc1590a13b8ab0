import yargs, { type Argv } from "yargs";
import manifest from "../../package.json" with { type: "json" };
import { UsageError } from "../setup/usage-error.ts";
import type { ParsedCommand, Run } from "./command.ts";
import { COLOR_OPTION, EXIT_CODES } from "./describe-command.ts";
import type { Io } from "./io.ts";
import { listed, optionProblem } from "./option-problem.ts";

/** What metadef is. */
export const PURPOSE = "Checks OpenStack and StarlingX flavors and images before a cloud does";

const USAGE = `Usage: $0 <command>\n\n${PURPOSE}.`;

const TOO_FEW = /^Not enough non-option arguments/;
const TOO_MANY = /^Unknown arguments?: (.*)$/s;
const MISSING = /^Missing required arguments?: (.*)$/s;
const NOT_A_CHOICE = /^Invalid values:\s*Argument: .*, Given: (.*), Choices: (.*)$/s;

/**
 * What the words of the command line ask for; undefined where the answer is given already, as for `--help`.
 * @param commands the one that the first word names, or all where it names none
 * @throws UsageError
 */
export async function parseWords(words: readonly string[], commands: readonly ParsedCommand[], io: Io): Promise<Run | undefined> {
  const [first] = words;
  const only = commands.length === 1 ? commands[0] : undefined;
  let run: Run | undefined;
  const parser = yargs()
    .scriptName(only === undefined ? "metadef" : `metadef ${only.name}`)
    .epilogue(`Exit codes: ${(only?.description().exitCodes ?? EXIT_CODES).map((each) => each.join(" ")).join("; ")}`)
    .locale("en")
    .version(manifest.version)
    .help()
    .alias({ help: "h", version: "v" })
    .option("color", COLOR_OPTION)
    .strict()
    .recommendCommands()
    .wrap(Math.min(io.columns, 110))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw error ?? new UsageError(wordsOf(message, first, commands));
    });
  const check = (usage: string, built: Argv): void => {
    const problem = optionProblem(words.slice(1), usage, built);
    if (problem !== undefined) throw new UsageError(`${problem} (see metadef ${first} --help)`);
  };
  const parsed = (found: Run): void => void (run = found);
  // as the parser's own command: after another one it prints the help for any of them
  if (only !== undefined) only.addTo(parser, parsed, check, only.usage.replace(only.name, "$0"));
  else {
    parser.usage(USAGE).demandCommand(1, "name a command");
    for (const command of commands) command.addTo(parser, parsed, check);
  }
  await parser.parseAsync(only === undefined ? [...words] : words.slice(1), {}, (_error, _args, help) => {
    if (help !== "") io.out(`${help}\n`);
  });
  return run;
}

/** What yargs says, in the words of the other messages. */
function wordsOf(message: string, first: string | undefined, commands: readonly ParsedCommand[]): string {
  const command = commands.find(({ name }) => name === first);
  if (command !== undefined) return `${problemOf(message, command)} (see metadef ${command.name} --help)`;
  if (first === undefined || first.startsWith("-")) return `${message} (see metadef --help)`;
  const meant = /^Did you mean (.*)\?$/.exec(message)?.[1];
  return `unknown command "${first}"${meant === undefined ? "" : `: did you mean ${meant}?`} (see metadef --help)`;
}

function problemOf(message: string, { usage }: ParsedCommand): string {
  if (TOO_FEW.test(message)) return `not enough words: metadef ${usage}`;
  const [, many] = TOO_MANY.exec(message) ?? [];
  if (many !== undefined) return `too many words: metadef ${usage} does not take ${many}`;
  const [, missing] = MISSING.exec(message) ?? [];
  if (missing !== undefined) return `missing ${missing.replace(/[^\s,]+/g, "--$&").replace(/, (?=\S+$)/, " and ")}`;
  const [, given, choices] = NOT_A_CHOICE.exec(message) ?? [];
  if (given !== undefined) return `unknown word ${given}: only ${listed((choices as string).replaceAll('"', "").split(", "))} is known`;
  return message.replace(/\s+/g, " ");
}
