import { isAfterForks, spanHolds, upstreamOf } from "../catalog/releases.ts";
import type { Finding, Params, Platform, PlatformFacts, Resource, Target } from "../model.ts";
import { serverRules } from "../rules/index.ts";
import type { Fault, ImageSetting, Server, ServerRule, Where } from "../rules/rule.ts";
import { Side } from "../rules/side.ts";
import { findingOf, placeOf } from "./finding.ts";
import { Memo } from "./memo.ts";

/** The rules of one target that have something to say of a server of which some sides are known, by the keys that call them. */
class RuleBook {
  readonly #rules: readonly ServerRule[];
  /** By place in the list: the keys that call the rule. */
  readonly #keys: readonly (readonly string[])[];
  /** By place in the list: whether the rule runs whatever keys there are. */
  readonly #always: readonly boolean[];
  readonly #alwaysCalled: readonly ServerRule[];
  /** By key: the places of those that it calls, by its own name or by a template's. */
  readonly #places = new Memo<readonly number[]>();
  /** By place: whether a key of the server at hand calls the rule; one list for all servers, since to make one takes longer than to fill it. */
  readonly #called: boolean[];

  constructor(target: Target, sides: readonly Where[0][], withFacts: boolean, isMeant: (rule: ServerRule) => boolean) {
    const keysOf = ({ keys, keysWithFacts = [] }: ServerRule): readonly string[] => (withFacts ? [...keys, ...keysWithFacts] : keys);
    this.#rules = serverRules.filter(
      (rule) =>
        isMeant(rule) && judges(rule, target) && (rule.needs ?? []).every((side) => sides.includes(side)) && keysOf(rule).length > 0,
    );
    this.#keys = this.#rules.map(keysOf);
    this.#always = this.#keys.map((keys) => keys.includes("*"));
    this.#alwaysCalled = this.#rules.filter((_, place) => this.#always[place]);
    this.#called = [...this.#always];
  }

  /** The rules that keys on any side of a server call, in the rules' order. */
  called({ flavor, image, metadata, volume_type }: Server): readonly ServerRule[] {
    let more = false;
    if (flavor !== undefined) more = this.#call(flavor) || more;
    if (image !== undefined) more = this.#call(image) || more;
    if (metadata !== undefined) more = this.#call(metadata) || more;
    if (volume_type !== undefined) more = this.#call(volume_type) || more;
    return more ? this.#take() : this.#alwaysCalled;
  }

  /** Whether a side's keys call rules; they are marked. */
  #call({ resource: { entries } }: Side): boolean {
    let more = false;
    for (const key in entries) {
      for (const place of this.#places.get(key, this.#placesOf)) more = this.#called[place] = true;
    }
    return more;
  }

  #take(): readonly ServerRule[] {
    const rules: ServerRule[] = [];
    for (let place = 0; place < this.#rules.length; place++) {
      if (!this.#called[place]) continue;
      rules.push(this.#rules[place] as ServerRule);
      this.#called[place] = this.#always[place] as boolean;
    }
    return rules;
  }

  readonly #placesOf = (key: string): number[] =>
    this.#keys.flatMap((keys, place) => (keys.some((each) => calls(each, key)) ? [place] : []));
}

