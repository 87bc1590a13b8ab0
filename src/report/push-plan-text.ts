import type { NamespacePlan } from "../glance/push-plan.ts";
import { contents, marked, partsText } from "./namespace-differences-text.ts";
import { shownLine } from "./shown-text.ts";
import { heading, type TextOptions } from "./text-options.ts";
import { wrapped } from "./wrap.ts";

/** What a push is going to do, namespace by namespace. @param to the cloud */
export function pushPlanText(plans: readonly NamespacePlan[], to: string, options: TextOptions): string {
  const doing = plans.filter(({ action, parts }) => action !== "update" || parts.length > 0);
  if (plans.length === 0) return wrapped(`${shownLine(to)} has what the files have: nothing to push`, options.columns);
  const count = (wanted: NamespacePlan["action"]): number => doing.filter(({ action }) => action === wanted).length;
  const left = count("leave");
  const sums = `${count("create")} to create, ${count("update")} to update, ${count("remove")} to remove${left > 0 ? `, ${left} protected` : ""}`;
  return [heading(`Push to ${shownLine(to)}: ${sums}`, options), ...plans.map((plan) => planText(plan, options))].join("");
}

function planText(plan: NamespacePlan, options: TextOptions): string {
  const { action, parts, isProtected, owner } = plan;
  const namespace = shownLine(plan.namespace);
  if (action === "create") return marked("+", `${namespace}: create (${contents(parts)})`, options);
  if (action === "leave") return marked("=", `${namespace}: left alone, because it is protected (--protected changes it)`, options);
  const project = owner === undefined ? "" : ` of project ${shownLine(owner)}`;
  if (action === "remove") return marked("-", `${namespace}: remove${isProtected ? ", although it is protected" : ""}${project}`, options);
  const head = parts.length === 0 ? "" : marked("~", `${namespace}: update${isProtected ? ", although it is protected" : ""}`, options);
  return [head, partsText(parts, options), ...notDone(plan, namespace, options.columns)].join("");
}

function notDone({ kept, impossible, parts }: NamespacePlan, namespace: string, columns: number): string[] {
  const also = parts.length === 0 ? "" : "also ";
  return [
    ...(kept.length === 0
      ? []
      : [wrapped(`= ${namespace}: ${also}has ${contents(kept)} that the files do not have (--prune removes)`, columns)]),
    ...impossible.map(({ part: { part, name, kind }, reason }) =>
      wrapped(`! ${namespace}: the ${part} ${shownLine(name)} cannot be ${kind}: ${reason}, to which no URL of Glance leads`, columns),
    ),
  ];
}
