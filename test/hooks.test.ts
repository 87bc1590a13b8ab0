import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { metadef as expressHook } from "../src/hooks/express.ts";
import { metadef as fastifyHook } from "../src/hooks/fastify.ts";
import { metadef as honoHook } from "../src/hooks/hono.ts";
import type { HookOptions } from "../src/hooks/request.ts";

// One application in each framework: what the hook passes on answers with the body that its handler read.

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

interface Started {
  readonly port: number;
  stop(): Promise<unknown>;
}

const listening = async (server: Server): Promise<Started> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, stop: () => new Promise((resolve) => server.close(resolve)) };
};

/** By framework: an application with the hook in front of a handler that answers with what it got. */
const APPS: Readonly<Record<string, (options: HookOptions) => Promise<Started>>> = {
  "Fastify 5": async (options) => {
    const app = fastify();
    await app.register(fastifyHook, options);
    app.all("/*", async (request) => ({ got: request.body ?? null }));
    await app.listen({ port: 0, host: "127.0.0.1" });
    return { port: (app.server.address() as AddressInfo).port, stop: () => app.close() };
  },
  "Express 5, its own parser before": async (options) => {
    const app = express().set("env", "test");
    app.use(express.json({ type: ["application/json", "application/openstack-images-v2.1-json-patch"] }), expressHook(options));
    app.use((request, response) => void response.json({ got: request.body ?? null }));
    return listening(createServer(app));
  },
  "Express 5, its parser behind": async (options) => {
    const app = express().set("env", "test");
    app.use(expressHook(options), express.json());
    app.use((request, response) => void response.json({ got: request.body ?? null }));
    return listening(createServer(app));
  },
  "Hono 4": async (options) => {
    const app = new Hono();
    app.use(honoHook(options));
    app.all("*", async (context) => context.json({ got: JSON.parse((await context.req.text()) || "null") }));
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      try {
        for await (const part of request) parts.push(part as Buffer);
      } catch {
        return;
      }
      const { method = "GET", headers } = request;
      const body = parts.length === 0 ? null : Buffer.concat(parts);
      const answer = await app.fetch(
        new Request(`http://127.0.0.1${request.url}`, { method, headers: headers as Record<string, string>, body }),
      );
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    return listening(server);
  },
};

function send(port: number, line: string, body: string, headers: Record<string, string> = {}): Promise<Reply> {
  const [method, path] = line.split(" ");
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { port, host: "127.0.0.1", method, path, headers: { "content-type": "application/json", ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part) => (text += part));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const SPECS = "POST /v2.1/flavors/1/os-extra_specs";
const NEW = { "openstack-api-version": "compute 2.90" };
const PATCH = { "content-type": "application/openstack-images-v2.1-json-patch" };

/** A request, its status, and a header or a text that the answer has. */
const TABLE: [what: string, line: string, body: string, headers: Record<string, string>, status: number, has: string][] = [
  [
    "a sound extra spec",
    SPECS,
    '{"extra_specs":{"hw:cpu_policy":"dedicated"}}',
    NEW,
    200,
    '{"got":{"extra_specs":{"hw:cpu_policy":"dedicated"}}}',
  ],
  ["a wrong one", SPECS, '{"extra_specs":{"hw:cpu_policy":"x"}}', NEW, 400, '{"badRequest":{"code":400,"message":"'],
  [
    "a wrong one that an older request stores",
    SPECS,
    '{"extra_specs":{"hw:cpu_policy":"x"}}',
    {},
    200,
    '{"got":{"extra_specs":{"hw:cpu_policy":"x"}}}',
  ],
  [
    "an image's patch",
    "PATCH /v2/images/1",
    '[{"op":"add","path":"/a","value":1}]',
    { ...PATCH, accept: "application/json" },
    400,
    '"code":"400 Bad Request"',
  ],
  ["a sound patch", "PATCH /v2/images/1", '[{"op":"add","path":"/a","value":"1"}]', PATCH, 200, '"value":"1"'],
  ["a reserved property", "POST /v2/images", '{"os_glance_x":"1"}', {}, 403, "403 Forbidden"],
  ["a namespace", "POST /v2/metadefs/namespaces", "[]", {}, 400, "400 Bad Request"],
  ["another request", "POST /v2.1/os-keypairs", '{"keypair":{}}', {}, 200, '{"got":{"keypair":{}}}'],
  ["a request without a body", "GET /v2.1/flavors", "", {}, 200, '{"got":null}'],
  ["no JSON", SPECS, '{"extra_specs":', {}, 400, ""],
  ["no body where one is wanted", SPECS, "", {}, 400, ""],
  ["keys of a prototype", SPECS, '{"extra_specs":{"__proto__":{"a":1}}}', {}, 400, ""],
  ["a large body", SPECS, " ".repeat(2_000_000), {}, 413, ""],
  ["a deep body", SPECS, `{"extra_specs":{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`, {}, 400, ""],
];

for (const [name, start] of Object.entries(APPS)) {
  test(`${name}: what is passed on and what is refused`, async () => {
    const { port, stop } = await start({});
    for (const [what, line, body, headers, status, has] of TABLE) {
      const reply = await send(port, line, body, headers);
      assert.is(reply.status, status, `${what}: ${reply.text.slice(0, 300)}`);
      assert.ok(reply.text.includes(has), `${what}: ${reply.text.slice(0, 300)}`);
    }
    const warned = await send(port, SPECS, '{"extra_specs":{"hw:nope":"x"}}');
    assert.is(warned.headers["metadef-findings"], 'unknown-extra-spec;key="hw:nope"');
    await stop();
  });

  test(`${name}: warn mode passes on, adds a header and logs`, async () => {
    const logged: unknown[] = [];
    const { port, stop } = await start({ mode: "warn", log: (entry) => void logged.push(entry) });
    const reply = await send(port, SPECS, '{"extra_specs":{"hw:cpu_policy":"s3cret"}}', { ...NEW, "x-auth-token": "t0ken" });
    assert.is(reply.status, 200);
    assert.is(reply.headers["metadef-findings"], 'value-not-in-enum;key="hw:cpu_policy"');
    assert.is(logged.length, 1);
    assert.not.match(JSON.stringify(logged), /s3cret|t0ken/);
    await stop();
  });

  test(`${name}: a body that ends early does no harm`, async () => {
    const { port, stop } = await start({});
    await new Promise<void>((resolve) => {
      const sent = httpRequest({
        port,
        host: "127.0.0.1",
        method: "POST",
        path: "/v2.1/flavors",
        headers: { "content-type": "application/json", "content-length": "100" },
      });
      sent.on("error", () => resolve());
      sent.write('{"flavor":');
      setTimeout(() => sent.destroy(), 50);
    });
    assert.is((await send(port, SPECS, '{"extra_specs":{}}')).status, 200);
    await stop();
  });
}

test("Fastify logs through its own logger in warn mode", async () => {
  const lines: string[] = [];
  const app = fastify({ logger: { level: "warn", stream: { write: (line: string) => void lines.push(line) } } });
  await app.register(fastifyHook, { mode: "warn" });
  app.post("/*", async () => "");
  await app.inject({ method: "POST", url: "/v2.1/flavors", payload: { flavor: { vcpus: "x" } }, headers: { "x-auth-token": "t0ken" } });
  assert.is(lines.length, 1);
  assert.match(lines[0] ?? "", '"code":"amount-malformed"');
  assert.not.match(lines[0] ?? "", "t0ken");
  await app.close();
});

test.run();
