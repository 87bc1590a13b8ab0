import { upstreamOf } from "../catalog/releases.ts";
import type { Finding, Params, Resource } from "../model.ts";
import type { Fault, ImageSetting, Server, ServerRule, Where } from "../rules/rule.ts";
import { Side } from "../rules/side.ts";
import { findingOf, placeOf } from "./finding.ts";
import { calledRules } from "./rule-book.ts";

const NONE: readonly Finding[] = [];

/** The faults of a server as findings: every rule of the target that a key on any side calls runs once, in the rules' order. */
export const runRules = (server: Server): readonly Finding[] => faultsOf(server, calledRules(server).rules);

/** The faults of a server by rules that its keys call, as findings. */
export function faultsOf(server: Server, rules: readonly ServerRule[]): readonly Finding[] {
  if (rules.length === 0) return NONE;
  const findings: Finding[] = [];
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
export function avoidableFaults(server: Server, rules: readonly ServerRule[], image: Resource): readonly Avoidable[] {
  const faults: Avoidable[] = [];
  const beside: Server = { ...server, image: new Side(image) };
  for (const { code, image: setting, check } of rules) {
    if (setting !== undefined) check(beside, (fault) => faults.push({ code, image: setting, fault }));
  }
  return faults;
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
