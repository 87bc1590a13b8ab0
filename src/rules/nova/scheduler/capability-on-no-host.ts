import type { ServerRule } from "../../rule.ts";
import { mayRunOn } from "../hypervisors.ts";
import { isOn, isSurelyOn } from "./filters.ts";
import { isOfNoHost, NO_VALUES, nameOfHosts } from "./host-state.ts";

/** `bare`: a key without a scope, which the filter compares because a host has an attribute of its name. */
type Params = { key: string; name: string; bare?: true };

const SCOPE = "capabilities:";
const FILTER = "ComputeCapabilitiesFilter";

/** A capability that no host reports: ComputeCapabilitiesFilter, on by default, lets no host pass. */
export const capabilityOnNoHost: ServerRule<Params> = {
  code: "capability-on-no-host",
  severity: "error",
  source:
    "Nova, nova/scheduler/filters/compute_capabilities_filter.py, _get_capabilities; nova/scheduler/host_manager.py, HostState; every release",
  platform: "openstack",
  service: "nova",
  stage: "schedule",
  whole: true,
  keys: ["capabilities:{capability}", ...NO_VALUES],
  message: ({ key, name, bare }) =>
    bare
      ? `The key "${key}" has no scope, so ${FILTER} compares it with the attribute "${name}" of the host, and no host matches. ` +
        `Write aggregate_instance_extra_specs:${key} if an aggregate has it.`
      : `No compute host reports "${name}", which ${key} asks for: no host will be found`,
  check(server, report) {
    const { flavor } = server;
    // a bare metal node reports whatever its capabilities say
    if (flavor === undefined || !isOn(server, FILTER) || mayRunOn(server, "ironic")) return;
    for (const key of flavor.keys()) {
      if (NO_VALUES.includes(key)) {
        if (flavor.text(key) === undefined || isAsked(flavor.text(key) as string)) continue;
        const severity = isSurelyOn(server, FILTER) ? "error" : "warning";
        report({ params: { key, name: key, bare: true }, keys: [["flavor", key]], of: "key", severity });
      }
      const name = key.startsWith(SCOPE) ? key.slice(SCOPE.length) : "";
      if (name === "" || !isOfNoHost(name)) continue;
      const instead = nameOfHosts(name);
      const suggestions = instead === undefined ? [] : [{ kind: "key", text: `${SCOPE}${instead}` } as const];
      report({ params: { key, name }, keys: [["flavor", key]], of: "key", suggestions });
    }
  },
};

/** Whether a value has an operator: then its author knows that a host is compared. */
const isAsked = (text: string): boolean => /^\s*(?:[s<>=!]{1,3}|<[a-z-]+>)\s/.test(text);
