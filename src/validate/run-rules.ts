import { spanHolds, targetName } from "../catalog/releases.ts";
import type { Finding, Params, Target } from "../model.ts";
import { serverRules } from "../rules/index.ts";
import type { Fault, Server, ServerRule, Where } from "../rules/rule.ts";
import type { Side } from "../rules/side.ts";
import { findingOf, placeOf } from "./finding.ts";

/** The rules of one target, by the keys that call them. */
interface RuleBook {
  readonly always: readonly ServerRule[];
  readonly byKey: ReadonlyMap<string, readonly ServerRule[]>;
  /** By the text before a template's first parameter. */
  readonly byStem: readonly (readonly [stem: string, rule: ServerRule])[];
}

const books = new Map<string, RuleBook>();

/** The faults of a server as findings: every rule of the target that a key on any side calls runs once, in the rules' order. */
export function runRules(server: Server): Finding[] {
  const findings: Finding[] = [];
  for (const rule of called(server)) {
    rule.check(server, (fault) => {
      findings.push(findingOfFault(server, rule, fault));
    });
  }
  return findings;
}

function called(server: Server): Iterable<ServerRule> {
  const book = bookOf(server.target);
  let wanted: Set<ServerRule> | undefined;
  for (const side of [server.flavor, server.image, server.metadata]) {
    if (side === undefined) continue;
    for (const key in side.resource.entries) {
      const rules = book.byKey.get(key);
      if (rules !== undefined) for (const rule of rules) (wanted ??= new Set(book.always)).add(rule);
      for (const [stem, rule] of book.byStem) if (key.startsWith(stem)) (wanted ??= new Set(book.always)).add(rule);
    }
  }
  return wanted === undefined ? book.always : serverRules.filter((rule) => wanted.has(rule));
}

function bookOf(target: Target): RuleBook {
  const name = targetName(target);
  let book = books.get(name);
  if (book === undefined) {
    book = makeBook(target);
    books.set(name, book);
  }
  return book;
}

function makeBook({ platform, release }: Target): RuleBook {
  const always: ServerRule[] = [],
    byStem: [string, ServerRule][] = [],
    byKey = new Map<string, ServerRule[]>();
  for (const rule of serverRules) {
    if (rule.platform !== platform || !spanHolds(platform, rule, release)) continue;
    for (const key of rule.keys) {
      const brace = key.indexOf("{");
      if (key === "*") always.push(rule);
      else if (brace >= 0) byStem.push([key.slice(0, brace), rule]);
      else byKey.set(key, [...(byKey.get(key) ?? []), rule]);
    }
  }
  return { always, byStem, byKey };
}

function findingOfFault(server: Server, rule: ServerRule, { params, keys, ...fault }: Fault<Params>): Finding {
  const [first, ...others] = keys;
  const { service, stage, http, microversion } = rule;
  const finding = findingOf(rule, side(server, first).resource, first[1], params, {
    service,
    stage,
    ...(http !== undefined && { http }),
    ...(microversion !== undefined && { microversion }),
    ...fault,
  });
  if (others.length === 0) return finding;
  return { ...finding, related: others.map((where) => ({ key: where[1], at: placeOf(side(server, where).resource, where[1]) })) };
}

function side(server: Server, [name]: Where): Side {
  const found = server[name];
  if (found === undefined) throw new Error(`a rule speaks of the ${name}, which the server has not`);
  return found;
}
