import type { NamespaceSet } from "./compare-namespaces.ts";
import { type Pushing, pushNamespace } from "./push-namespace.ts";
import type { NamespacePlan } from "./push-plan.ts";

/** How a push ended. */
export interface PushEnd {
  /** How many namespaces are now as the plan has them. */
  readonly done: number;
  /** Those that are not, each with a reason that follows its name. */
  readonly failed: readonly { readonly name: string; readonly reason: string }[];
  /** Those that were protected and are not now, or may not be, each with a reason that follows its name. */
  readonly unprotected: readonly { readonly name: string; readonly reason: string }[];
  /** Why nothing more was tried; undefined if all was. */
  readonly stopped?: string;
}

/**
 * Does what plans say, one namespace after the other. One that Glance refuses does not keep the others from being pushed; a Glance
 * that cannot be reached does.
 */
export async function pushAll(
  plans: readonly NamespacePlan[],
  wanted: NamespaceSet,
  pushing: Pushing,
  progress: (done: number) => void,
): Promise<PushEnd> {
  const failed: { name: string; reason: string }[] = [],
    unprotected: { name: string; reason: string }[] = [];
  let done = 0;
  for (const plan of plans) {
    const name = plan.namespace;
    const failure = await pushNamespace(plan, wanted.get(name), pushing);
    if (failure === undefined) done++;
    if (failure?.unprotected !== undefined) unprotected.push({ name, reason: failure.unprotected });
    if (failure?.isLast) return { done, failed, unprotected, stopped: failure.reason };
    if (failure !== undefined) failed.push({ name, reason: failure.reason });
    progress(done);
  }
  return { done, failed, unprotected };
}
