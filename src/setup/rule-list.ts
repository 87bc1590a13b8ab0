import { documentRules } from "../documents/index.ts";
import { fixableCodes } from "../fix/one-answer.ts";
import { lintRules } from "../lint/codes/index.ts";
import type { Platform, Rule, Service, Severity, Span, Stage } from "../model.ts";
import { namespaceNotAMap } from "../namespace-lint/form/namespace-not-a-map.ts";
import { namespaceRules } from "../namespace-lint/index.ts";
import { entryRules, serverRules } from "../rules/index.ts";
import { resizeRules } from "../rules/resize/index.ts";

/** What a code is about: the text of a document, one key or value, several keys, a resize, a namespace, or the run itself. */
export type Subject = "document" | "entry" | "server" | "resize" | "namespace" | "run";

/** A code as `metadef rules` lists it. What depends on the key, or on the fault, is absent. */
export interface ListedRule {
  readonly code: string;
  readonly about: Subject;
  readonly severity: Severity;
  readonly service?: Service;
  readonly stage?: Stage;
  readonly http?: number;
  /** The platforms that have it, each with the releases where it does not hold for all. */
  readonly platforms?: readonly (Pick<Span, "since" | "until"> & { readonly platform: Platform })[];
  /** `metadef lint --fix` corrects some of its faults. */
  readonly fixable: boolean;
}

/** What of a rule is listed; which kind of rule has what differs. */
type Described = Rule<never> & {
  readonly service?: Service;
  readonly stage?: Stage;
  readonly http?: number;
  readonly platform?: Platform;
  readonly fixable?: boolean;
} & Pick<Span, "since" | "until">;

const KINDS: readonly (readonly [Subject, readonly Described[]])[] = [
  ["document", documentRules],
  ["entry", entryRules],
  ["server", serverRules],
  ["resize", resizeRules],
  ["namespace", [...namespaceRules, namespaceNotAMap]],
  ["run", lintRules],
];

/** All codes, sorted. Two platforms may have one code, each with a rule of its own: they are one line. */
export function listRules(): ListedRule[] {
  const listed = new Map<string, ListedRule>();
  for (const [about, rules] of KINDS) {
    for (const rule of rules) {
      const before = listed.get(rule.code);
      listed.set(rule.code, before === undefined ? describe(rule, about) : together(before, describe(rule, about)));
    }
  }
  return [...listed.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function describe(
  { code, severity, service, stage, http, platform, since, until, fixable = false }: Described,
  about: Subject,
): ListedRule {
  return {
    code,
    about,
    severity,
    ...(service !== undefined && { service }),
    ...(stage !== undefined && { stage }),
    ...(http !== undefined && { http }),
    ...(platform !== undefined && {
      platforms: [{ platform, ...(since !== undefined && { since }), ...(until !== undefined && { until }) }],
    }),
    fixable: fixable || fixableCodes.has(code),
  };
}

function together(one: ListedRule, two: ListedRule): ListedRule {
  const platforms = [...(one.platforms ?? []), ...(two.platforms ?? [])];
  return { ...one, fixable: one.fixable || two.fixable, ...(platforms.length > 0 && { platforms }) };
}

/** The platforms of a code in words: `openstack`, `openstack since 2023.1, starlingx`. */
export function platformsOf({ platforms = [] }: Pick<ListedRule, "platforms">): string {
  const spans = platforms.map(({ platform, since, until }) =>
    [platform, ...(since === undefined ? [] : [`since ${since}`]), ...(until === undefined ? [] : [`until ${until}`])].join(" "),
  );
  return [...new Set(spans)].join(", ");
}
