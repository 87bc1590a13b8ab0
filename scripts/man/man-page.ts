import { type CommandDescription, type DescribedOption, sharedOptions } from "../../src/cli/describe-command.ts";

/** What the pages share. */
export interface ManContext {
  readonly version: string;
  /** What the program is, in a sentence. */
  readonly purpose: string;
  /** Each exit code with what it means. */
  readonly exitCodes: readonly (readonly [code: string, meaning: string])[];
}

/** Text for troff: a backslash, a hyphen of an option, and a dot or an apostrophe that begins a line are not commands. */
export function troff(text: string): string {
  return text
    .replace(/\\/g, "\\e")
    .replace(/-/g, "\\-")
    .replace(/^(?=[.'])/gm, "\\&");
}

const bold = (text: string): string => `\\fB${troff(text)}\\fR`;
const cursive = (text: string): string => `\\fI${troff(text)}\\fR`;

/** An argument of a request: quotes would end it. */
const quoted = (text: string): string => `"${troff(text).replaceAll('"', "\\(dq")}"`;

const heading = (name: string): string => `.SH ${name}`;

/** The page of the program, with a line for each command. */
export function programPage(commands: readonly CommandDescription[], context: ManContext): string {
  return page("metadef", context, [
    heading("NAME"),
    `metadef \\- ${troff(context.purpose)}`,
    heading("SYNOPSIS"),
    `${bold("metadef")} ${cursive("COMMAND")} [${cursive("WORD")} ...]`,
    heading("COMMANDS"),
    ...commands.flatMap(({ name, describe }) => [".TP", `${bold(name)}`, `${troff(describe)}; see ${bold(`metadef-${name}`)}(1)`]),
    ...optionsSection(sharedOptions),
    ...exitSection(context.exitCodes),
    heading("ENVIRONMENT"),
    ...term("NO_COLOR", "no colors, whatever the terminal can show; --color wins over it"),
    ...term("FORCE_COLOR", "colors also where the output is no terminal"),
    ...term("NODE_DISABLE_COMPILE_CACHE", "keep no compiled code in the user's folder for caches"),
    ...term("METADEF_DEBUG", "show where a bug is"),
  ]);
}

/** The page of a command. */
export function commandPage(command: CommandDescription, context: ManContext): string {
  const { name, describe, positionals, options, examples, exitCodes } = command;
  return page(`metadef-${name}`, context, [
    heading("NAME"),
    `metadef\\-${troff(name)} \\- ${troff(describe)}`,
    heading("SYNOPSIS"),
    synopsis(command),
    ...(positionals.length === 0 ? [] : [heading("ARGUMENTS")]),
    ...positionals.flatMap((word) => [".TP", cursive(word.name.toUpperCase()), troff(detailed(word))]),
    ...optionsSection([...options, ...sharedOptions]),
    heading("EXAMPLES"),
    ...examples.flatMap(({ line, describe: what }, index) => [
      ...(index === 0 ? [] : [".PP"]),
      `${troff(sentence(what))}:`,
      ".PP",
      ".in +4n",
      ".nf",
      troff(commandLine(line, name)),
      ".fi",
      ".in",
    ]),
    ...exitSection(exitCodes),
    heading("SEE ALSO"),
    `${bold("metadef")}(1)`,
  ]);
}

/** An example as it is typed. */
export const commandLine = (line: string, command: string): string => line.replaceAll("$0", `metadef ${command}`);

function page(name: string, { version }: ManContext, lines: readonly string[]): string {
  return `${[`.TH ${quoted(name.toUpperCase())} 1 "" ${quoted(`metadef ${version}`)} ${quoted("metadef")}`, ...lines].join("\n")}\n`;
}

function synopsis({ name, usage, options }: CommandDescription): string {
  const words = usage
    .split(" ")
    .slice(1)
    .map((word) => {
      const shown = `${cursive((/[\w-]+/.exec(word)?.[0] ?? "").toUpperCase())}${word.includes("..") ? " ..." : ""}`;
      return word.startsWith("[") ? `[${shown}]` : shown;
    });
  const needed = options.filter(({ required }) => required).map((option) => `${bold(`--${option.name}`)} ${cursive(valueName(option))}`);
  return [bold(`metadef ${name}`), ...needed, `[${cursive("OPTION")} ...]`, ...words].join(" ");
}

function optionsSection(options: readonly DescribedOption[]): string[] {
  return [
    heading("OPTIONS"),
    ...options.flatMap((option) => {
      const { name, letter, hasValue } = option;
      const forms = [...(letter === undefined ? [] : [bold(`-${letter}`)]), bold(`--${name}`)];
      return [".TP", `${forms.join(", ")}${hasValue ? ` ${cursive(valueName(option))}` : ""}`, troff(detailed(option))];
    }),
  ];
}

/** `--server-metadata METADATA`, but `--fail-on FAIL-ON`. */
function valueName({ name }: DescribedOption): string {
  const last = name.slice(name.lastIndexOf("-") + 1);
  return (last.length > 3 ? last : name).toUpperCase();
}

/** What a word is, with its choices, and what holds without it. */
function detailed({ describe, choices, default: fallback }: Pick<DescribedOption, "describe" | "choices" | "default">): string {
  const details = [
    ...(choices === undefined ? [] : [`one of ${choices.join(", ")}`]),
    ...(fallback === undefined ? [] : [`default: ${fallback}`]),
  ];
  return details.length === 0 ? describe : `${describe} (${details.join("; ")})`;
}

function exitSection(exitCodes: ManContext["exitCodes"]): string[] {
  return [heading("EXIT STATUS"), ...exitCodes.flatMap(([code, meaning]) => term(code, meaning))];
}

const term = (name: string, text: string): string[] => [".TP", bold(name), troff(text)];

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
