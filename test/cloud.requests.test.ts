import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { ServiceType } from "../src/cloud/cloud.ts";
import { connect } from "../src/cloud/connect.ts";
import { type Reply, startServer, withoutKeystone } from "./cloud-server.ts";

// What is sent, and what comes back, of a cloud without Keystone.

test("a path is below the API's version, and the image service has its version in the path", async () => {
  const server = await startServer(() => ({ body: { flavors: [] } }));
  const cloud = await connect(withoutKeystone(server.url), () => {});
  const compute = await cloud.service("compute");
  const answer = await compute.get("flavors/detail", { query: { limit: "10" }, microversion: "2.61" });
  assert.equal([answer.status, answer.body], [200, { flavors: [] }]);
  await (await cloud.service("image")).get("v2/metadefs/namespaces/OS%3A%3AA%2FB");
  await (await cloud.service("volume")).get("types");
  await (await cloud.service("placement")).get("resource_providers", { microversion: "1.39" });
  assert.equal(
    server.seen.map(({ path, headers }) => [path, headers["openstack-api-version"], headers["x-auth-token"]]),
    [
      ["/v2.1/flavors/detail?limit=10", "compute 2.61", "notused"],
      ["/v2/metadefs/namespaces/OS%3A%3AA%2FB", undefined, "notused"],
      ["/v3/types", undefined, "notused"],
      ["/resource_providers", "placement 1.39", "notused"],
    ],
  );
  assert.equal(cloud.counts, { requests: 4, retries: 0, renewals: 0 });
  await cloud.close();
  await server.stop();
});

const keystone =
  (catalog: unknown, extra: object = {}) =>
  (): Reply => ({
    status: 201,
    headers: { "x-subject-token": "t0ken" },
    body: { token: { expires_at: "2099-01-01T00:00:00Z", catalog, ...extra } },
  });

const ENV = { HOME: "/nonexistent", OS_USERNAME: "u", OS_PASSWORD: "p4ssw0rd", OS_USER_DOMAIN_ID: "default" };

/** The endpoint of a service, or the whole message; and the notes. */
async function endpointOf(
  type: ServiceType,
  answer: () => Reply,
  env: Record<string, string> = {},
): Promise<[found: string, ...notes: string[]]> {
  const server = await startServer(answer);
  const notes: string[] = [];
  try {
    const cloud = await connect({ cwd: "/", env: { ...ENV, OS_AUTH_URL: server.url, ...env } }, (note) => notes.push(note));
    const found = await cloud.service(type).then(
      ({ endpoint }) => endpoint,
      (error: Error) => error.message,
    );
    await cloud.close();
    return [found.replaceAll(server.url, "SERVER"), ...notes.slice(1)];
  } finally {
    await server.stop();
  }
}

const entry = (type: string, url: unknown, more: object = {}) => ({
  type,
  endpoints: [{ interface: "public", region_id: "R", url, ...more }],
});

const CATALOGS: [name: string, type: ServiceType, catalog: unknown, env: Record<string, string>, expected: string[]][] = [
  [
    "another host, which the catalog names",
    "image",
    [entry("image", "https://elsewhere.test/image")],
    {},
    ["https://elsewhere.test/image"],
  ],
  [
    "a service that is not there",
    "volume",
    [entry("image", "https://image.test")],
    {},
    ["there is no public endpoint of Cinder; the catalog has no block-storage, volumev3, volumev2, volume, block-store"],
  ],
  [
    "another region",
    "image",
    [entry("image", "https://image.test")],
    { OS_REGION_NAME: "other" },
    ['there is no public endpoint of Glance in the region "other"; the catalog has public in "R"'],
  ],
  [
    "another interface",
    "image",
    [entry("image", "https://image.test")],
    { OS_INTERFACE: "internalURL" },
    ['there is no internalURL endpoint of Glance; the catalog has public in "R"'],
  ],
  [
    "no catalog, as without a project",
    "compute",
    undefined,
    {},
    ["there is no public endpoint of Nova; the catalog is empty: the token has no project; set project_name in auth"],
  ],
  [
    "wrong types everywhere",
    "compute",
    [
      null,
      1,
      "x",
      [],
      {},
      { type: 1 },
      { type: "compute" },
      { type: "compute", endpoints: {} },
      entry("compute", 7),
      entry("compute", null),
    ],
    {},
    ["there is no public endpoint of Nova; the catalog is empty: the token has no project; set project_name in auth"],
  ],
  [
    "an address of another kind",
    "compute",
    [entry("compute", "file:///etc/passwd")],
    {},
    ['the endpoint of Nova is not an address that begins with http:// or https://: "file:///etc/passwd"'],
  ],
  ["an address with a user", "compute", [entry("compute", "http://u:p@nova.test/v2.1")], {}, ["the endpoint of Nova has a user in it"]],
  [
    "an endpoint with a place for the project",
    "volume",
    [],
    { OS_VOLUMEV3_ENDPOINT_OVERRIDE: "https://volume.test/v3/%(project_id)s" },
    ["https://volume.test/v3/P1"],
  ],
  [
    "another version of an API",
    "image",
    [entry("image", "https://image.test")],
    { OS_IMAGE_API_VERSION: "1" },
    ["https://image.test/", "the settings ask for version 1 of Glance's API, but metadef uses version 2"],
  ],
];

