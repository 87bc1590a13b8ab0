import { readInteger } from "../../../schema/grammar/integer.ts";
import type { ServerRule } from "../../rule.ts";

type Params = { key: string; value: string; needs: string };

const PART = /^(resources|trait)(?:[a-zA-Z0-9_-]{1,64})?:./s;

/** An amount, a trait's value or a policy that Nova leaves out of its query, with no more than a line in its log. */
export const requestPartDropped: ServerRule<Params> = {
  code: "request-part-dropped",
  severity: "warning",
  source: "Nova, nova/scheduler/utils.py, ResourceRequest (_add_resource, _add_trait, _add_group_policy); every release",
  platform: "openstack",
  service: "nova",
  stage: "schedule",
  keys: ["resources{group}:{class}", "trait{group}:{trait}", "group_policy"],
  needs: ["flavor"],
  message: ({ key, value, needs }) => `${key} must be ${needs}, not "${value}": Nova leaves it out of the request and only logs that`,
  check({ flavor }, report) {
    for (const key of flavor?.keys() ?? []) {
      const value = flavor?.text(key);
      const kind = key === "group_policy" ? key : PART.exec(key)?.[1];
      if (value === undefined || kind === undefined || isTaken(kind, value)) continue;
      report({ params: { key, value, needs: NEEDS[kind] as string }, keys: [["flavor", key]] });
    }
  },
};

const NEEDS: Readonly<Record<string, string>> = {
  resources: "a whole number from 0",
  trait: "required or forbidden",
  group_policy: "none or isolate",
};

function isTaken(kind: string, value: string): boolean {
  if (kind === "resources") return (readInteger(value) ?? -1n) >= 0n;
  return kind === "trait" ? value === "required" || value === "forbidden" : value === "none" || value === "isolate";
}
