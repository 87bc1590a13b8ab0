import type { Service } from "../cloud/cloud.ts";
import { compareParts } from "./compare-namespaces.ts";
import { type LiveNamespace, NAMESPACES, readLiveNamespace } from "./live-namespaces.ts";
import { isWithin, type NamespacePlan, type PushOptions, planNamespace } from "./push-plan.ts";
import { pushRequests } from "./push-requests.ts";
import type { StoredNamespace } from "./stored-namespace.ts";

/** How often a namespace is compared and sent again although nothing came nearer to the files. */
const PATIENCE = 5;

/** How often, and at most how long each time, in milliseconds, the end of another's push is waited for. */
const WAITS = 40;
const LONGEST_WAIT = 2000;

/** What a push of one namespace needs besides the namespace. */
export interface Pushing extends PushOptions {
  readonly service: Service;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Brings one namespace of a live Glance to what the files have: compares, sends what differs, and compares again until nothing
 * differs. So it goes on where another run was cut off, and two runs at once come to the same end.
 * @param shown what the user agreed to: nothing else is done
 * @returns why it could not be done, to follow the name of the namespace; undefined if it was
 * @throws CloudError
 */
export async function pushNamespace(
  shown: NamespacePlan,
  wanted: StoredNamespace | undefined,
  pushing: Pushing,
): Promise<string | undefined> {
  const { service } = pushing;
  let isFirst = shown.action === "create",
    least = Number.POSITIVE_INFINITY;
  for (let patience = PATIENCE; ; ) {
    const live = isFirst ? undefined : await readLiveNamespace(service, shown.namespace);
    isFirst = false;
    const plan = planNamespace(live, wanted, pushing);
    if (plan === undefined || (plan.action === "update" && plan.parts.length === 0)) return undefined;
    if (!isWithin(plan, shown)) return "was changed by someone else in the meantime; push again to see the new plan";
    if (plan.parts.length < least) patience = PATIENCE;
    else if (patience-- === 0) return notAsSent(plan);
    least = Math.min(least, plan.parts.length);
    if (!(await sendAll(plan, live, wanted, service))) await settle(shown.namespace, pushing);
  }
}

function notAsSent({ parts, action }: NamespacePlan): string {
  if (action === "remove") return "is still there after it was removed";
  const names = parts.slice(0, 3).map(({ part, name }) => `${part} ${JSON.stringify(name)}`);
  const others = parts.length > 3 ? ` and ${parts.length - 3} others` : "";
  return `was sent, but Glance does not keep it as it is: ${names.join(", ")}${others}`;
}

/** Sends the requests of a plan. @returns whether all of them did what they should; otherwise Glance has something else than it had */
async function sendAll(
  plan: NamespacePlan,
  live: LiveNamespace | undefined,
  wanted: StoredNamespace | undefined,
  service: Service,
): Promise<boolean> {
  let isDone = true;
  for (const { method, path, body } of pushRequests(plan, live, wanted)) {
    const { status } = await service.send(method, path, body, { accept: [404, 409], repeat: true });
    if (method === "DELETE" && status === 404) continue;
    // someone else creates or removes the namespace at the same time
    if (status === 404 || (status === 409 && path === NAMESPACES)) return false;
    if (status === 409) isDone = false;
  }
  return isDone;
}

/**
 * Waits until a namespace stays as it is: Glance creates it part by part, and if another adds one meanwhile it fails and removes all.
 * (glance/api/v2/metadef_namespaces.py, `_cleanup_namespace`)
 */
async function settle(namespace: string, { service, wait }: Pushing): Promise<void> {
  let before = await readLiveNamespace(service, namespace);
  for (let waits = 0, pause = 100; waits < WAITS; waits++, pause = Math.min(pause * 2, LONGEST_WAIT)) {
    await wait(pause);
    const now = await readLiveNamespace(service, namespace);
    if (isUnchanged(before, now)) return;
    before = now;
  }
}

function isUnchanged(before: LiveNamespace | undefined, now: LiveNamespace | undefined): boolean {
  if (before === undefined || now === undefined) return before === now;
  return compareParts(before.stored, now.stored).length === 0;
}
