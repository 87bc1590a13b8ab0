import { upstreamOf } from "../catalog/releases.ts";
import type { Finding, Resource } from "../model.ts";
import { resizeRules } from "../rules/resize/index.ts";
import { Side } from "../rules/side.ts";
import { findingOf, placeOf } from "./finding.ts";
import type { Judge } from "./judge.ts";
import { type ServerResources, validateServerResources } from "./validate.ts";

/** A server's flavor, the one that it is to get, and what else it was asked for with. */
export interface ResizeResources extends ServerResources {
  readonly from: Resource;
  readonly flavor: Resource;
}

/**
 * Everything that a resize would meet. Nova holds the new flavor to the image as it keeps it with the server: with all that the
 * image says, but without its size (nova/utils.py, SM_INHERITABLE_KEYS).
 */
export function validateResize({ from, flavor, image, metadata }: ResizeResources, judge: Judge): Finding[] {
  const { size: _, ...kept } = image ?? ({} as Partial<Resource>);
  const server = validateServerResources({ flavor, ...(image && { image: kept as Resource }), ...(metadata && { metadata }) }, judge);
  return [...refusals(from, flavor, judge), ...server];
}

function refusals(from: Resource, to: Resource, { target }: Judge): Finding[] {
  const resize = { from: new Side(from), to: new Side(to) };
  return resizeRules.flatMap((rule) => {
    if (rule.platform !== undefined && rule.platform !== (upstreamOf(target) ?? target).platform) return [];
    const fault = rule.check(resize);
    if (fault === undefined) return [];
    const { service, stage, http } = rule;
    const finding = findingOf(rule, to, fault.key, fault.params, { service, stage, http });
    return [{ ...finding, related: [{ key: fault.key, at: placeOf(from, fault.key) }] }];
  });
}
