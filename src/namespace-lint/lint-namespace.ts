import { isMap, kindOf } from "../json/value.ts";
import type { Finding, Params } from "../model.ts";
import type { Context } from "./context.ts";
import { namespaceNotAMap } from "./form/namespace-not-a-map.ts";
import { formRules, namespaceRules } from "./index.ts";
import { KnownKeys } from "./known-keys.ts";
import type { SeenKey } from "./namespace-run.ts";
import { patternBroken } from "./pattern/pattern-broken.ts";
import type { Fix, NamespaceFault, NamespaceRule, Way } from "./rule.ts";
import { Subject } from "./subject.ts";

/**
 * All findings of a namespace document, in the order of the rules; it never throws, whatever the document is.
 * @param pointer the place of the document in its file
 */
export function lintNamespace(document: unknown, pointer: string, context: Context): Finding[] {
  if (!isMap(document)) return [notAMap(document, pointer)];
  const subject = new Subject(document, context);
  const findings = faultsOf(subject).map(([rule, fault]) => findingOf(rule, fault, pointer));
  remember(subject, pointer);
  return findings;
}

/** Whether a document has the form that Glance accepts and returns, and valid patterns; nothing else is checked. */
export function checkForm(document: unknown): Finding[] {
  if (!isMap(document)) return [notAMap(document, "")];
  return faultsOf(new Subject(document, NOTHING_KNOWN), [...formRules, patternBroken]).map(([rule, fault]) => findingOf(rule, fault, ""));
}

const NOTHING_KNOWN: Context = { known: new KnownKeys({ openstack: [], starlingx: [] }, { schemas: [], entries: [], surfaces: {} }) };

/** The fixes of a namespace where only one correction is right, each with the code of what it fixes. */
export function fixesOf(document: unknown, context: Context): { readonly code: string; readonly fix: Fix }[] {
  if (!isMap(document)) return [];
  return faultsOf(new Subject(document, context)).flatMap(([{ code }, { fix }]) => (fix === undefined ? [] : [{ code, fix }]));
}

function faultsOf(subject: Subject, rules = namespaceRules): [NamespaceRule, NamespaceFault][] {
  const faults: [NamespaceRule, NamespaceFault][] = [];
  for (const rule of rules as readonly NamespaceRule[]) rule.check(subject, (fault) => void faults.push([rule, fault]));
  return faults;
}

function findingOf(rule: NamespaceRule, fault: NamespaceFault, pointer: string): Finding {
  const { params, of, key, severity = rule.severity, service, http, suggestions = [], related } = fault;
  const ways = params["ways"] as readonly Way[] | undefined;
  return {
    code: rule.code,
    severity,
    params,
    ...(key !== undefined && { key }),
    ...refusal(ways ?? [], service, http),
    at: { pointer: pointer + fault.pointer, ...(of && { of }) },
    ...(related && {
      related: related.map(({ key, at }) => ({ key, at: at.file === undefined ? { ...at, pointer: pointer + at.pointer } : at })),
    }),
    suggestions,
    message: rule.message(params as Params),
  };
}

/** The stage is only that of the API: what only fails in the loader is never posted. */
function refusal(ways: readonly Way[], service: string | undefined, http: number | undefined): Pick<Finding, "service" | "stage" | "http"> {
  const who = service ?? (ways.length > 0 ? "glance" : undefined);
  return {
    ...(who !== undefined && { service: who }),
    ...(ways.includes("post") && { stage: "set" as const }),
    ...(http !== undefined && { http }),
  };
}

function notAMap(document: unknown, pointer: string): Finding {
  const params = { kind: kindOf(document), ways: ["post", "load"] } as const;
  const { code, severity } = namespaceNotAMap;
  return {
    code,
    severity,
    params,
    service: "glance",
    stage: "set",
    // what Glance 25.1 answers: its schema does not require a map, and its model fails only for a list
    http: Array.isArray(document) ? 500 : 400,
    at: { pointer },
    suggestions: [],
    message: namespaceNotAMap.message(params),
  };
}

/** Tells the run of the namespace, for those that come after it. */
function remember(subject: Subject, pointer: string): void {
  const { run, folder, locate } = subject.context;
  if (run === undefined || folder === undefined) return;
  const keys = new Map<string, SeenKey>();
  for (const { property, association, key } of subject.keys())
    keys.set(`${association.surface} ${key}`, {
      pointer: property.pointer,
      property: property.value,
      span: subject.span(property, association),
    });
  const { display_name } = subject.document;
  run.add({
    namespace: subject.name,
    ...(typeof display_name === "string" && { display_name }),
    folder,
    keys,
    locate: (at) => locate?.(pointer + at) ?? { pointer: pointer + at },
  });
}
