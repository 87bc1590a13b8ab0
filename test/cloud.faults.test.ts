import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Clock, Cloud, CloudSettings } from "../src/cloud/cloud.ts";
import { connect } from "../src/cloud/connect.ts";
import { type FakeServer, type Reply, type Seen, startServer, testClock } from "./cloud-server.ts";

// A cloud that fails in the middle: what is sent again, what is not, and what the user reads. SERVER is its address.

interface Fault {
  readonly name: string;
  /** The answer to the request of this number, after the one for a token. */
  answer(request: Seen, number: number): Reply | Promise<Reply>;
  /** What is asked for; GET flavors/detail of compute by default. */
  ask?(cloud: Cloud): Promise<unknown>;
  readonly settings?: Partial<CloudSettings>;
  /** When a token ends. */
  readonly expires?: string;
  /** The body that comes in the end, or the whole message. */
  readonly body?: unknown;
  readonly message?: string;
  /** Pauses, in milliseconds. */
  readonly pauses?: readonly number[];
  /** Requests besides those for a token. */
  readonly requests?: number;
  readonly tokens?: number;
}

const OK: Reply = { body: { flavors: [] } };
const flavors = async (cloud: Cloud) => (await (await cloud.service("compute")).get("flavors/detail")).body;
const rename = async (cloud: Cloud) => (await (await cloud.service("compute")).send("PUT", "flavors/1", { flavor: {} })).body;
const page = "<html><head><title>502 Proxy Error</title></head><body>The proxy server received an invalid response.</body></html>";
const GET = "GET SERVER/compute/v2.1/flavors/detail";
const half: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"flavors": [');
  response.socket?.destroy();
};
const gone: Reply = (response) => void response.socket?.destroy();
const after = (faults: number, fault: Reply) => (_: Seen, number: number) => (number <= faults ? fault : OK);

