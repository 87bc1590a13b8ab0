import type { Style } from "../report/style.ts";

export { PLAIN } from "../report/style.ts";

/** What says whether colours are wanted: two options, and the environment. */
const OPTION = /^--(?:(no-)?color|color=(always|never|auto))$/;

/** The words of a command line without `--color` and its kin, which every command has, and what the last of them asks for. */
export function takeColour(given: readonly string[]): { words: string[]; colour: boolean | undefined } {
  const end = given.indexOf("--");
  let colour: boolean | undefined;
  const words = given.filter((word, index) => {
    const [found, no, when] = (end < 0 || index < end ? OPTION.exec(word) : null) ?? [];
    if (found === undefined) return true;
    colour = when === "auto" ? undefined : no === undefined && when !== "never";
    return false;
  });
  return { words, colour };
}

/**
 * Whether to mark words in colour: as `--color` says, else never where NO_COLOR is set (no-color.org), else as FORCE_COLOR
 * says (force-color.org; 0 and false are no), else on a terminal that has colours.
 */
export function isColoured(asked: boolean | undefined, isTerminal: boolean, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (asked !== undefined) return asked;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb";
}

/** The marks for words on a terminal with colors. Loaded only there: the library opens the output's stream to ask about it. */
export async function colouredStyle(): Promise<Style> {
  const { default: colors } = await import("picocolors");
  return colors.createColors(true);
}
