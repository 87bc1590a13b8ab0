import { isAfterForks, spanHolds, upstreamOf } from "../catalog/releases.ts";
import type { Platform, PlatformFacts, Target } from "../model.ts";
import { serverRules } from "../rules/index.ts";
import type { Server, ServerRule, Where } from "../rules/rule.ts";
import type { Side } from "../rules/side.ts";
import { Memo } from "./memo.ts";

/** The rules that the keys of a server call, in the rules' order. */
export interface CalledRules {
  readonly rules: readonly ServerRule[];
  /** Those that an image can satisfy, which a flavor without an image asks for besides. */
  readonly avoidable: readonly ServerRule[];
}

/** What one key calls, as places in the lists of a book. */
interface Calls {
  readonly rules: readonly number[];
  readonly avoidable: readonly number[];
}

const NONE: readonly ServerRule[] = [];
const NOWHERE: readonly number[] = [];
const NO_CALLS: Calls = { rules: [], avoidable: [] };

/** Rules, by the keys that call them. */
class RuleList {
  readonly #rules: readonly ServerRule[];
  /** By a key: the places of the rules that name it. */
  readonly #named = new Map<string, number[]>();
  /** The templates that rules name, each with the place of its rule. */
  readonly #templates: { readonly place: number; readonly template: Template }[] = [];
  /** By place in the list: whether the rule runs whatever keys there are. */
  readonly #always: readonly boolean[];
  readonly #alwaysCalled: readonly ServerRule[];
  /**
   * By place: whether a key of the current server calls the rule; one list for all servers, because making one costs more than
   * filling it.
   */
  readonly #called: boolean[];
  #more = false;

  constructor(rules: readonly ServerRule[], withFacts: boolean) {
    const keysOf = ({ keys, keysWithFacts = [] }: ServerRule): readonly string[] => (withFacts ? [...keys, ...keysWithFacts] : keys);
    this.#rules = rules.filter((rule) => keysOf(rule).length > 0);
    this.#always = this.#rules.map((rule) => keysOf(rule).includes("*"));
    for (const [place, rule] of this.#rules.entries()) {
      for (const key of keysOf(rule)) {
        const places = this.#named.get(key);
        if (key.includes("{")) this.#templates.push({ place, template: templateOf(key) });
        else if (places === undefined) this.#named.set(key, [place]);
        else places.push(place);
      }
    }
    this.#alwaysCalled = this.#rules.filter((_, place) => this.#always[place]);
    this.#called = [...this.#always];
  }

  /** The places of the rules that a key calls, by its own name or by a template's. */
  placesOf(key: string): readonly number[] {
    const matching = this.#templates.filter(({ template }) => matches(template, key));
    const named = this.#named.get(key) ?? NOWHERE;
    return matching.length === 0 ? named : [...named, ...matching.map(({ place }) => place)];
  }

  call(places: readonly number[]): void {
    for (const place of places) this.#more = this.#called[place] = true;
  }