const FAULTS: readonly Fault[] = [
  { name: "503 five times", answer: after(5, { status: 503 }), body: { flavors: [] }, pauses: [500, 1000, 2000, 4000, 8000], requests: 6 },
  {
    name: "503 for good",
    answer: () => ({ status: 503, body: page }),
    message: `Nova answered 503 to ${GET}: a web page with the title "502 Proxy Error"; the service is not available`,
    pauses: [500, 1000, 2000, 4000, 8000],
    requests: 6,
  },
  {
    name: "Retry-After in seconds",
    answer: after(1, { status: 429, headers: { "retry-after": "7" } }),
    body: { flavors: [] },
    pauses: [7000],
  },
  {
    name: "Retry-After as a date",
    answer: after(1, { status: 503, headers: { "retry-after": "Thu, 26 Nov 2026 12:00:09 GMT" } }),
    body: { flavors: [] },
    pauses: [9000],
  },
  {
    name: "Retry-After of an hour",
    answer: () => ({ status: 429, headers: { "retry-after": "3600" }, body: { overLimit: { code: 413, message: "slow down" } } }),
    message: `Nova answered 429 to ${GET}: slow down; the service limits requests; try again later; it asks to wait 3600 s, longer than the 60 s that metadef waits`,
    requests: 1,
  },
  { name: "502 of a proxy, once", answer: after(1, { status: 502, body: page }), body: { flavors: [] }, pauses: [500] },
  { name: "half a body, once", answer: after(1, half), body: { flavors: [] }, pauses: [500], requests: 2 },
  {
    name: "half a body each time",
    answer: () => half,
    message: "Nova at SERVER cannot be reached: the connection was lost (CODE)",
    pauses: [500, 1000, 2000, 4000, 8000],
    requests: 6,
  },
  { name: "a connection that ends without an answer", answer: after(2, gone), body: { flavors: [] }, pauses: [500, 1000] },
  {
    name: "a change is not sent again after a lost connection",
    answer: () => gone,
    ask: rename,
    message: "Nova at SERVER cannot be reached: the connection was lost (CODE)",
    requests: 1,
  },
  {
    name: "a change is not sent again after 503",
    answer: () => ({ status: 503 }),
    ask: rename,
    message: "Nova answered 503 to PUT SERVER/compute/v2.1/flavors/1; the service is not available",
    requests: 1,
  },
  {
    name: "a change is sent again after 429, which did not do it",
    answer: after(1, { status: 429 }),
    ask: rename,
    body: OK.body,
    pauses: [500],
  },
  {
    name: "a change that may be repeated",
    answer: after(1, gone),
    ask: async (cloud) => (await (await cloud.service("compute")).send("PUT", "flavors/1", {}, { repeat: true })).body,
    body: OK.body,
    pauses: [500],
  },
  {
    name: "no answer in time",
    answer: () => () => {},
    // the whole answer has ten times as long; the shorter limit is looked at only every half second
    settings: { timeout: 0.004 },
    message: `the answer of Nova to ${GET} did not come in time (0.04 s); --timeout makes this longer`,
    requests: 1,
    tokens: 0,
  },
  {
    name: "a body that never ends",
    answer: () => (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("[");
    },
    settings: { timeout: 0.004 },
    message: `the answer of Nova to ${GET} did not come in time (0.04 s); --timeout makes this longer`,
    requests: 1,
    tokens: 0,
  },
  { name: "the token ends midway", answer: after(1, { status: 401 }), body: { flavors: [] }, requests: 2, tokens: 2 },
  { name: "the token ends before a change", answer: after(1, { status: 401 }), ask: rename, body: OK.body, requests: 2, tokens: 2 },
  {
    name: "no token is good",
    answer: () => ({ status: 401, body: { error: { code: 401, message: "The request you have made requires authentication." } } }),
    message: `Nova answered 401 to ${GET}: The request you have made requires authentication; it does not accept the token`,
    requests: 2,
    tokens: 2,
  },
  {
    name: "403",
    answer: () => ({
      status: 403,
      body: { forbidden: { code: 403, message: "Policy doesn't allow os_compute_api:flavors to be performed." } },
    }),
    message: `Nova answered 403 to ${GET}: Policy doesn't allow os_compute_api:flavors to be performed; the roles of this user do not allow it`,
    requests: 1,
  },
  {
    name: "404",
    answer: () => ({ status: 404, body: { itemNotFound: { code: 404, message: "Flavor 1 could not be found." } } }),
    message: `Nova answered 404 to ${GET}: Flavor 1 could not be found`,
  },
  {
    name: "404 of something else",
    answer: () => ({ status: 404, body: "<!DOCTYPE html><title>Not Found</title>" }),
    message: `Nova answered 404 to ${GET}: a web page with the title "Not Found"; check that SERVER is Nova's endpoint`,
  },
  {
    name: "a login page instead of JSON",
    answer: () => ({ body: "<html><body>Log in</body></html>" }),
    message: `the answer of Nova to ${GET} is a web page, not JSON: a proxy or a login page answered, or the address is wrong`,
  },
  {
    name: "JSON that ends too early",
    answer: () => (response) => void response.writeHead(200, { "content-type": "application/json" }).end('{"flavors": ['),
    message: `the answer of Nova to ${GET} is not valid JSON`,
  },
  {
    name: "nested a thousand times",
    answer: () => (response) =>
      void response.writeHead(200, { "content-type": "application/json" }).end("[".repeat(1000) + "]".repeat(1000)),
    message: `the answer of Nova to ${GET} is nested more than 100 levels deep`,
  },
  {
    name: "a body in another encoding",
    answer: () => (response) => void response.writeHead(200).end(Buffer.from([0x22, 0xff, 0x22])),
    message: `the answer of Nova to ${GET} is not text in UTF-8`,
  },
  {
    name: "a compressed body, which nobody asked for",
    answer: () => (response) => void response.writeHead(200, { "content-encoding": "gzip" }).end("x"),
    message: `the answer of Nova to ${GET} is compressed (gzip), but nothing asked for that`,
  },
  {
    name: "a body that says it is too large",
    answer: () => (response) => void response.writeHead(200, { "content-length": String(129 * 1024 * 1024) }).write("["),
    message: `the answer of Nova to ${GET} is larger than 128 MiB`,
    requests: 1,
  },
  {
    name: "a body that grows too large",
    answer: () => (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const piece = Buffer.alloc(4 * 1024 * 1024, " ");
      const next = (): void => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once("drain", next);
      };
      next();
    },
    message: `the answer of Nova to ${GET} is larger than 128 MiB`,
    requests: 1,
  },
  {
    name: "a redirect within the service",
    answer: ({ path }) => (path.endsWith("/detail/") ? OK : { status: 301, headers: { location: "/compute/v2.1/flavors/detail/" } }),
    body: { flavors: [] },
    requests: 2,
  },
  {
    name: "a redirect to another host",
    answer: () => ({ status: 302, headers: { location: "http://evil.test/steal" } }),
    message: `Nova redirects ${GET} to http://evil.test: metadef does not send credentials to another address; correct the endpoint`,
    requests: 1,
  },
  {
    name: "a redirect to another port",
    answer: () => ({ status: 307, headers: { location: "http://127.0.0.1:1/steal" } }),
    message: `Nova redirects ${GET} to http://127.0.0.1:1: metadef does not send credentials to another address; correct the endpoint`,
    requests: 1,
  },
  {
    name: "a redirect in a circle",
    answer: ({ path }) => ({ status: 302, headers: { location: path } }),
    message: "Nova redirects in a circle",
    requests: 6,
  },
  {
    name: "a redirect of a change",
    answer: () => ({ status: 308, headers: { location: "/compute/v2.1/other" } }),
    ask: rename,
    message:
      "Nova redirects PUT SERVER/compute/v2.1/flavors/1 to SERVER/compute/v2.1/other: only GET is sent again there; correct the endpoint",
    requests: 1,
  },
  {
    name: "a service that repeats the secrets",
    answer: ({ headers }) => ({
      status: 400,
      body: { badRequest: { message: `bad token ${headers["x-auth-token"]}, password p4ssw0rd` } },
    }),
    message: `Nova answered 400 to ${GET}: bad token ***, password ***`,
  },
  {
    name: "a name of two dots",
    answer: () => OK,
    ask: async (cloud) => (await cloud.service("image")).get("v2/metadefs/namespaces/%2e%2E"),
    message: 'Glance cannot be asked for the path "v2/metadefs/namespaces/%2e%2E"',
    requests: 0,
  },
];

