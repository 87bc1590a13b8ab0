import type { ServerRule, Where } from "../../rule.ts";
import type { Side } from "../../side.ts";
import { requestGroups, requestPart } from "./request-groups.ts";

/** `group`: the suffix; absent where the trait is one of the host. */
type Params = { key: string; group?: string };

const SIZES: readonly string[] = ["VCPU", "MEMORY_MB", "DISK_GB"];

/** A group that asks for traits and for no resources: Placement answers Nova 400, and no host is found. */
export const traitGroupWithoutResources: ServerRule<Params> = {
  code: "trait-group-without-resources",
  severity: "error",
  source:
    "Placement, placement/lib.py, RequestGroup.dict_from_request (GET /allocation_candidates); Nova, nova/scheduler/utils.py, ResourceRequest; every release",
  platform: "openstack",
  service: "placement",
  stage: "schedule",
  keys: ["trait{group}:{trait}"],
  needs: ["flavor"],
  message: ({ key, group }) =>
    group === undefined
      ? `${key} asks for a trait of the host, but the flavor asks for resources only with a suffix, so Placement refuses the request and no host is found. ` +
        "Ask for at least one resource without a suffix."
      : `${key} asks for a trait of the group "${group}", but the group asks for no resources, so no host is found. ` +
        `Give the group resources, or ask for a trait of the host: trait:${key.slice(key.indexOf(":") + 1)}.`,
  check({ flavor, image }, report) {
    // the resources of a partial flavor can be elsewhere
    if (flavor === undefined || flavor.resource.part) return;
    const groups = requestGroups(flavor);
    for (const [group, { trait, resources }] of groups) {
      if (trait === undefined || resources) continue;
      const suggestions = [{ kind: "key", text: `trait${trait.slice(trait.indexOf(":"))}` } as const];
      report({ params: { key: trait, group }, keys: [["flavor", trait]], of: "key", suggestions });
    }
    const trait = traitOfHost(flavor, image);
    // without any resources, another rule reports it
    if (trait === undefined || ![...groups.values()].some(({ resources }) => resources) || hostHasResources(flavor)) return;
    report({ params: { key: trait[1] }, keys: [trait], of: "key" });
  },
};

/** The first trait without a suffix; an image can only require one. */
function traitOfHost(flavor: Side, image: Side | undefined): Where | undefined {
  const own = flavor.keys().find((key) => key.startsWith("trait:") && requestPart(key, flavor.text(key)) !== undefined);
  if (own !== undefined) return ["flavor", own];
  const required = image?.keys().find((key) => key.startsWith("trait:") && image.text(key) === "required");
  return required === undefined ? undefined : ["image", required];
}

/**
 * Whether the group without a suffix may have resources. The flavor's own vCPUs, RAM and disk go there, but not those that any group
 * names; pinned vCPUs, devices, encrypted and persistent memory bring more.
 */
function hostHasResources(flavor: Side): boolean {
  if (["hw:cpu_policy", "accel:device_profile", "hw:pmem", "hw:mem_encryption"].some((key) => flavor.has(key))) return true;
  const parts = flavor.keys().flatMap((key) => requestPart(key, flavor.text(key)) ?? []);
  const resources = parts.filter((part) => part.kind === "resources");
  return (
    resources.some(({ group, amount }) => group === "" && amount > 0n) ||
    !SIZES.every((size) => resources.some(({ name }) => name === size))
  );
}