  /** The rules that were called since the last call of this method. */
  take(): readonly ServerRule[] {
    if (!this.#more) return this.#alwaysCalled;
    this.#more = false;
    const rules: ServerRule[] = [];
    for (let place = 0; place < this.#rules.length; place++) {
      if (!this.#called[place]) continue;
      rules.push(this.#rules[place] as ServerRule);
      this.#called[place] = this.#always[place] as boolean;
    }
    return rules;
  }
}

/** The rules of one target that have something to say of a server of which some sides are known. */
class RuleBook {
  readonly #rules: RuleList;
  readonly #avoidable: RuleList;
  /** By key: what it calls; one look for each key of each server. */
  readonly #calls = new Memo<Calls>();
  readonly #noKeys: CalledRules;

  constructor(target: Target, sides: readonly Where[0][], withFacts: boolean) {
    const judging = serverRules.filter((rule) => judges(rule, target));
    const needing = (known: readonly Where[0][]): ServerRule[] =>
      judging.filter(({ needs = [] }) => needs.every((side) => known.includes(side)));
    // a flavor by itself is asked how it goes with an image that sets nothing
    const withImage = sides.length === 1 && sides[0] === "flavor" ? needing(["flavor", "image"]) : NONE;
    this.#rules = new RuleList(needing(sides), withFacts);
    this.#avoidable = new RuleList(
      withImage.filter(({ image }) => image !== undefined),
      withFacts,
    );
    this.#noKeys = { rules: this.#rules.take(), avoidable: this.#avoidable.take() };
  }

  called({ flavor, image, metadata, volume_type }: Server): CalledRules {
    let more = false;
    if (flavor !== undefined) more = this.#call(flavor) || more;
    if (image !== undefined) more = this.#call(image) || more;
    if (metadata !== undefined) more = this.#call(metadata) || more;
    if (volume_type !== undefined) more = this.#call(volume_type) || more;
    return more ? { rules: this.#rules.take(), avoidable: this.#avoidable.take() } : this.#noKeys;
  }

  /** Whether a side's keys call rules. */
  #call({ resource: { entries } }: Side): boolean {
    let more = false;
    for (const key in entries) {
      const called = this.#calls.get(key, this.#callsOf);
      if (called === NO_CALLS) continue;
      more = true;
      this.#rules.call(called.rules);
      this.#avoidable.call(called.avoidable);
    }
    return more;
  }

  readonly #callsOf = (key: string): Calls => {
    const rules = this.#rules.placesOf(key),
      avoidable = this.#avoidable.placesOf(key);
    return rules.length === 0 && avoidable.length === 0 ? NO_CALLS : { rules, avoidable };
  };
}

/** A key template as rules name it: the text before its first parameter, and what is around and behind the others. */
interface Template {
  readonly prefix: string;
  readonly parts: readonly string[];
}

function templateOf(named: string): Template {
  const brace = named.indexOf("{");
  return { prefix: named.slice(0, brace), parts: named.slice(brace).split(/\{\w+\}/) };
}

/** Whether a key has what a template has around its parameters, whatever comes behind. */
function matches({ prefix, parts }: Template, key: string): boolean {
  if (!key.startsWith(prefix)) return false;
  let from = prefix.length;
  return parts.every((part) => {
    const at = key.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

/** Whether a rule is of a target's services: of OpenStack's own, or of what the platform has besides. */
function judges(rule: ServerRule, target: Target): boolean {
  const upstream = upstreamOf(target);
  if (rule.platform === "openstack") return upstream !== undefined && spanHolds("openstack", rule, upstream.release);
  if (target.platform !== rule.platform) return false;
  // a fork's rules end with it
  return upstream === undefined || isAfterForks(rule) ? spanHolds(rule.platform, rule, target.release) : false;
}

/** By release: the books of each choice of sides, without facts of the platform and with some. */
const books: Readonly<Record<Platform, Map<string, RuleBook[]>>> = { openstack: new Map(), starlingx: new Map() };

const SIDES = ["flavor", "image", "metadata", "volume_type"] as const;

/** The books for the last target: a caller that checks thousands of flavors uses one target. */
let last: { readonly target: Target; readonly books: RuleBook[] } | undefined;

function booksOf(target: Target): RuleBook[] {
  if (last?.target === target) return last.books;
  let ofTarget = books[target.platform].get(target.release);
  if (ofTarget === undefined) books[target.platform].set(target.release, (ofTarget = []));
  last = { target, books: ofTarget };
  return ofTarget;
}

/** The rules of a server's target that keys on any of its sides call. */
export function calledRules(server: Server): CalledRules {
  const { flavor, image, metadata, volume_type } = server;
  const choice =
    (flavor === undefined ? 0 : 1) +
    (image === undefined ? 0 : 2) +
    (metadata === undefined ? 0 : 4) +
    (volume_type === undefined ? 0 : 8) +
    (hasFacts(server.platform) ? 16 : 0);
  const ofTarget = booksOf(server.target);
  const book = ofTarget[choice] ?? (ofTarget[choice] = makeBook(server.target, choice));
  return book.called(server);
}

function makeBook(target: Target, choice: number): RuleBook {
  const sides = SIDES.filter((_, bit) => choice & (1 << bit));
  return new RuleBook(target, sides, (choice & 16) > 0);
}

function hasFacts(platform: PlatformFacts): boolean {
  for (const _ in platform) return true;
  return false;
}
