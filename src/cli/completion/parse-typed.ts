import type { CommandDescription, DescribedOption } from "../describe-command.ts";
import { sharedOptions } from "../describe-command.ts";

/** What the last word of a half-typed command line may become. */
export interface Typed {
  /** An option's name, a value of an option, or a positional word. */
  readonly wanted: "option" | { readonly option: DescribedOption } | { readonly positional: number };
  /** What is typed of it, without the `--name=` of an option. */
  readonly text: string;
  /** What comes before it in the same word: `--name=`. */
  readonly before: string;
  /** The values of the options before it; a switch has none. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** The positional words before it. */
  readonly positionals: readonly string[];
}

/** Reads the words behind a command's name up to the cursor; the last one, which may be empty, is being typed. */
export function parseTyped(words: readonly string[], { options: own }: CommandDescription): Typed {
  const known = [...own, ...sharedOptions];
  const before = words.slice(0, -1);
  const last = words.at(-1) ?? "";
  const options = new Map<string, string[]>();
  const positionals: string[] = [];
  let open: DescribedOption | undefined;
  let isEnded = false;
  for (const word of before) {
    if (open !== undefined) {
      options.get(open.name)?.push(word);
      open = undefined;
    } else if (isEnded || !/^-./.test(word)) positionals.push(word);
    else if (word === "--") isEnded = true;
    else {
      const [name, value] = splitOption(word);
      const option = optionNamed(name, known);
      if (option === undefined) continue;
      const values = options.get(option.name) ?? [];
      options.set(option.name, values);
      if (value !== undefined) values.push(value);
      else if (option.hasValue && !name.startsWith("--no-")) open = option;
    }
  }
  const rest = { options, positionals };
  if (open !== undefined) return { wanted: { option: open }, text: last, before: "", ...rest };
  if (isEnded || !last.startsWith("-")) return { wanted: { positional: positionals.length }, text: last, before: "", ...rest };
  const [name, value] = splitOption(last);
  const option = value === undefined ? undefined : optionNamed(name, known);
  if (option === undefined || value === undefined) return { wanted: "option", text: last, before: "", ...rest };
  return { wanted: { option }, text: value, before: `${name}=`, ...rest };
}

function splitOption(word: string): [name: string, value: string | undefined] {
  const at = word.startsWith("--") ? word.indexOf("=") : -1;
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

const optionNamed = (word: string, options: readonly DescribedOption[]): DescribedOption | undefined =>
  options.find(({ name, letter, negatable }) => word === `--${name}` || word === `-${letter}` || (negatable && word === `--no-${name}`));
