import type { Finding } from "../model.ts";

/** What asks a header of a request for its value, whatever case its name is in. */
export type HeaderOf = (name: string) => string | null | undefined;

/**
 * The compute API version that a request is made with: `OpenStack-API-Version: compute 2.86`, or the older
 * `X-OpenStack-Nova-API-Version: 2.86`; 2.1 without either (nova/api/openstack/wsgi.py).
 */
export function microversionOf(header: HeaderOf, assumed = "2.1"): string {
  const own = /(?:^|,)\s*compute\s+([^\s,]+)/i.exec(header("openstack-api-version") ?? "")?.[1];
  return own ?? header("x-openstack-nova-api-version")?.trim() ?? assumed;
}

/** A finding for a request of some version: what only later versions refuse, Nova stores without an error. */
export function asOf(finding: Finding, microversion: string): Finding {
  const { microversion: since, severity } = finding;
  if (since === undefined || severity !== "error" || isAtLeast(microversion, since)) return finding;
  return { ...finding, severity: "warning", default_severity: severity };
}

/** Whether a version has what another version added; `latest`, and a text that is not a version, has everything. */
function isAtLeast(version: string, since: string): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  const [, sinceMajor, sinceMinor] = /^(\d+)\.(\d+)$/.exec(since) ?? [];
  if (major === undefined || minor === undefined) return true;
  return Number(major) > Number(sinceMajor) || (major === sinceMajor && Number(minor) >= Number(sinceMinor));
}
