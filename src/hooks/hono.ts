import type { MiddlewareHandler } from "hono";
import { requestCheck } from "../http/check-request.ts";
import type { HookOptions } from "../http/options.ts";

export type { HookOptions, LogEntry } from "../http/options.ts";

/** A middleware for Hono 4 that checks requests of Nova's and Glance's APIs; handlers behind it still read the body. */
export function metadef(options: HookOptions = {}): MiddlewareHandler {
  const { examine } = requestCheck(options);
  return async (context, next) => {
    const { response, headers } = await examine(context.req.raw);
    if (response !== undefined) return response;
    await next();
    for (const [name, value] of Object.entries(headers ?? {})) context.res.headers.set(name, value);
  };
}

export default metadef;
