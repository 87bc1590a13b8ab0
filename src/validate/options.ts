import type { PlatformFacts } from "../model.ts";

/** The target, and what is known about the cloud besides the documents. */
export interface Options {
  /** `openstack@2026.1`, `starlingx@2018.10`, `caracal` after `openstack@` …; without it OpenStack's newest release. */
  readonly target?: string | undefined;
  /** Facts of the cloud; only rules that have their facts speak. */
  readonly platform?: PlatformFacts | undefined;
}

/** @throws TypeError if what a caller passes as options is not an object */
export function checkOptions(options: unknown): void {
  if (typeof options !== "object" || options === null) throw new TypeError('options must be an object, such as { target: "openstack" }');
}
