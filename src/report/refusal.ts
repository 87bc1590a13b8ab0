import type { Finding, Stage } from "../model.ts";

const WHEN = {
  set: "when it is set",
  request: "when a server is requested",
  schedule: "during scheduling",
  build: "when the host builds the server",
  operation: "in a later operation",
} as const satisfies Record<Stage, string>;

/** The words of services that do something else at that stage. */
const WHEN_OF: Readonly<Record<string, Partial<Record<Stage, string>>>> = {
  cinder: { request: "when a volume is requested", build: "when it creates the volume" },
  ironic: { build: "when it deploys the server" },
};

const NAMES: Readonly<Record<string, string>> = {
  nova: "Nova",
  libvirt: "libvirt",
  glance: "Glance",
  cinder: "Cinder",
  ironic: "Ironic",
  placement: "Placement",
  heat: "Heat",
  kubernetes: "The Kubernetes API",
};

/**
 * Which service refuses the subject of an error, and when, in a sentence; undefined if none does, whatever a configuration calls
 * an error.
 */
export function refusal({
  severity,
  default_severity = severity,
  service,
  stage,
  http,
  microversion,
}: Pick<Finding, "severity" | "default_severity" | "service" | "stage" | "http" | "microversion">): string | undefined {
  if (default_severity !== "error" || service === undefined || stage === undefined) return undefined;
  const status = [
    ...(http === undefined ? [] : [`HTTP ${http}`]),
    ...(microversion === undefined ? [] : [`from microversion ${microversion}; an older request stores it without an error`]),
  ].join(", ");
  return `${NAMES[service] ?? service} refuses it ${WHEN_OF[service]?.[stage] ?? WHEN[stage]}${status === "" ? "" : ` (${status})`}`;
}
