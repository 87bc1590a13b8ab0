import type { IncomingMessage, ServerResponse } from "node:http";
import { makeExaminer } from "../http/examine.ts";
import type { HookOptions } from "../http/options.ts";
import { type Body, MOST_BYTES, parsedBody, readBody } from "../http/read-body.ts";

export type { HookOptions, LogEntry } from "../http/options.ts";

/** A request as Express and Connect have it. */
type Incoming = IncomingMessage & { body?: unknown; _body?: boolean; originalUrl?: string };

/** A middleware in the form of Express and Connect. */
export type Middleware = (request: Incoming, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * A middleware for Express 4 and 5 that checks requests to Nova's and Glance's APIs. It uses the body that a parser before it
 * has read; without one it reads the body itself, and puts the parsed body into `request.body`.
 */
export function metadef(options: HookOptions = {}): Middleware {
  const { recognizes, examine } = makeExaminer(options);
  const { maxBytes = MOST_BYTES } = options;
  return (request, response, next) => {
    const { method = "GET", originalUrl, url = "", headers } = request;
    const path = originalUrl ?? url;
    const recognized = recognizes(method, path);
    if (recognized === undefined) return next();
    const header = (name: string): string | undefined => headers[name]?.toString();
    bodyOf(request, maxBytes)
      .then((body) => examine({ method, path, header }, recognized, body))
      .then(({ answer, headers }) => {
        for (const [name, value] of Object.entries({ ...headers, ...answer?.headers })) response.setHeader(name, value);
        if (answer === undefined) return next();
        response.statusCode = answer.status;
        response.end(answer.body);
      })
      .catch(next);
  };
}

export default metadef;

async function bodyOf(request: Incoming, maxBytes: number): Promise<Body> {
  if (request.body !== undefined || request.readableEnded) return parsedBody(request.body);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request) {
      length += part.length;
      if (length <= maxBytes) parts.push(part);
    }
  } catch {
    return { status: 400, message: "The body ended early" };
  }
  if (length > maxBytes) return { status: 413, message: `The body has more than ${maxBytes} bytes` };
  const body = readBody(Buffer.concat(parts), request.headers["content-encoding"]);
  if ("value" in body) {
    request.body = body.value;
    // body-parser then does not read the body again
    request._body = true;
  }
  return body;
}