for (const [name, type, catalog, env, expected] of CATALOGS) {
  test(name, async () => assert.equal(await endpointOf(type, keystone(catalog, { project: { id: "P1" } }), env), expected));
}

const ANSWERS: [name: string, reply: Reply, message: string][] = [
  [
    "an answer of Keystone without a token",
    { status: 201, body: {} },
    "the answer of Keystone to POST SERVER/v3/auth/tokens has no token; check that auth_url is Keystone's",
  ],
  [
    "a page in place of Keystone",
    { body: "<html></html>" },
    "the answer of Keystone to POST SERVER/v3/auth/tokens is a web page, not JSON: a proxy or a login page answered, or the address is wrong",
  ],
  [
    "wrong credentials, which Keystone repeats",
    { status: 401, body: { error: { message: "p4ssw0rd is wrong." } } },
    "Keystone answered 401 to POST SERVER/v3/auth/tokens: *** is wrong; check the user, the password and the domains in the OS_* variables",
  ],
  [
    "Keystone redirects the credentials",
    { status: 307, headers: { location: "https://evil.test/v3/auth/tokens" } },
    "Keystone redirects POST SERVER/v3/auth/tokens to https://evil.test: metadef does not send credentials to another address; correct the endpoint",
  ],
];

for (const [name, reply, message] of ANSWERS) {
  test(name, async () => assert.equal(await endpointOf("image", () => reply), [message]));
}

test("a token that would go from https to http", async () => {
  const notes: string[] = [];
  const env = { ...ENV, OS_AUTH_URL: "https://keystone.test", OS_COMPUTE_ENDPOINT_OVERRIDE: "http://nova.test/v2.1" };
  const cloud = await connect({ cwd: "/", env }, (note) => notes.push(note));
  await cloud.service("compute");
  await cloud.service("compute");
  assert.equal(notes, [
    'cloud "envvars" from the OS_* variables',
    "Keystone uses https, but the endpoint of Nova (http://nova.test) uses http: the token goes there unencrypted",
  ]);
});

/** What services answer at their root: Nova, Glance, Placement and Keystone as they really do, and things that they never do. */
const VERSIONS: [type: ServiceType, body: unknown, expected: unknown][] = [
  [
    "compute",
    {
      versions: [
        { id: "v2.0", status: "SUPPORTED", version: "", min_version: "" },
        { id: "v2.1", status: "CURRENT", version: "2.93", min_version: "2.1" },
      ],
    },
    [
      { id: "v2.0", status: "SUPPORTED" },
      { id: "v2.1", status: "CURRENT", min: "2.1", max: "2.93" },
    ],
  ],
  ["image", { versions: [{ id: "v2.16", status: "CURRENT" }] }, [{ id: "v2.16", status: "CURRENT" }]],
  [
    "placement",
    { versions: [{ id: "v1.0", status: "CURRENT", max_version: "1.39", min_version: "1.0" }] },
    [{ id: "v1.0", status: "CURRENT", min: "1.0", max: "1.39" }],
  ],
  ["identity", { versions: { values: [{ id: "v3.14", status: "stable" }] } }, [{ id: "v3.14", status: "stable" }]],
  ["volume", { versions: [null, 1, { id: 3 }, { status: "CURRENT" }, { id: "v3.0" }] }, [{ id: "v3.0", status: "" }]],
];

