import { CloudError } from "../cloud/cloud.ts";
import type { NamespaceSet } from "./compare-namespaces.ts";
import { type Pushing, pushNamespace } from "./push-namespace.ts";
import type { NamespacePlan } from "./push-plan.ts";

/** How a push ended. */
export interface PushEnd {
  /** How many namespaces are now as the plan has them. */
  readonly done: number;
  /** Those that are not, each with a reason that follows its name. */
  readonly failed: readonly { readonly name: string; readonly reason: string }[];
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
  const failed: { name: string; reason: string }[] = [];
  let done = 0;
  for (const plan of plans) {
    try {
      const reason = await pushNamespace(plan, wanted.get(plan.namespace), pushing);
      if (reason === undefined) done++;
      else failed.push({ name: plan.namespace, reason });
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      if (error.status === undefined || error.status === 401) return { done, failed, stopped: error.message };
      failed.push({ name: plan.namespace, reason: `was not pushed: ${error.message}` });
    }
    progress(done);
  }
  return { done, failed };
}
