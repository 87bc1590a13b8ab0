import { escapeLine } from "../../report/escape-terminal.ts";
import type { ParsedCommand } from "../command.ts";
import { type CommandDescription, type DescribedOption, sharedOptions } from "../describe-command.ts";
import type { Io } from "../io.ts";
import type { Candidate } from "./candidates.ts";
import { parseTyped, type Typed } from "./parse-typed.ts";

/** What every shell takes as it is. A namespace of a stranger can have keys that it would run. */
const PLAIN_WORD = /^[\w:.,@%+=/~^-]+$/;

/** How an answer ends where no word of ours is meant but the name of a file. */
const FILES = "files";

/**
 * Answers a shell's question: what the last of the words behind `metadef` may become. The first line says `words`, `partial` (no
 * blank comes after them) or `files` (the shell knows its files itself); each line after it has a word and, behind a tab, what it
 * is. A question without an answer has no lines.
 * @param shell its name: bash hands over words with their quotes
 */
export async function answerShell(
  shell: string | undefined,
  given: readonly string[],
  commands: readonly ParsedCommand[],
  io: Io,
): Promise<void> {
  const words = shell === "bash" ? given.map(unquoted) : given;
  const quiet: Io = { ...io, note: () => undefined };
  const found = await candidatesOf(words, commands, quiet);
  if (found === FILES) return io.out(`${FILES}\n`);
  const plain = found.filter(({ word }) => PLAIN_WORD.test(word));
  if (plain.length === 0) return;
  const lines = plain.map(({ word, describe = "" }) => `${word}\t${escapeLine(describe)}\n`);
  io.out(`${plain.some(({ partial }) => partial) ? "partial" : "words"}\n${lines.join("")}`);
}

/** A word without the quotes and backslashes of a shell; the last quote may be missing still. */
const unquoted = (word: string): string =>
  word.replace(/\\(.)|'([^']*)'?|"((?:[^"\\]|\\.)*)"?/gs, (_, escaped, single, double) => escaped ?? single ?? double ?? "");

async function candidatesOf(words: readonly string[], commands: readonly ParsedCommand[], io: Io): Promise<Candidate[] | typeof FILES> {
  const [name = "", ...rest] = words;
  const isHelp = name === "help" && rest.length === 1;
  if (rest.length === 0 || isHelp) {
    const described = commands.map((command) => command.description()).map(({ name: word, describe }) => ({ word, describe }));
    const own = isHelp ? [] : [{ word: "help", describe: "Show the help of a command" }, ...optionWords(sharedOptions, "-")];
    return starting([...described, ...own], (isHelp ? rest[0] : name) ?? "");
  }
  const command = commands.find((each) => each.name === name)?.description();
  if (command === undefined) return [];
  const typed = parseTyped(rest, command);
  const { text, before, wanted } = typed;
  if (wanted === "option") return starting(optionWords(stillPossible(command, typed), text), text);
  const found = await valuesOf(command, typed, io);
  const meant = found === FILES ? [] : starting(found, text);
  // what is compared can also be a folder
  if (found === FILES || (command.name === "diff" && "positional" in wanted && meant.length === 0)) return FILES;
  return meant.map((each) => ({ ...each, word: before + each.word }));
}

async function valuesOf(command: CommandDescription, typed: Typed, io: Io): Promise<Candidate[] | typeof FILES> {
  const { wanted } = typed;
  if (wanted === "option") return [];
  const word = "option" in wanted ? wanted.option : (command.positionals[wanted.positional] ?? lastOf(command));
  if (word === undefined) return [];
  if (word.choices !== undefined) return word.choices.map((choice) => ({ word: choice }));
  const { optionValues, positionalValues } = await import("./candidates.ts");
  const source = "option" in wanted ? sourceOf(optionValues, word.name) : sourceOf(positionalValues, `${command.name} ${word.name}`);
  return source === undefined ? FILES : source(typed, io);
}

/** A word that may come several times takes all that follow. */
function lastOf({ positionals }: CommandDescription) {
  const last = positionals.at(-1);
  return last?.several ? last : undefined;
}

const sourceOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

function stillPossible({ options }: CommandDescription, typed: Typed): DescribedOption[] {
  return [...options, ...sharedOptions].filter(({ name, several }) => several || !typed.options.has(name));
}

/** Options as words: the letters only where nothing but a dash is typed. */
function optionWords(options: readonly DescribedOption[], typed: string): Candidate[] {
  return options.flatMap(({ name, letter, describe, negatable }) => [
    { word: `--${name}`, describe },
    ...(negatable && typed.startsWith("--no") ? [{ word: `--no-${name}`, describe }] : []),
    ...(letter !== undefined && typed === `-${letter}` ? [{ word: `-${letter}`, describe }] : []),
  ]);
}

const starting = (candidates: readonly Candidate[], text: string): Candidate[] => candidates.filter(({ word }) => word.startsWith(text));
