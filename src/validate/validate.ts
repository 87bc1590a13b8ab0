import type { Finding, Resource } from "../model.ts";
import { keyRefused } from "../rules/key/key-refused.ts";
import { targetJudgedAsOlder } from "../rules/key/target-judged-as-older.ts";
import type { Server } from "../rules/rule.ts";
import { Side } from "../rules/side.ts";
import { attributeFindings } from "./attributes.ts";
import { checkEntries } from "./check-entries.ts";
import { withoutTheCheck } from "./client-microversion.ts";
import { findingOf } from "./finding.ts";
import { glanceFindings } from "./glance-findings.ts";
import { imageNeeds } from "./image-needs.ts";
import type { Judge } from "./judge.ts";
import { calledRules } from "./rule-book.ts";
import { faultsOf, runRules } from "./run-rules.ts";

/** The resources that a server is asked for with; each may be missing. */
export interface ServerResources {
  readonly flavor?: Resource;
  readonly image?: Resource;
  readonly metadata?: Resource;
}

/** Everything that is wrong with one resource by itself, in the order of its document. */
export function validateResource(resource: Resource, judge: Judge): Finding[] {
  const alone = checkAlone(resource, judge);
  const server = serverOf(resource, judge);
  const { rules, avoidable } = calledRules(server);
  const faults = faultsOf(server, rules);
  const needs = imageNeeds(server, avoidable, alone, faults);
  // so it is with nearly every resource of a large document
  if (alone.length === 0 && faults.length === 0 && needs.length === 0) return judgedAsOlder(resource, judge);
  // a key that the check refuses is set through an older microversion, and then its value counts
  const refused = keysRefused(alone.filter(({ code }) => code !== keyRefused.code));
  const together = faults
    // what is refused as it is set need not be said once more of the request, or of what comes behind, which it never comes to
    .filter(
      ({ stage, related, key }) =>
        stage === "set" || (related ?? []).length > (key === undefined ? 1 : 0) || !refused.has(key ?? related?.[0]?.key),
    )
    .map(resource.type === "OS::Glance::Image" ? untilRequested : (finding) => finding);
  return [...judgedAsOlder(resource, judge), ...inOrder([...withoutEchoes(alone, together), ...together, ...needs], [resource])];
}

/** Everything that asking for a server would meet: what is wrong with each resource, and with them together. */
export function validateServerResources({ flavor, image, metadata }: ServerResources, judge: Judge): Finding[] {
  const given = [flavor, image, metadata].filter((resource) => resource !== undefined);
  const alone = given.flatMap((resource) => checkAlone(resource, judge));
  const found = runRules({
    platform: judge.platform,
    target: judge.target,
    ...(flavor && { flavor: new Side(flavor) }),
    ...(image && { image: new Side(image) }),
    ...(metadata && { metadata: new Side(metadata) }),
  });
  const together = flavor !== undefined && image !== undefined ? withHidden(found, [flavor, image], judge) : found;
  return [...(given[0] ? judgedAsOlder(given[0], judge) : []), ...inOrder([...withoutEchoes(alone, together), ...together], given)];
}

/**
 * Findings of a pair and the errors of each side by itself: the other side does not correct those, although another error can
 * come first.
 */
function withHidden(found: readonly Finding[], sides: readonly Resource[], judge: Judge): readonly Finding[] {
  if (!found.some(({ severity }) => severity === "error")) return found;
  const said = new Set(found.map(nameOf));
  const hidden = sides.flatMap((side) => ownFaultsOf(side, judge)).filter((each) => each.severity === "error" && !said.has(nameOf(each)));
  return hidden.length === 0 ? found : [...found, ...hidden];
}

const ownFaults = new WeakMap<Judge, WeakMap<Resource, readonly Finding[]>>();

/** What rules say of a side by itself, found once for all that it meets. */
function ownFaultsOf(side: Resource, judge: Judge): readonly Finding[] {
  let known = ownFaults.get(judge);
  if (known === undefined) ownFaults.set(judge, (known = new WeakMap()));
  let faults = known.get(side);
  if (faults === undefined) known.set(side, (faults = runRules(serverOf(side, judge))));
  return faults;
}

const nameOf = ({ code, key, resource }: Finding): string => `${code} ${resource?.type} ${key}`;

/**
 * The findings of a server without those that say of a value what is said of it already: where it is refused as it is set, a
 * request for a server never comes to it. A key that the check refuses is set through an older microversion, and then it does.
 */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const place = ({ at, key }: Finding): string => `${at.pointer} ${key}`;
  const refused = new Set(
    findings.filter(({ severity, stage, code }) => severity === "error" && stage === "set" && code !== keyRefused.code).map(place),
  );
  return findings.filter((finding) => finding.stage === "set" || finding.related !== undefined || !refused.has(place(finding)));
}

/** What is wrong with each key and each value of a resource by itself. */
export function checkAlone(resource: Resource, judge: Judge): Finding[] {
  const findings = withoutTheCheck(checkEntries(resource, judge), resource, judge);
  const attributes = attributeFindings(resource, judge);
  const ofGlance = resource.type === "OS::Glance::Image" ? glanceFindings(resource, judge.target) : [];
  return attributes.length === 0 && ofGlance.length === 0 ? findings : [...attributes, ...ofGlance, ...findings];
}

function serverOf(resource: Resource, { platform, target }: Judge): Server {
  const { type, properties_target } = resource;
  if (type === "OS::Nova::Flavor") return { platform, target, flavor: new Side(resource) };
  if (type === "OS::Glance::Image") return { platform, target, image: new Side(resource) };
  if (type === "OS::Nova::Server" && properties_target === "metadata") return { platform, target, metadata: new Side(resource) };
  if (type === "OS::Cinder::VolumeType") return { platform, target, volume_type: new Side(resource) };
  return { platform, target };
}

const keysRefused = (findings: readonly Finding[]): ReadonlySet<string | undefined> =>
  new Set(findings.filter(({ severity }) => severity === "error").map(({ key }) => key));

/** Findings of single entries without the warnings of which a rule has the error. */
function withoutEchoes(alone: readonly Finding[], together: readonly Finding[]): Finding[] {
  const refused = keysRefused(together);
  return alone.filter(({ severity, key }) => severity !== "warning" || key === undefined || !refused.has(key));
}

/** An image by itself can be stored: that no server can be built with it is a warning until one is requested. */
function untilRequested(finding: Finding): Finding {
  return finding.severity === "error" && finding.stage === "request" ? { ...finding, severity: "warning" } : finding;
}

/** The hint that an older release is used instead of one without facts. */
export function judgedAsOlder(resource: Resource, { judgedAs }: Judge): Finding[] {
  return judgedAs === undefined ? [] : [findingOf(targetJudgedAsOlder, resource, undefined, judgedAs)];
}

/**
 * Findings in the order of their keys in the resources; of one key, in the order in which they were found. A finding of several
 * equal keys is at the place of the first.
 */
export function inOrder(findings: Finding[], resources: readonly Resource[]): Finding[] {
  if (findings.length < 2) return findings;
  const places = new Map<string, number>();
  for (const { type, entries } of resources) for (const key in entries) places.set(`${type} ${key}`, places.size);
  const place = ({ resource, key, related }: Finding): number => places.get(`${resource?.type} ${key ?? related?.[0]?.key}`) ?? -1;
  return findings.sort((a, b) => place(a) - place(b));
}
