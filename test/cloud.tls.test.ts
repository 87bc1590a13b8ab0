import { readFileSync } from "node:fs";
import { createServer as createPlainServer, type IncomingMessage, request as sendRequest } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect as connectSocket, type Server } from "node:net";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import type { TLSSocket } from "node:tls";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { connect } from "../src/cloud/connect.ts";
import { proxiesOf } from "../src/cloud/proxies.ts";
import { startServer, testClock } from "./cloud-server.ts";

// Certificates and proxies. The keys of this folder are of no use elsewhere: the authority's own key was thrown away.

const folder = join(import.meta.dirname, "cases/cloud/tls");
const file = (name: string): string => join(folder, name);
const UNVERIFIED = "certificates are not verified (verify: false): anyone on the way can read the credentials";

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}

/** A service that speaks TLS; it says who its client is. */
async function startTls(name: "server" | "other", options: { requestCert?: boolean } = {}): Promise<{ url: string; stop(): void }> {
  const server = createServer(
    {
      cert: readFileSync(file(`${name}.pem`)),
      key: readFileSync(file(`${name}.key`)),
      ca: readFileSync(file("ca.pem")),
      rejectUnauthorized: false,
      ...options,
    },
    (request, response) => {
      const subject = (request.socket as TLSSocket).getPeerCertificate()?.subject?.CN;
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ client: subject ?? null }));
    },
  );
  const port = await listen(server);
  return {
    url: `https://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What comes of one request: the body or the message, and the notes. */
async function ask(url: string, env: Record<string, string> = {}): Promise<{ body?: unknown; message?: string; notes: string[] }> {
  const notes: string[] = [];
  const settings = { cwd: folder, env: { HOME: "/nonexistent", OS_AUTH_TYPE: "none", OS_ENDPOINT: url, ...env }, clock: testClock() };
  try {
    const cloud = await connect(settings, (note) => notes.push(note));
    try {
      return { body: (await (await cloud.service("placement")).get("traits")).body, notes: notes.slice(1) };
    } finally {
      await cloud.close();
    }
  } catch (error) {
    assert.is((error as Error).name, "CloudError", String((error as Error).stack));
    return { message: (error as Error).message.replaceAll(url, "SERVER").replaceAll(folder, "FOLDER"), notes: notes.slice(1) };
  }
}

const CASES: [name: string, server: "server" | "other", env: Record<string, string>, expected: Awaited<ReturnType<typeof ask>>][] = [
  [
    "an authority that nobody knows",
    "server",
    {},
    {
      message:
        "Placement at SERVER cannot be reached: its certificate is not signed by a known authority; name the authority's file as cacert (SELF_SIGNED_CERT_IN_CHAIN)",
      notes: [],
    },
  ],
  ["the cloud's own authority", "server", { OS_CACERT: file("ca.pem") }, { body: { client: null }, notes: [] }],
  ["the same by a path beside the command's folder", "server", { OS_CACERT: "ca.pem" }, { body: { client: null }, notes: [] }],
  ["the authority of Python's requests", "server", { REQUESTS_CA_BUNDLE: file("ca.pem") }, { body: { client: null }, notes: [] }],
  [
    "a certificate for another name",
    "other",
    { OS_CACERT: file("ca.pem") },
    { message: "Placement at SERVER cannot be reached: its certificate is for another name (ERR_TLS_CERT_ALTNAME_INVALID)", notes: [] },
  ],
  ["nothing is verified", "other", { OS_INSECURE: "true" }, { body: { client: null }, notes: [UNVERIFIED] }],
  [
    "nothing is verified, although an authority is named",
    "other",
    { OS_INSECURE: "True", OS_CACERT: "ca.pem" },
    { body: { client: null }, notes: [UNVERIFIED] },
  ],
  [
    "a client's certificate",
    "server",
    { OS_CACERT: "ca.pem", OS_CERT: "client.pem", OS_KEY: "client.key" },
    { body: { client: "client" }, notes: [] },
  ],
  [
    "a file that is not there",
    "server",
    { OS_CACERT: "none.pem" },
    { message: 'cloud "envvars" from the OS_* variables: the file of the setting cacert, FOLDER/none.pem, does not exist', notes: [] },
  ],
  [
    "a file that has no certificate",
    "server",
    { OS_CACERT: "../configurations.yaml" },
    {
      message: `cloud "envvars" from the OS_* variables: the file of the setting cacert, ${join(folder, "../configurations.yaml")}, has no certificate or key in the form PEM`,
      notes: [],
    },
  ],
];

for (const [name, certificate, env, expected] of CASES) {
  test(name, async () => {
    const server = await startTls(certificate, { requestCert: true });
    try {
      assert.equal(await ask(server.url, env), expected);
    } finally {
      server.stop();
    }
  });
}

test("a service without TLS behind https", async () => {
  const server = await startServer(() => ({ body: {} }));
  const { message } = await ask(server.url.replace("http:", "https:"));
  await server.stop();
  const reason = "it does not speak TLS; the address may have to begin with http:// (ERR_SSL_WRONG_VERSION_NUMBER)";
  assert.is(message, `Placement at SERVER cannot be reached: ${reason}`);
});

/** A proxy that remembers what it was asked, and wants a user. */
async function startProxy(user?: string): Promise<{ url: string; seen: string[]; stop(): void }> {
  const seen: string[] = [];
  const isAllowed = ({ headers }: IncomingMessage) =>
    user === undefined || headers["proxy-authorization"] === `Basic ${Buffer.from(user).toString("base64")}`;
  const server = createPlainServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    if (!isAllowed(request)) return response.writeHead(407).end();
    const { host, pathname } = new URL(request.url as string);
    const [hostname, port] = host.split(":") as [string, string];
    const forward = sendRequest({ hostname, port, path: pathname, method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode as number, answer.headers);
      answer.pipe(response);
    });
    request.pipe(forward);
  });
  server.on("connect", (request: IncomingMessage, socket: Duplex) => {
    seen.push(`CONNECT ${request.url}`);
    if (!isAllowed(request)) return socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    const [host, port] = (request.url as string).split(":") as [string, string];
    const target = connectSocket(Number(port), host, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      socket.pipe(target).pipe(socket);
    });
    target.on("error", () => socket.destroy());
    socket.on("error", () => target.destroy());
  });
  const port = await listen(server);
  return {
    url: `http://${user === undefined ? "" : `${user}@`}127.0.0.1:${port}`,
    seen,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test("a tunnel through a proxy for https, with the cloud's authority and the client's certificate", async () => {
  const [proxy, server] = [await startProxy("user:s3cret"), await startTls("server", { requestCert: true })];
  const env = { HTTPS_PROXY: proxy.url, OS_CACERT: "ca.pem", OS_CERT: "client.pem", OS_KEY: "client.key" };
  try {
    assert.equal(await ask(server.url, env), { body: { client: "client" }, notes: [] });
    assert.equal(proxy.seen, [`CONNECT ${server.url.slice("https://".length)}`]);
    const refused = await ask(server.url, { ...env, HTTPS_PROXY: proxy.url.replace("s3cret", "wr0ng") });
    assert.equal(refused, {
      message:
        "Placement at SERVER cannot be reached: the proxy needs a user and a password; write them into HTTPS_PROXY (UND_ERR_ABORTED)",
      notes: [],
    });
    const untrusted = await ask(server.url, { HTTPS_PROXY: proxy.url });
    assert.match(untrusted.message ?? "", /its certificate is not signed by a known authority/);
  } finally {
    proxy.stop();
    server.stop();
  }
});

test("a request through a proxy for http", async () => {
  const [proxy, server] = [await startProxy(), await startServer(() => ({ body: { ok: true } }))];
  try {
    assert.equal(await ask(server.url, { http_proxy: proxy.url }), { body: { ok: true }, notes: [] });
    assert.equal(proxy.seen, [`GET ${server.url}/traits`]);
    assert.equal(await ask(server.url, { http_proxy: proxy.url, NO_PROXY: "127.0.0.0/8" }), { body: { ok: true }, notes: [] });
    assert.is(proxy.seen.length, 1);
  } finally {
    proxy.stop();
    await server.stop();
  }
});

test("a proxy that is not there", async () => {
  const { message } = await ask("https://placement.test", { HTTPS_PROXY: "http://127.0.0.1:1" });
  assert.is(message, "Placement at SERVER cannot be reached: nothing listens there (ECONNREFUSED)");
});

/** The environment, an address, and its proxy. */
const PROXIES: [env: Record<string, string>, url: string, proxy: string | undefined][] = [
  [{}, "https://a.test", undefined],
  [{ HTTPS_PROXY: "http://p:1" }, "https://a.test", "http://p:1"],
  [{ HTTPS_PROXY: "p:1" }, "https://a.test", "http://p:1"],
  [{ HTTPS_PROXY: "http://p:1" }, "http://a.test", undefined],
  [{ https_proxy: "http://small:1", HTTPS_PROXY: "http://large:1" }, "https://a.test", "http://small:1"],
  [{ ALL_PROXY: "http://p:1" }, "http://a.test", "http://p:1"],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "b.test, a.test" }, "http://a.test", undefined],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "test" }, "http://a.test", undefined],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: ".a.test" }, "http://x.a.test", undefined],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "a.test" }, "http://ba.test", "http://p:1"],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "a.test:9292" }, "http://a.test:9292", undefined],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "a.test:9292" }, "http://a.test:8774", "http://p:1"],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "10.0.0.0/8" }, "http://10.1.2.3:9292", undefined],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "10.0.0.0/8" }, "http://11.1.2.3:9292", "http://p:1"],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "fd00::/8" }, "http://[fd00::5]:9292", undefined],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "10.0.0.0/99,x/y" }, "http://10.1.2.3", "http://p:1"],
  [{ ALL_PROXY: "http://p:1", NO_PROXY: "*" }, "http://a.test", undefined],
];

for (const [env, url, proxy] of PROXIES) {
  test(`${JSON.stringify(env)}: ${url}`, () => {
    assert.is(proxiesOf(env)(new URL(url)), proxy);
  });
}

test.run();
