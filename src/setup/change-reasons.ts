import { rank, releases, targetName } from "../catalog/releases.ts";
import type { Finding, Target } from "../model.ts";
import { changesOf } from "../query/changes.ts";
import { type KnownKey, knowKey, tellingOn } from "../query/known-key.ts";
import type { Library } from "../query/library.ts";
import { changeText } from "../report/change-text.ts";

/** What changed a finding's key between two targets, as `metadef diff` has it, the first change first. */
export class ChangeReasons {
  readonly #library: Library;
  readonly #known = new Map<string, Finding["because"]>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** @returns undefined where the catalog has no such key, or the same on both */
  of({ key, resource }: Finding, from: Target, to: Target): Finding["because"] {
    if (key === undefined || resource === undefined) return undefined;
    const name = [key, resource.type, targetName(from), targetName(to)].join(" ");
    if (!this.#known.has(name)) this.#known.set(name, this.#changes(key, resource.type, from, to));
    return this.#known.get(name);
  }

  #changes(key: string, type: string, from: Target, to: Target): Finding["because"] {
    const on = (target: Target): KnownKey | undefined =>
      tellingOn(knowKey(this.#library.catalog, target.platform, key, type), target).find((known) => known !== undefined);
    const steps = between(from, to);
    const changes = steps.slice(1).flatMap((target, index) => {
      const before = steps[index] as Target;
      return changeOf(key, on(before), on(target), before, target).map((change) => ({ target: targetName(target), change }));
    });
    return changes.length === 0 ? undefined : changes;
  }
}

/** The targets from one to the other, both included: of one platform every release in between. */
function between(from: Target, to: Target): Target[] {
  const { platform } = to;
  if (platform !== from.platform) return [from, to];
  const [low, high] = [rank(platform, from.release), rank(platform, to.release)].sort((a, b) => a - b) as [number, number];
  const inner = releases[platform].map(({ name }) => name).filter((name) => rank(platform, name) > low && rank(platform, name) < high);
  if (low !== rank(platform, from.release)) inner.reverse();
  return [from, ...inner.map((release) => ({ platform, release })), to];
}

function changeOf(key: string, old: KnownKey | undefined, now: KnownKey | undefined, before: Target, target: Target): string[] {
  if (old === undefined && now === undefined) return [];
  if (old === undefined) return [`adds ${key}`];
  if (now === undefined) return [`removes ${key}`];
  return changesOf({ standing: old.standing, target: before }, { standing: now.standing, target }).map(
    (change) => `changes ${key}: ${changeText(change, false)}`,
  );
}
