import { CloudError, type Service } from "../cloud/cloud.ts";
import { compareParts } from "./compare-namespaces.ts";
import { type LiveNamespace, NAMESPACES, pathOf, readLiveNamespace } from "./live-namespaces.ts";
import { isWithin, type NamespacePlan, type PushOptions, planNamespace } from "./push-plan.ts";
import { protection, pushRequests } from "./push-requests.ts";
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

/** Why a namespace was not pushed. */
export interface PushFailure {
  /** To follow the name of the namespace; if nothing more can be pushed, a sentence of its own. */
  readonly reason: string;
  /** Whether Glance cannot be asked any longer. */
  readonly isLast: boolean;
  /** That it is not protected now or may not be, although it was before, and why: to follow its name; undefined if it is as it was. */
  readonly unprotected?: string;
}

/** Whether protection was taken away and is not back yet. */
interface Protection {
  isTaken: boolean;
}

/**
 * Brings one namespace of a live Glance to what the files have: compares, sends what differs, and compares again until nothing
 * differs. So it goes on where another run was cut off, and two runs at once come to the same end. If it fails, a namespace that was
 * unprotected for it is protected again.
 * @param shown what the user agreed to: nothing else is done
 * @returns undefined if it was done
 */
export async function pushNamespace(
  shown: NamespacePlan,
  wanted: StoredNamespace | undefined,
  pushing: Pushing,
): Promise<PushFailure | undefined> {
  const taken: Protection = { isTaken: false };
  const failure = await bring(shown, wanted, pushing, taken).catch(failureOf);
  if (failure === undefined || !taken.isTaken) return failure;
  const unprotected = await protectAgain(shown.namespace, pushing.service);
  return { ...failure, ...(unprotected !== undefined && { unprotected }) };
}

function failureOf(error: unknown): PushFailure {
  if (!(error instanceof CloudError)) throw error;
  const isLast = error.status === undefined || error.status === 401;
  return { reason: isLast ? error.message : `was not pushed: ${error.message}`, isLast };
}

/** @returns that it could not be done; undefined if it was, or if the namespace is gone or protected already */
async function protectAgain(namespace: string, service: Service): Promise<string | undefined> {
  let isKnown = false;
  try {
    const live = await readLiveNamespace(service, namespace);
    if (live === undefined || live.stored.attributes["protected"] === true) return undefined;
    isKnown = true;
    const { method, path, body } = protection(live);
    await service.send(method, path, body, { repeat: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    return `${isKnown ? "is" : "may be"} no longer protected, and could not be protected again: ${error.message}`;
  }
}

async function bring(
  shown: NamespacePlan,
  wanted: StoredNamespace | undefined,
  pushing: Pushing,
  taken: Protection,
): Promise<PushFailure | undefined> {
  const failed = (reason: string): PushFailure => ({ reason, isLast: false });
  const { service } = pushing;
  let isFirst = shown.action === "create",
    least = Number.POSITIVE_INFINITY;
  for (let patience = PATIENCE; ; ) {
    const live = isFirst ? undefined : await readLiveNamespace(service, shown.namespace);
    isFirst = false;
    const plan = planNamespace(live, wanted, pushing);
    if (plan === undefined || (plan.action === "update" && plan.parts.length === 0)) return undefined;
    if (!isWithin(plan, shown)) return failed("was changed by someone else in the meantime; push again to see the new plan");
    if (plan.parts.length < least) patience = PATIENCE;
    else if (patience-- === 0) return failed(notAsSent(plan, live));
    least = Math.min(least, plan.parts.length);
    if (!(await sendAll(plan, live, wanted, service, taken))) await settle(shown.namespace, pushing);
  }
}

function notAsSent({ parts, action }: NamespacePlan, live: LiveNamespace | undefined): string {
  if (live === undefined) return "was sent, but Glance does not show it: another project can have a private one of this name";
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
  taken: Protection,
): Promise<boolean> {
  let isDone = true;
  for (const { method, path, body, unprotects } of pushRequests(plan, live, wanted)) {
    // it may be done even if there is no answer
    if (unprotects) taken.isTaken = true;
    const { status } = await service.send(method, path, body, { accept: path === NAMESPACES ? [409] : [404, 409], repeat: true });
    // it is to be unprotected then; that it is protected is only sure when it is read
    const isLast = !unprotects && method === "PUT" && path === pathOf(plan.namespace) && status < 400;
    if (isLast && body?.["protected"] !== true) taken.isTaken = false;
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
