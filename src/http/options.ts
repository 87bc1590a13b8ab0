import type { Finding } from "../model.ts";
import { checkOptions, type Options } from "../validate/options.ts";
import type { Validator } from "../validate/validator.ts";
import type { Mounts } from "./recognize.ts";

/** How requests are checked before a service gets them. */
export interface HookOptions extends Options {
  /** The lowest severity that is refused; by default `error`, what the service would refuse or could never build. */
  readonly failOn?: "error" | "warning" | undefined;
  /** `warn` refuses nothing: it adds a header to the answer, and logs. */
  readonly mode?: "refuse" | "warn" | undefined;
  /** The compute API version of requests without the header; Nova reads them as 2.1, which stores any extra spec. */
  readonly microversion?: string | undefined;
  /** Where the APIs are mounted, when their version is not in the path. */
  readonly mounts?: Mounts | undefined;
  /** Bytes that a body may have; by default 114,688 as in Nova. */
  readonly maxBytes?: number | undefined;
  /** What `compileCatalog` returned, for namespaces of one's own; without it the built-in catalog. */
  readonly catalog?: Validator | undefined;
  /** Called for each request in which something was found. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
}

/** What is worth a line in a log: no header, no query, no value. */
export interface LogEntry {
  readonly method: string;
  readonly path: string;
  /** The status that was answered in place of the service; absent where the request went on. */
  readonly refused?: number;
  readonly findings: readonly Pick<Finding, "code" | "severity" | "key">[];
}

const isText = (value: unknown): boolean => value === undefined || typeof value === "string";

/** @throws TypeError if an option of requests has another type; those of the checks themselves are not looked at */
export function checkHookOptions(options: HookOptions): void {
  checkOptions(options);
  const { failOn = "error", mode = "refuse", mounts = {}, microversion, maxBytes = 0, log } = options;
  if (failOn !== "error" && failOn !== "warning") throw new TypeError('options.failOn must be "error" or "warning"');
  if (mode !== "refuse" && mode !== "warn") throw new TypeError('options.mode must be "refuse" or "warn"');
  if (log !== undefined && typeof log !== "function") throw new TypeError("options.log must be a function");
  if (!isText(microversion)) throw new TypeError("options.microversion must be a string");
  if (typeof maxBytes !== "number" || !(maxBytes >= 0)) throw new TypeError("options.maxBytes must be a number of bytes");
  if (typeof mounts !== "object" || mounts === null || !isText(mounts.nova) || !isText(mounts.glance))
    throw new TypeError('options.mounts must be an object with paths, such as { nova: "/compute" }');
}
