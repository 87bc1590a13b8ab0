import type { Argv, Options, PositionalOptions } from "yargs";

/** A word or an option of a command, as its declaration has it. */
export interface DescribedWord {
  readonly name: string;
  readonly describe: string;
  /** The words that it accepts; absent where others do too. */
  readonly choices?: readonly string[];
  /** It can be given several times. */
  readonly several: boolean;
  /** What holds without it, as the help shows it. */
  readonly default?: string;
}

/** An option of a command. */
export interface DescribedOption extends DescribedWord {
  /** Its one-letter form, without the dash. */
  readonly letter?: string;
  /** It is followed by a value; otherwise it is a switch. */
  readonly hasValue: boolean;
  readonly required: boolean;
  /** `--no-NAME` means something. */
  readonly negatable: boolean;
}

/** A command line that the help shows, and what it does; `$0` is the command. */
export interface Example {
  readonly line: string;
  readonly describe: string;
}

/** An exit code, and what it means. */
export type ExitMeaning = readonly [code: string, meaning: string];

/** What the exit codes of a check mean. */
export const EXIT_CODES: readonly ExitMeaning[] = [
  ["0", "nothing found at or above --fail-on"],
  ["1", "findings"],
  ["2", "wrong usage, unreadable files or nothing to check"],
  ["3", "a bug"],
];

/** What the exit codes of a command mean that checks nothing. @param one what makes the code 1, if something does */
export const exitCodes = (done: string, one: string | undefined, failed: string): readonly ExitMeaning[] => [
  ["0", done],
  ...(one === undefined ? [] : [["1", one] as const]),
  ["2", failed],
  ["3", "a bug"],
];

/** Those of a question. */
export const ANSWER_CODES = exitCodes("the answer was printed", undefined, "wrong usage or unreadable files");

/** Everything that a command declares, for those who print it: the man page and the completion of the shells. */
export interface CommandDescription {
  readonly name: string;
  /** The name with its positional words: `lint [paths..]`. */
  readonly usage: string;
  readonly describe: string;
  readonly positionals: readonly DescribedWord[];
  readonly options: readonly DescribedOption[];
  readonly examples: readonly Example[];
  readonly exitCodes: readonly ExitMeaning[];
}

/** `--color`, which every command has; main.ts removes it from the words before they are parsed. */
export const COLOR_OPTION = {
  describe: "when to use colors: always, never, or by default only on a terminal; --no-color means never",
  type: "string",
  global: true,
} as const;

/** What every command has: yargs adds the first two. */
export const sharedOptions: readonly DescribedOption[] = [
  { name: "help", letter: "h", describe: "Show help", several: false, hasValue: false, required: false, negatable: false },
  { name: "version", letter: "v", describe: "Show version number", several: false, hasValue: false, required: false, negatable: false },
  {
    name: "color",
    describe: COLOR_OPTION.describe,
    choices: ["always", "never", "auto"],
    several: false,
    hasValue: true,
    required: false,
    negatable: true,
  },
];

/** Options of which `--no-NAME` means something though they are no switches. */
export const NEGATABLE: ReadonlySet<string> = new Set(["config"]);

/** Reads a command's declaration without the parser, which would have to be loaded: its builder is called with a recorder. */
export function describeCommand(
  usage: string,
  describe: string,
  builder: (yargs: Argv) => unknown,
  exits: readonly ExitMeaning[] = EXIT_CODES,
): CommandDescription {
  const positionals: DescribedWord[] = [];
  const options: DescribedOption[] = [];
  const examples: Example[] = [];
  const add = (name: string, option: Options): void => void options.push(optionOf(name, option));
  const calls: Readonly<Record<string, (...given: never[]) => void>> = {
    positional: (name: string, option: PositionalOptions) => void positionals.push({ name, ...wordOf(option) }),
    option: add,
    options: (several: Readonly<Record<string, Options>>) => {
      for (const [name, option] of Object.entries(several)) add(name, option);
    },
    example: (line: string, what: string) => void examples.push({ line, describe: what }),
  };
  // whatever else is asked of the parser says nothing that is printed
  const recorder: unknown = new Proxy(Object.create(null), {
    get:
      (_, name) =>
      (...given: never[]) => {
        if (Object.hasOwn(calls, name)) calls[String(name)]?.(...given);
        return recorder;
      },
  });
  builder(recorder as Argv);
  return { name: usage.split(" ")[0] as string, usage, describe, positionals, options, examples, exitCodes: exits };
}

function optionOf(name: string, option: Options): DescribedOption {
  const { alias, type, demandOption = false } = option;
  const letter = [alias ?? []].flat().find((each) => each.length === 1);
  const hasValue = type !== "boolean";
  return {
    name,
    ...wordOf(option),
    ...(letter !== undefined && { letter }),
    hasValue,
    required: demandOption !== false,
    negatable: NEGATABLE.has(name) || (!hasValue && option.default === true),
  };
}

function wordOf({ describe = "", choices, array = false, default: fallback }: Options | PositionalOptions): Omit<DescribedWord, "name"> {
  const shown = Array.isArray(fallback) ? fallback.join(", ") : typeof fallback === "boolean" ? "" : (fallback ?? "");
  return {
    describe,
    several: array,
    ...(choices !== undefined && { choices: [choices].flat().map(String) }),
    ...(shown !== "" && { default: String(shown) }),
  };
}
