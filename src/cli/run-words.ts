import { STDIN } from "../lint/find-files.ts";
import { escapeLine, escapeTerminal } from "../report/escape-terminal.ts";
import { UsageError } from "../setup/usage-error.ts";
import type { ParsedCommand, Run } from "./command.ts";
import { audit } from "./commands/audit.ts";
import { check } from "./commands/check.ts";
import { completion } from "./commands/completion.ts";
import { config } from "./commands/config.ts";
import { diff } from "./commands/diff.ts";
import { effect } from "./commands/effect.ts";
import { explain } from "./commands/explain.ts";
import { exportResources } from "./commands/export.ts";
import { fmt } from "./commands/fmt.ts";
import { generate } from "./commands/generate.ts";
import { init } from "./commands/init.ts";
import { lint } from "./commands/lint.ts";
import { list } from "./commands/list.ts";
import { lsp } from "./commands/lsp.ts";
import { newDocument } from "./commands/new.ts";
import { pull } from "./commands/pull.ts";
import { push } from "./commands/push.ts";
import { rules } from "./commands/rules.ts";
import { search } from "./commands/search.ts";
import { show } from "./commands/show.ts";
import { targets } from "./commands/targets.ts";
import { testNamespaces } from "./commands/test.ts";
import type { ExitCode, Io } from "./io.ts";

export { UsageError };

/** The commands, in the order in which the help lists them. */
export const commands: readonly ParsedCommand[] = [
  lint,
  check,
  effect,
  list,
  show,
  search,
  diff,
  targets,
  explain,
  rules,
  generate,
  config,
  init,
  fmt,
  newDocument,
  testNamespaces,
  lsp,
  audit,
  exportResources,
  pull,
  push,
  completion,
];

/** The first word of a shell's question; it is in no help. */
const COMPLETE = "__complete";

/** Runs what the words of a command line ask for, and says what is wrong with them. 3 is a bug. */
export async function run(words: readonly string[], io: Io): Promise<ExitCode | 3> {
  try {
    return await runWords(words, io);
  } catch (error) {
    return tellError(error, io);
  }
}

async function runWords(given: readonly string[], io: Io): Promise<ExitCode> {
  if (given[0] === COMPLETE) return completeWords(given.slice(1), io);
  // yargs does not accept a single - as a positional
  const words = withoutEnd(calledForHelp(given.map((word) => (word === "-" ? STDIN : word))));
  const [name, ...rest] = words;
  const named = commands.filter((command) => command.name === name);
  const run = named[0]?.ofPaths(rest) ?? (await parse(words, named, io));
  return run === undefined ? 0 : run(io);
}

/** Answers the script of a shell (`metadef completion`). What goes wrong has no place in a line that is being typed. */
async function completeWords([shell, ...words]: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const { answerShell } = await import("./completion/answer.ts");
    await answerShell(shell, words, commands, io);
  } catch (error) {
    if (io.showsBugs) throw error;
  }
  return 0;
}

/**
 * Words without the `--` that ends the options: yargs forgets what is behind it. There a dash begins a name, which `./` says
 * without the `--`.
 */
function withoutEnd(words: string[]): string[] {
  const end = words.indexOf("--");
  if (end < 0) return words;
  return [...words.slice(0, end), ...words.slice(end + 1).map((word) => (word.startsWith("-") ? `./${word}` : word))];
}

/** `help` and `help lint` are `--help` and `lint --help`. */
function calledForHelp(words: string[]): string[] {
  const [first, command] = words;
  if (first !== "help") return words;
  if (command === undefined || command.startsWith("-")) return ["--help"];
  return commands.some(({ name }) => name === command) ? [command, "--help"] : [command];
}

/**
 * The parser of options is loaded only for options, because loading it needs as long as linting a file. A named command needs no
 * other command.
 */
async function parse(words: readonly string[], named: readonly ParsedCommand[], io: Io): Promise<Run | undefined> {
  const { parseWords } = await import("./parse-words.ts");
  return parseWords(words, named.length > 0 ? named : commands, io);
}

function tellError(error: unknown, io: Io): 2 | 3 {
  if (error instanceof UsageError || (error as Error)?.name === "YError") {
    // it can contain words of the command line, unescaped
    for (const line of (error as Error).message.split("\n")) io.note(`metadef: ${escapeLine(line)}`);
    return 2;
  }
  if ((error as Error)?.name === "CloudError") {
    io.note(`metadef: ${escapeLine((error as Error).message)}`);
    return 2;
  }
  io.note(`metadef: a bug: ${escapeTerminal(error instanceof Error ? error.message : String(error))} (METADEF_DEBUG=1 shows where)`);
  if (io.showsBugs && error instanceof Error) io.note(escapeTerminal(String(error.stack)));
  return 3;
}