/** A cloud with Keystone on one server; the answer is for what is not a request for a token. */
async function withCloud<T>(
  fault: Pick<Fault, "answer" | "settings" | "expires">,
  use: (cloud: Cloud, server: FakeServer, log: string[]) => Promise<T>,
): Promise<T> {
  let asked = 0;
  let tokens = 0;
  const server = await startServer((request) => {
    if (!request.path.startsWith("/v3/")) return fault.answer(request, ++asked);
    const url = `http://${request.headers.host}`;
    const entry = (type: string, path: string) => ({
      type,
      name: type,
      endpoints: [{ interface: "public", region_id: "R", url: `${url}${path}` }],
    });
    const token = {
      expires_at: fault.expires ?? "2099-01-01T00:00:00Z",
      catalog: [entry("compute", "/compute/v2.1"), entry("image", "/image")],
    };
    return { status: 201, headers: { "x-subject-token": `t0ken-${++tokens}` }, body: { token } };
  });
  const log: string[] = [];
  const credentials = { OS_AUTH_URL: server.url, OS_USERNAME: "u", OS_PASSWORD: "p4ssw0rd", OS_USER_DOMAIN_ID: "default" };
  // a token would hardly come in so short a time
  const isShort = fault.settings?.timeout !== undefined;
  const env = { HOME: "/nonexistent", ...(isShort ? { OS_AUTH_TYPE: "none", OS_ENDPOINT: `${server.url}/compute/v2.1` } : credentials) };
  const cloud = await connect({ env, cwd: "/", clock: testClock(), debug: (line) => log.push(line), ...fault.settings }, (note) =>
    log.push(note),
  );
  try {
    return await use(cloud, server, log);
  } finally {
    await cloud.close();
    await server.stop();
  }
}

