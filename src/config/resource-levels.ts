import type { ResourceLevels } from "./apply-levels.ts";
import type { Settings } from "./configuration.ts";
import { readNameGlob } from "./glob.ts";

/** What settings make of the findings of some resources. The globs were read before, and are sound. */
export function resourceLevelsOf({ resources }: Pick<Settings, "resources">): ResourceLevels[] {
  return resources.map(({ names, rules, reason }) => {
    const globs = names.map(({ value }) => readNameGlob(value));
    const known = new Map<string, boolean>();
    return {
      matches: (name) => {
        let isMatched = known.get(name);
        if (isMatched === undefined) {
          isMatched = globs.some((glob) => glob(name));
          if (known.size < MOST_KNOWN) known.set(name, isMatched);
        }
        return isMatched;
      },
      levels: new Map([...rules].map(([code, { value }]) => [code, value])),
      reason: reason.value,
    };
  });
}

/** Names of which the answer is kept: a run may have any number of resources. */
const MOST_KNOWN = 10_000;
