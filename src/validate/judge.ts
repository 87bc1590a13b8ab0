import { NEWEST, type ResolvedTarget } from "../catalog/releases.ts";
import type { PlatformFacts, Target } from "../model.ts";
import { targetNamed } from "../schema/target-named.ts";
import { checkFacts } from "./check-facts.ts";
import { KnownKeys } from "./known-keys.ts";
import { keysOf, type Layer } from "./layer.ts";
import { checkOptions, type Options } from "./options.ts";
import type { SiteSchema } from "./site-schema.ts";

/** Options, resolved: a target that has facts, and the layers of the catalog, the built-in one first. */
export interface Judge {
  readonly layers: readonly Layer[];
  readonly target: Target;
  readonly platform: PlatformFacts;
  /** Whether the user named the target. */
  readonly named: boolean;
  readonly judgedAs: ResolvedTarget["judgedAs"];
  /** The schema-image.json of the site's Glance, where it has one of its own. */
  readonly siteSchema?: SiteSchema;
  /**
   * How many unknown keys still get suggestions; all if this is absent. In a document with thousands of them, suggestions for
   * all would help no reader.
   */
  readonly effort?: { suggestions: number };
  /** What the layers know of one kind of resource, as `surfaceOf` names it. */
  knownKeys(surface: string): KnownKeys;
}

const DEFAULT: ResolvedTarget = { target: { platform: "openstack", release: NEWEST.openstack } };

/** By layers and by the target's text: for thousands of resources, it is made only once. */
const judges = new WeakMap<readonly Layer[], Map<string | undefined, Judge>>();

/** @throws RangeError for an unknown target, with a message that lists the known ones; TypeError for an option of another type */
export function judgeOf(layers: readonly Layer[], options: Options = {}): Judge {
  checkOptions(options);
  if (options.target !== undefined && typeof options.target !== "string") throw new TypeError("options.target must be a string");
  if (options.platform !== undefined) return judgeWithFacts(layers, options, options.platform);
  let known = judges.get(layers);
  if (known === undefined) judges.set(layers, (known = new Map()));
  let judge = known.get(options.target);
  if (judge === undefined) known.set(options.target, (judge = makeJudge(layers, options)));
  return judge;
}

/** A judge for a caller's facts, and a copy of the facts at that time. */
interface Informed {
  readonly judge: Judge;
  readonly named: string | undefined;
  readonly facts: readonly unknown[];
}

/** A caller that checks thousands of resources passes one object of facts. */
const informed = new WeakMap<PlatformFacts, Informed>();

function judgeWithFacts(layers: readonly Layer[], options: Options, platform: PlatformFacts): Judge {
  checkFacts(platform);
  const facts = shapeOf(platform),
    known = informed.get(platform);
  const isSame = known?.facts.length === facts.length && known.facts.every((fact, place) => Object.is(fact, facts[place]));
  if (isSame && known.judge.layers === layers && known.named === options.target) return known.judge;
  const judge = makeJudge(layers, options);
  informed.set(platform, { judge, named: options.target, facts });
  return judge;
}

/** The names and values of facts, with the lengths of lists: what differs where a caller has changed them since. */
const shapeOf = (platform: PlatformFacts): unknown[] =>
  Object.entries(platform).flatMap(([name, fact]) => [name, fact, Array.isArray(fact) ? fact.length : 0]);

function makeJudge(layers: readonly Layer[], { target: named, platform = {} }: Options): Judge {
  const { target, judgedAs } = named === undefined ? DEFAULT : targetNamed(named);
  const known = new Map<string, KnownKeys>();
  const knownKeys = (surface: string): KnownKeys => {
    let keys = known.get(surface);
    if (keys === undefined) {
      keys = new KnownKeys(layers.map((layer) => keysOf(layer, surface, target)).filter((each) => each !== undefined));
      known.set(surface, keys);
    }
    return keys;
  };
  return { layers, target, platform, named: named !== undefined, judgedAs, knownKeys };
}
