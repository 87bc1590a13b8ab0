import { type AttributeDifference, compareParts, type PartDifference } from "./compare-namespaces.ts";
import { type LiveNamespace, unreachable } from "./live-namespaces.ts";
import { emptyNamespace, type StoredNamespace } from "./stored-namespace.ts";

/** How much a push may do. */
export interface PushOptions {
  /** Whether to remove what the files do not have. */
  readonly prune: boolean;
  /** Whether to change and remove protected namespaces. */
  readonly protected: boolean;
}

/** What a push does with one namespace. */
export interface NamespacePlan {
  readonly namespace: string;
  /** `leave`: it is protected, and differs from the files. */
  readonly action: "create" | "update" | "remove" | "leave";
  /** Whether it is protected now. */
  readonly isProtected: boolean;
  /** The project that owns it now. */
  readonly owner?: string;
  /** What is done, part by part: `added`, `removed` and `changed` as Glance has it afterwards. */
  readonly parts: readonly PartDifference[];
  /** Parts that Glance has and the files do not, which only `prune` removes. */
  readonly kept: readonly PartDifference[];
  /** What cannot be done, because no URL leads to it. */
  readonly impossible: readonly { readonly part: PartDifference; readonly reason: string }[];
}

/**
 * What a push has to do with a namespace; undefined if nothing.
 * @param live as Glance has it; undefined if it does not
 * @param wanted as the files have it; undefined if they do not
 */
export function planNamespace(
  live: LiveNamespace | undefined,
  wanted: StoredNamespace | undefined,
  options: PushOptions,
): NamespacePlan | undefined {
  if (live === undefined)
    return wanted && planned(wanted.namespace, "create", compareParts(emptyNamespace(wanted.namespace), wanted), [], undefined);
  const { namespace } = live.stored;
  const isLeft = live.stored.attributes["protected"] === true && !options.protected;
  if (wanted === undefined) return options.prune ? planned(namespace, isLeft ? "leave" : "remove", [], [], live) : undefined;
  const all = compareParts(live.stored, wanted);
  const parts = options.prune ? all : all.filter(({ kind }) => kind !== "removed");
  const kept = options.prune ? [] : all.filter(({ kind }) => kind === "removed");
  return parts.length === 0 && kept.length === 0
    ? undefined
    : planned(namespace, isLeft && parts.length > 0 ? "leave" : "update", parts, kept, live);
}

function planned(
  namespace: string,
  action: NamespacePlan["action"],
  parts: readonly PartDifference[],
  kept: readonly PartDifference[],
  live: LiveNamespace | undefined,
): NamespacePlan {
  const blocked = action === "create" ? [] : parts.flatMap((part) => withReason(part));
  const impossible = new Set(blocked.map(({ part }) => part));
  return {
    namespace,
    action,
    isProtected: live?.stored.attributes["protected"] === true,
    ...(live?.owner !== undefined && { owner: live.owner }),
    parts: parts.filter((part) => !impossible.has(part)),
    kept,
    impossible: blocked,
  };
}

/** A part is changed and removed by its own URL; it is added by that of the namespace. */
function withReason(part: PartDifference): NamespacePlan["impossible"] {
  const reason = part.kind === "added" || part.part === "namespace" ? undefined : unreachable(part.object ?? part.name);
  return reason === undefined ? [] : [{ part, reason }];
}

/** What every namespace may become along with a change: Glance has a new one private and unprotected first. */
const ALONG = new Set(["protected", "visibility"]);

/** Whether a plan does nothing that another, which was shown, does not do. */
export function isWithin(plan: NamespacePlan, shown: NamespacePlan): boolean {
  if (plan.action !== shown.action && !(plan.action === "update" && shown.action === "create")) return false;
  const known = new Map(shown.parts.map((part) => [keyOf(part), part]));
  return plan.parts.every((part) => {
    const attributes = shown.parts.find((each) => each.part === "namespace")?.attributes ?? [];
    if (part.part === "namespace") return part.attributes.every((each) => ALONG.has(each.attribute) || isAmong(each, attributes));
    // a property of an object is added or changed with the object
    return known.has(keyOf(part)) || (part.object !== undefined && known.has(keyOf({ ...part, part: "object", name: part.object })));
  });
}

const isAmong = ({ attribute }: AttributeDifference, others: readonly AttributeDifference[]): boolean =>
  others.some((other) => other.attribute === attribute);

const keyOf = ({ part, name, object, kind }: PartDifference): string =>
  JSON.stringify([part, name, part === "object" ? null : object, kind]);

/** What a push has to do, by the namespaces' names. @param live what Glance has of what the files have, or all that it has */
export function planNamespaces(
  live: ReadonlyMap<string, LiveNamespace>,
  wanted: ReadonlyMap<string, StoredNamespace>,
  options: PushOptions,
): NamespacePlan[] {
  const names = [...new Set([...live.keys(), ...wanted.keys()])].sort();
  return names.flatMap((name) => planNamespace(live.get(name), wanted.get(name), options) ?? []);
}
