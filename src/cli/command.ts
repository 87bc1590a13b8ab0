import type { Argv, InferredOptionTypes, Options } from "yargs";
import { type CommandDescription, describeCommand, type ExitMeaning } from "./describe-command.ts";
import type { ExitCode, Io } from "./io.ts";

/** One command: its words for yargs, and what it does, which is imported when it is called. */
export interface Command<Arguments> {
  readonly command: string;
  readonly describe: string;
  /** What its exit codes mean; by default those of a check. */
  readonly exitCodes?: readonly ExitMeaning[];
  builder(yargs: Argv): Argv<Arguments>;
  /** The parser's result for paths only, if the command accepts paths: the parser is then not needed. */
  ofPaths?(paths: string[]): Arguments;
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

/** What is left to do once the words are parsed. */
export type Run = (io: Io) => Promise<ExitCode>;

/** A command that a parser can use, whatever its arguments are. */
export interface ParsedCommand {
  /** The word that calls it. */
  readonly name: string;
  /** The same with its positional words, as in `show <name>`. */
  readonly usage: string;
  /**
   * @param check is called with the command's usage and the parser that has its options, before the words are parsed
   * @param usage how the command is called: by its usage, or as the parser's only one by `$0` and its positional words
   */
  addTo(yargs: Argv, parsed: (run: Run) => void, check: (usage: string, yargs: Argv) => void, usage?: string): Argv;
  /** What is left to do where the words behind the name are paths and nothing else; undefined where a parser has to look at them. */
  ofPaths(words: string[]): Run | undefined;
  /** What it declares. */
  description(): CommandDescription;
}

/** Makes a command ready for the parser. */
export function defineCommand<Arguments>({ command, describe, exitCodes, builder, ofPaths, run }: Command<Arguments>): ParsedCommand {
  return {
    name: command.split(" ")[0] as string,
    usage: command,
    addTo: (yargs, parsed, check, usage = command) =>
      yargs.command({
        command: usage,
        describe,
        builder: (parser) => {
          const built = builder(parser);
          check(command, built);
          return built;
        },
        handler: (args) => parsed((io) => run(args as Arguments, io)),
      }),
    ofPaths: (words) => {
      if (ofPaths === undefined || words.some((word) => word.startsWith("-"))) return undefined;
      const args = ofPaths(words);
      return (io) => run(args, io);
    },
    description: () => describeCommand(command, describe, builder, exitCodes),
  };
}

/** What an option is when it is left out: the same as the parser makes of it. */
export function defaultsOf<T extends Readonly<Record<string, Options>>>(options: T): InferredOptionTypes<T> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])) as InferredOptionTypes<T>;
}
