import { parseArgs } from "node:util";
import type { Argv } from "yargs";
import { nearest } from "../schema/nearest.ts";
import { NEGATABLE } from "./describe-command.ts";

/** The part of yargs' own record of a command's options that is read here; its types leave it out. */
interface Options {
  readonly key: Readonly<Record<string, unknown>>;
  readonly alias: Readonly<Record<string, readonly string[]>>;
  readonly boolean: readonly string[];
  readonly array: readonly string[];
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/**
 * What is wrong with the options of a command line. If an option is given twice, yargs makes a list of its values or forgets the
 * first; it reads `--no-target` as a target `false`, and `--target.x` as a map.
 * @param usage the command as it is defined, `lint [paths..]`: its positional arguments are not options
 */
export function optionProblem(words: readonly string[], usage: string, parser: Argv): string | undefined {
  const options = (parser as unknown as { getOptions(): Options }).getOptions();
  const positional = new Set(Array.from(usage.matchAll(/[<[]([\w-]+)/g), ([, name]) => name as string));
  const aliases = new Map(Object.entries(options.alias).flatMap(([name, others]) => others.map((other) => [other, name] as const)));
  const names = Object.keys(options.key).filter((name) => !positional.has(name) && !aliases.has(name));
  const seen = new Set<string>();
  for (const { rawName, name: word, value, inlineValue } of tokensOf(words, names, options)) {
    const kebab = word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const isNegated = !names.includes(kebab) && kebab.startsWith("no-");
    const name = isNegated ? kebab.slice(3) : (aliases.get(word) ?? kebab);
    if (name === "help" || name === "version") return undefined;
    const isSwitch = options.boolean.includes(name);
    if (!names.includes(name)) return unknownOption(rawName, names, options);
    if (isNegated && !isSwitch && !NEGATABLE.has(name)) return `unknown option ${rawName}: leave out --${name} instead`;
    const problem = isNegated || isSwitch ? undefined : valueProblem(rawName, value, inlineValue === true, options.choices[name]);
    if (problem !== undefined) return problem;
    if (seen.has(name) && !options.array.includes(name)) return `--${name} is given more than once; give it once`;
    seen.add(name);
  }
  return undefined;
}

function tokensOf(words: readonly string[], names: readonly string[], options: Options) {
  const described = names.flatMap((name) => {
    const type = options.boolean.includes(name) ? "boolean" : "string";
    const short = options.alias[name]?.find((alias) => alias.length === 1);
    // yargs accepts the name in camel case too
    const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [[camel, { type }] as const, [name, { type, ...(short !== undefined && { short }) }] as const];
  });
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(described),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  // a negative number is a word
  return tokens.filter((token) => token.kind === "option").filter(({ rawName }) => !/^-\d/.test(rawName));
}

function valueProblem(
  option: string,
  value: string | undefined,
  isInline: boolean,
  choices: readonly string[] | undefined,
): string | undefined {
  const isMissing = value === undefined || (isInline ? value === "" : /^-./.test(value));
  if (isMissing) return `${option} needs a value${choices === undefined ? "" : `: ${listed(choices)}`}`;
  return choices === undefined || choices.includes(value) ? undefined : `${option} cannot be "${value}"; use ${listed(choices)}`;
}

function unknownOption(given: string, names: readonly string[], { alias }: Options): string {
  const near = nearest(
    given,
    names.map((name) => `--${name}`),
  );
  if (near.length > 0) return `unknown option ${given}: did you mean ${listed(near)}?`;
  const letters = names.flatMap((name) => (alias[name] ?? []).filter((other) => other.length === 1));
  return `unknown option ${given}${given.startsWith("--") ? "" : `; the short options are ${letters.map((letter) => `-${letter}`).join(", ")}`}`;
}

/** Words as a sentence lists choices: `a, b or c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
