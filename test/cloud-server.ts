import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock, CloudSettings } from "../src/cloud/cloud.ts";

/** A request as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A server on this machine that answers as a test says, and remembers what it was asked. */
export interface FakeServer {
  readonly url: string;
  readonly seen: Seen[];
  stop(): Promise<void>;
}

/** What a test answers with: a status with a body, or anything that it does to the answer itself. */
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown } | ((response: ServerResponse) => void);

/** Starts a server on a free port of the loopback. */
export async function startServer(answer: (request: Seen, number: number) => Reply | Promise<Reply>): Promise<FakeServer> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const one = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() };
    seen.push(one);
    const reply = await answer(one, seen.length);
    if (typeof reply === "function") return reply(response);
    const isText = typeof reply.body === "string";
    response.writeHead(reply.status ?? 200, { "content-type": isText ? "text/html" : "application/json", ...reply.headers });
    response.end(isText ? reply.body : reply.body === undefined ? undefined : JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // a test that fails does not keep the process
  server.unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A clock that remembers the pauses instead of waiting. */
export function testClock(): Clock & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return { now: () => Date.parse("2026-11-26T12:00:00Z"), wait: async (milliseconds) => void pauses.push(milliseconds), pauses };
}

/** Settings of a cloud without Keystone, as OS_* variables describe it. */
export function withoutKeystone(url: string, settings: Partial<CloudSettings> = {}): CloudSettings {
  return { cwd: "/", env: { OS_AUTH_TYPE: "none", OS_ENDPOINT: url, HOME: "/nonexistent" }, clock: testClock(), ...settings };
}