/** Whether a key is what a rule names, or has what the template that it names has around its parameters, whatever comes behind. */
function calls(named: string, key: string): boolean {
  const brace = named.indexOf("{");
  if (brace < 0) return named === key;
  if (!key.startsWith(named.slice(0, brace))) return false;
  let from = brace;
  return named
    .slice(brace)
    .split(/\{\w+\}/)
    .every((part) => {
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

/** By release: the books of each choice of sides, without facts of the platform and with some; and of the rules that an image can satisfy. */
const books: Readonly<Record<Platform, Map<string, RuleBook[]>>> = { openstack: new Map(), starlingx: new Map() };

const SIDES = ["flavor", "image", "metadata", "volume_type"] as const;

/** The faults of a server as findings: every rule of the target that a key on any side calls runs once, in the rules' order. */
export function runRules(server: Server): Finding[] {
  const findings: Finding[] = [];
  const rules = bookOf(server, "all").called(server);
  if (rules.length === 0) return findings;
  const upstream = upstreamOf(server.target);
  const asked = upstream === undefined || upstream === server.target ? server : { ...server, target: upstream };
  let asking = rules[0] as ServerRule;
  const report = (fault: Fault<Params>): void => {
    findings.push(findingOfFault(server, asking, fault));
  };
  for (const rule of rules) {
    asking = rule;
    rule.check(rule.platform === "openstack" ? asked : server, report);
  }
  return findings;
}

/** A fault that an image can keep a flavor from, and what it sets for that. */
export interface Avoidable {
  readonly code: string;
  readonly image: ImageSetting;
  readonly fault: Fault<Params>;
}

/** What a flavor meets of the rules that an image can satisfy, with an image that satisfies none. */
export function avoidableFaults(server: Server, image: Resource): readonly Avoidable[] {
  // a plain image has no key that calls a rule, and most flavors call none of these
  const rules = bookOf(server, "avoidable").called(server);
  if (rules.length === 0) return [];
  const faults: Avoidable[] = [];
  const beside: Server = { ...server, image: new Side(image) };
  for (const { code, image: setting, check } of rules) {
    if (setting !== undefined) check(beside, (fault) => faults.push({ code, image: setting, fault }));
  }
  return faults;
}

/** The books that were asked for last: whoever judges thousands of flavors does so for one target. */
let last: { readonly target: Target; readonly books: RuleBook[] } | undefined;

function booksOf(target: Target): RuleBook[] {
  if (last?.target === target) return last.books;
  let ofTarget = books[target.platform].get(target.release);
  if (ofTarget === undefined) books[target.platform].set(target.release, (ofTarget = []));
  last = { target, books: ofTarget };
  return ofTarget;
}

function bookOf(server: Server, rules: "all" | "avoidable"): RuleBook {
  const { flavor, image, metadata, volume_type } = server;
  const isAvoidable = rules === "avoidable";
  const choice =
    (flavor === undefined ? 0 : 1) +
    (image === undefined && !isAvoidable ? 0 : 2) +
    (metadata === undefined ? 0 : 4) +
    (volume_type === undefined ? 0 : 8) +
    (hasFacts(server.platform) ? 16 : 0) +
    (isAvoidable ? 32 : 0);
  const ofTarget = booksOf(server.target);
  return ofTarget[choice] ?? (ofTarget[choice] = makeBook(server.target, choice));
}

function makeBook(target: Target, choice: number): RuleBook {
  const sides = SIDES.filter((_, bit) => choice & (1 << bit));
  return new RuleBook(target, sides, (choice & 16) > 0, (choice & 32) > 0 ? ({ image }) => image !== undefined : () => true);
}

function hasFacts(platform: PlatformFacts): boolean {
  for (const _ in platform) return true;
  return false;
}

function findingOfFault(server: Server, rule: ServerRule, { params, keys, whole = rule.whole, ...fault }: Fault<Params>): Finding {
  const [first, ...others] = keys;
  const { service, stage, http, microversion } = rule;
  const finding = findingOf(rule, side(server, first).resource, first[1], params, {
    service,
    stage,
    ...(http !== undefined && { http }),
    ...(microversion !== undefined && { microversion }),
    ...fault,
  });
  const ofAllKeys = whole === true || finding.service === "libvirt";
  const related = (ofAllKeys ? keys : others).map((where) => ({ key: where[1], at: placeOf(side(server, where).resource, where[1]) }));
  if (related.length === 0) return finding;
  if (!ofAllKeys) return { ...finding, related };
  const { key: _, ...ofAll } = finding;
  return { ...ofAll, related };
}

function side(server: Server, [name]: Where): Side {
  const found = server[name];
  if (found === undefined) throw new Error(`a rule speaks of the ${name}, which the server has not`);
  return found;
}
