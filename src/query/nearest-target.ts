import { NEWEST, releases } from "../catalog/releases.ts";
import type { Platform, Target } from "../model.ts";

/**
 * The target to show for something that the requested target does not have: the next newer release of the platform, else the
 * next older, else the newest of another platform. Undefined if no target has it.
 */
export function nearestTarget({ platform, release }: Target, standsOn: (target: Target) => boolean): Target | undefined {
  const names = releases[platform].map(({ name }) => name);
  const at = names.indexOf(release);
  const own = [release, ...names.slice(at + 1), ...names.slice(0, at).reverse()].map((name) => ({ platform, release: name }));
  const others = (Object.keys(releases) as Platform[])
    .filter((other) => other !== platform)
    .flatMap((other) =>
      [NEWEST[other], ...releases[other].map(({ name }) => name).reverse()].map((name) => ({ platform: other, release: name })),
    );
  return [...own, ...others].find(standsOn);
}