for (const fault of FAULTS) {
  test(fault.name, async () => {
    const clock = testClock();
    await withCloud({ ...fault, settings: { clock, ...fault.settings } }, async (cloud, server, log) => {
      let message: string | undefined;
      let body: unknown;
      try {
        body = await (fault.ask ?? flavors)(cloud);
      } catch (error) {
        assert.is((error as Error).name, "CloudError", String((error as Error).stack));
        message = (error as Error).message.replaceAll(server.url, "SERVER").replace(/\((?:UND_ERR_\w+|ECONNRESET)\)$/, "(CODE)");
      }
      assert.is(message, fault.message);
      assert.equal(body, fault.body);
      assert.equal(clock.pauses, fault.pauses ?? []);
      assert.is(cloud.counts.retries, clock.pauses.length);
      const tokens = server.seen.filter(({ path }) => path.startsWith("/v3/")).length;
      assert.is(tokens, fault.tokens ?? 1);
      assert.is(cloud.counts.renewals, Math.max(0, tokens - 1));
      // a server that is slow may see less than was sent
      if (fault.requests !== undefined) assert.is(cloud.counts.requests - tokens, fault.requests);
      assert.not.match(`${log.join("\n")}${message}`, /p4ssw0rd|t0ken-/);
    });
  });
}

test("a line for each request, without secrets", async () => {
  await withCloud({ answer: () => OK }, async (cloud, server, log) => {
    const compute = await cloud.service("compute");
    await compute.get("flavors/detail", { query: { limit: "2", token: "abc", sort_key: "name", api_key: "abc" } });
    assert.equal(
      log.map((line) => line.replaceAll(server.url, "SERVER")),
      [
        'cloud "envvars" from the OS_* variables',
        "POST SERVER/v3/auth/tokens 201 0 ms",
        "GET SERVER/compute/v2.1/flavors/detail?limit=2&token=***&sort_key=name&api_key=*** 200 0 ms",
      ],
    );
  });
});

test("many requests with an ended token renew it once, and eight at most run at the same time", async () => {
  let running = 0;
  let most = 0;
  const answer = async ({ headers }: Seen): Promise<Reply> => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running--;
    return headers["x-auth-token"] === "t0ken-1" ? { status: 401 } : OK;
  };
  await withCloud({ answer }, async (cloud) => {
    const compute = await cloud.service("compute");
    await Promise.all(Array.from({ length: 40 }, (_, index) => compute.get(`flavors/${index}`)));
    assert.is(cloud.counts.renewals, 1);
    assert.is(most, 8);
  });
});

/** A clock that a test sets forward. */
function movingClock(): Clock & { at: number } {
  return {
    at: Date.parse("2026-11-26T12:00:00Z"),
    now() {
      return this.at;
    },
    wait: async () => {},
  };
}

test("a token that ends soon is renewed before it is used, but not each time if two clocks differ", async () => {
  const clock = movingClock();
  await withCloud({ answer: () => OK, settings: { clock }, expires: "2026-11-26T13:00:00Z" }, async (cloud) => {
    await flavors(cloud);
    clock.at += 59 * 60_000;
    await flavors(cloud);
    assert.is(cloud.counts.renewals, 0);
    clock.at += 45_000;
    await flavors(cloud);
    assert.is(cloud.counts.renewals, 1);
    clock.at += 20_000;
    await flavors(cloud);
    assert.is(cloud.counts.renewals, 1);
  });
});

test("a service that was there and stops for a while", async () => {
  await withCloud({ answer: () => OK }, async (cloud, server) => {
    await flavors(cloud);
    await server.stop();
    const compute = await cloud.service("compute");
    try {
      await compute.get("flavors/detail");
      assert.unreachable();
    } catch (error) {
      assert.is(
        (error as Error).message.replaceAll(server.url, "SERVER"),
        "Nova at SERVER cannot be reached: nothing listens there (ECONNREFUSED)",
      );
    }
    assert.is(cloud.counts.retries, 5);
  });
});

test.run();