for (const [type, body, expected] of VERSIONS) {
  test(`versions of ${type}`, async () => {
    const server = await startServer(() => ({ status: 300, body }));
    const cloud = await connect(withoutKeystone(`${server.url}/root/v2`), () => {});
    assert.equal(await (await cloud.service(type)).versions(), expected);
    assert.equal(
      server.seen.map(({ path }) => path),
      ["/root/"],
    );
    await cloud.close();
    await server.stop();
  });
}

test("versions of a service whose root is not shown", async () => {
  const server = await startServer(({ path }) =>
    path === "/v2.1/" ? { body: { version: { id: "v2.1", status: "CURRENT", version: "2.93", min_version: "2.1" } } } : { status: 404 },
  );
  const cloud = await connect(withoutKeystone(`${server.url}/v2.1`), () => {});
  assert.equal(await (await cloud.service("compute")).versions(), [{ id: "v2.1", status: "CURRENT", min: "2.1", max: "2.93" }]);
  await cloud.close();
  await server.stop();
});

test("a connection sends nothing before the first request, and nothing at all if the settings are wrong", async () => {
  const server = await startServer(keystone([]));
  const cloud = await connect({ cwd: "/", env: { ...ENV, OS_AUTH_URL: server.url } }, () => {});
  await cloud.close();
  assert.equal(server.seen, []);
  await server.stop();
});

/** A clouds.yaml of a stranger, and the whole message. */
const FILES: [name: string, text: string, message: string][] = [
  ["a large file", `# ${"x".repeat(1024 * 1024)}`, "FOLDER/clouds.yaml is larger than 1 MiB"],
  [
    "aliases of aliases",
    `a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\nclouds: [*d, *d, *d, *d, *d]\n`,
    "FOLDER/clouds.yaml has more than 20000 values",
  ],
  ["an alias to itself", "clouds: &a {x: *a}\n", "FOLDER/clouds.yaml has a value that a reader of settings refuses at /clouds/x"],
  ["deep nesting", `clouds: ${"{a: ".repeat(100)}1${"}".repeat(100)}\n`, "FOLDER/clouds.yaml is nested more than 20 levels deep"],
  ["two documents", "clouds: {}\n---\nclouds: {}\n", "FOLDER/clouds.yaml has several documents; only one is read"],
  ["bytes that are no text", "\xff\xfe\x00", "FOLDER/clouds.yaml is not text in UTF-8"],
  [
    "a password that YAML reads as a switch",
    "clouds: {a: {auth: {auth_url: 'http://k.test', username: u, user_domain_id: d, password: yes}}}",
    'cloud "a" from FOLDER/clouds.yaml: auth has true as password; put text that YAML reads as a switch in quotes',
  ],
];

for (const [name, text, message] of FILES) {
  test(name, async () => {
    const folder = mkdtempSync(join(tmpdir(), "metadef-cloud-"));
    writeFileSync(join(folder, "clouds.yaml"), text, "latin1");
    try {
      await connect({ cwd: folder, env: { HOME: folder } }, () => {});
      assert.unreachable();
    } catch (error) {
      assert.is((error as Error).message.replaceAll(folder, "FOLDER"), message);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test("both files of a cloud are named", async () => {
  const folder = mkdtempSync(join(tmpdir(), "metadef-cloud-"));
  const notes: string[] = [];
  writeFileSync(join(folder, "clouds.yaml"), "clouds: {a: {auth: {auth_url: 'http://k.test', username: u, user_domain_id: d}}}");
  writeFileSync(join(folder, "secure.yaml"), "clouds: {a: {auth: {password: p4ssw0rd}}}");
  await connect({ cwd: folder, env: { HOME: folder } }, (note) => notes.push(note.replaceAll(folder, "FOLDER")));
  rmSync(folder, { recursive: true });
  assert.equal(notes, ['cloud "a" from FOLDER/clouds.yaml and FOLDER/secure.yaml']);
});

test.run();
