import { targetNames } from "../catalog/releases.ts";
import { isSlip, nearest } from "../schema/nearest.ts";
import { targetNamed } from "../schema/target-named.ts";
import { ConfigurationError, type Problem, type Setting, type Settings } from "./configuration.ts";
import { didYouMean } from "./did-you-mean.ts";
import { readGlob, readNameGlob } from "./glob.ts";
import type { OwnSettings } from "./settings.ts";

/** Problems that are reported at most; more usually have one common cause. */
const MOST_TOLD = 20;

/**
 * @param codes the codes that exist
 * @throws ConfigurationError if the settings name an unknown code or target, or an invalid glob
 */
export function checkWords({ settings, ignore, overrides }: OwnSettings, codes: ReadonlySet<string>): void {
  const problems: Problem[] = [];
  for (const problem of wrongWords([settings, ...overrides.map((override) => override.settings)], codes)) {
    if (problems.push(problem) === MOST_TOLD) break;
  }
  for (const { resources } of overrides) for (const name of resources) problems.push(...wrongGlob(name, readNameGlob));
  for (const glob of [...ignore, ...overrides.flatMap(({ files }) => files)]) problems.push(...wrongGlob(glob, readGlob));
  if (problems.length > 0) throw new ConfigurationError(problems.slice(0, MOST_TOLD));
}

function* wrongWords(all: readonly Settings[], codes: ReadonlySet<string>): Iterable<Problem> {
  for (const { rules: own, target, resources } of all) {
    const rules = [...own, ...resources.flatMap((each) => [...each.rules])];
    for (const [code, { at }] of rules) if (!codes.has(code)) yield { message: `unknown rule "${code}"${didYouMean(code, codes)}`, at };
    if (target !== undefined) yield* wrongTarget(target);
  }
}

function wrongTarget({ value, at }: Setting<string>): Problem[] {
  try {
    targetNamed(value);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [meant] = nearest(value.slice(0, 200), targetNames());
    const hint = meant !== undefined && isSlip(value, meant) ? `unknown target "${value}": did you mean ${meant}?` : error.message;
    return [{ message: hint, at }];
  }
}

function wrongGlob({ value, at }: Setting<string>, read: (text: string) => unknown): Problem[] {
  try {
    read(value);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ message: error.message, at }];
  }
}
