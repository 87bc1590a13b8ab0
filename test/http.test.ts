import { test } from "uvu";
import * as assert from "uvu/assert";
import { compileCatalog } from "../src/compile.ts";
import { type HookOptions, makeExaminer, requestCheck } from "../src/hooks/request.ts";

// What the hooks share: which requests they know, what they find in them, and how they answer.

/** Sends a request through a check: the status that is answered in place of the service, and what was found. */
async function send(line: string, body: unknown, headers: Record<string, string> = {}, options: HookOptions = {}) {
  const [method = "", path = ""] = line.split(" ");
  const request = new Request(`http://cloud.example${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? (body as never) : JSON.stringify(body),
  });
  const { response, findings, headers: added } = await requestCheck(options).examine(request);
  return {
    status: response?.status,
    response,
    found: findings.map(({ severity, code, at }) => `${severity} ${code} ${at.pointer}`),
    added,
  };
}

const NEW = { "openstack-api-version": "compute 2.90" };
const PATCH = { "content-type": "application/openstack-images-v2.1-json-patch" };
const OLD_PATCH = { "content-type": "application/openstack-images-v2.0-json-patch" };
const SPECS = "POST /v2.1/flavors/1/os-extra_specs";
const POLICY = "/v2.1/flavors/1/os-extra_specs/hw:cpu_policy";

/** A request, the status that is answered, and what is found. */
const TABLE: [line: string, body: unknown, headers: Record<string, string>, status: number | undefined, found: string[]][] = [
  // flavors
  ["POST /v2.1/flavors", { flavor: { name: "a", vcpus: 1, ram: 64, disk: 1 } }, {}, undefined, []],
  ["POST /v2.1/flavors", { flavor: { name: "a", vcpus: "4", ram: "64", disk: 1 } }, {}, undefined, []],
  ["POST /v2.1/flavors", { flavor: { name: "a", vcpus: "four", ram: 64, disk: 1 } }, {}, 400, ["error amount-malformed /flavor/vcpus"]],
  ["POST /v2.1/flavors", {}, {}, 400, ["error entries-not-a-map /flavor"]],
  ["POST /v2.1/flavors", [], {}, 400, ["error entries-not-a-map "]],
  ["POST /v2.1/flavors", "null", {}, 400, ["error entries-not-a-map "]],
  // extra specs, by microversion
  [SPECS, { extra_specs: { "hw:nope": "1" } }, NEW, 400, ["error unknown-extra-spec /extra_specs/hw:nope"]],
  [SPECS, { extra_specs: { "hw:nope": "1" } }, {}, undefined, ["warning unknown-extra-spec /extra_specs/hw:nope"]],
  [
    SPECS,
    { extra_specs: { "hw:nope": "1" } },
    { "openstack-api-version": "compute 2.85" },
    undefined,
    ["warning unknown-extra-spec /extra_specs/hw:nope"],
  ],
  [
    SPECS,
    { extra_specs: { "hw:nope": "1" } },
    { "openstack-api-version": "volume 3.1, compute latest" },
    400,
    ["error unknown-extra-spec /extra_specs/hw:nope"],
  ],
  [
    SPECS,
    { extra_specs: { "hw:nope": "1" } },
    { "x-openstack-nova-api-version": "2.86" },
    400,
    ["error unknown-extra-spec /extra_specs/hw:nope"],
  ],
  [SPECS, { extra_specs: { "hw:boot_menu": true } }, {}, 400, ["error value-not-text /extra_specs/hw:boot_menu"]],
  [SPECS, { extra_specs: { "hw:cpu_sockets": 2, "scs:name-v2": "x" } }, NEW, undefined, []],
  [SPECS, { extra_specs: { hw_cpu_policy: "dedicated" } }, NEW, undefined, ["warning misspelt-key /extra_specs/hw_cpu_policy"]],
  // what is absent may be there already
  [SPECS, { extra_specs: { "hw:cpu_thread_policy": "isolate" } }, NEW, undefined, []],
  [SPECS, {}, NEW, 400, ["error entries-not-a-map /extra_specs"]],
  [SPECS, { extra_specs: [] }, NEW, 400, ["error entries-not-a-map /extra_specs"]],
  [`PUT ${POLICY}`, { "hw:cpu_policy": "dedicated" }, NEW, undefined, []],
  [`PUT ${POLICY}`, { "hw:cpu_policy": "x" }, NEW, 400, ["error value-not-in-enum /hw:cpu_policy"]],
  [`PUT ${POLICY}`, "[1]", NEW, 400, ["error entries-not-a-map "]],
  // paths
  [
    "POST /compute/v2.1/0123456789abcdef0123456789abcdef/flavors/1/os-extra_specs/",
    { extra_specs: { a: [] } },
    {},
    400,
    ["error value-not-text /extra_specs/a"],
  ],
  ["POST /v2/flavors/a%2Fb/os-extra_specs?x=1", { extra_specs: { a: [] } }, {}, 400, ["error value-not-text /extra_specs/a"]],
  ["POST /flavors/1/os-extra_specs", { extra_specs: { a: [] } }, {}, undefined, []],
  ["POST /v2.1/flavors/1/action", { extra_specs: { a: [] } }, {}, undefined, []],
  ["DELETE /v2.1/flavors/1/os-extra_specs/hw:nope", "", {}, undefined, []],
  // servers
  ["POST /v2.1/servers", { server: { name: "a", flavorRef: "1", imageRef: "2", metadata: { a: "b" } } }, {}, undefined, []],
  ["POST /v2.1/servers", { server: { name: "a", flavorRef: "1" } }, {}, undefined, []],
  ["POST /v2.1/servers", { server: { metadata: { a: 1 } } }, {}, 400, ["error value-not-text /server/metadata/a"]],
  ["POST /v2.1/servers", { server: { metadata: null } }, {}, 400, ["error entries-not-a-map /server/metadata"]],
  ["POST /v2.1/servers/1/metadata", { metadata: { "a/b": "1" } }, {}, 400, ["error key-malformed /metadata/a~1b"]],
  ["PUT /v2.1/servers/1/metadata/a", { meta: { a: null } }, {}, 400, ["error value-not-text /meta/a"]],
  // images
  ["POST /v2/images", { name: "a", disk_format: "raw", container_format: "bare", tags: [], hw_boot_menu: "true" }, {}, undefined, []],
  ["POST /v2/images", { hw_boot_menu: true }, {}, 400, ["error value-not-text /hw_boot_menu"]],
  ["POST /v2/images", { os_glance_x: "1" }, {}, 403, ["error property-reserved /os_glance_x"]],
  ["POST /v2/images", { properties: {} }, {}, 400, ["error value-not-text /properties"]],
  ["POST /image/v2/images", [], {}, 400, ["error entries-not-a-map "]],
  [
    "PATCH /v2/images/1",
    [{ op: "add", path: "/hw_vif_multiqueue_enable", value: "true" }],
    PATCH,
    undefined,
    ["warning misspelt-key /0/value"],
  ],
  [
    "PATCH /v2/images/1",
    [
      { op: "remove", path: "/hw_nope" },
      { op: "replace", path: "/a~1b", value: 1 },
    ],
    PATCH,
    400,
    ["error value-not-text /1/value"],
  ],
  ["PATCH /v2/images/1", [{ op: "replace", path: "/min_ram", value: "x" }], PATCH, 400, ["error amount-malformed /0/value"]],
  ["PATCH /v2/images/1", [{ add: "/a", value: {} }, { remove: "/b" }], OLD_PATCH, 400, ["error value-not-text /0/value"]],
  ["PATCH /v2/images/1", [], PATCH, undefined, []],
  ["PATCH /v2/images/1", { op: "add" }, PATCH, undefined, []],
  ["PATCH /v2/images/1", [null, 1, { op: 1, path: 2 }, { op: "add", path: "/a/b", value: 1 }], PATCH, undefined, []],
  ["PATCH /v2/images/1", [], {}, 415, []],
  // namespaces
  ["POST /v2/metadefs/namespaces", { namespace: "A", properties: { a: { title: "A", type: "string" } } }, {}, undefined, []],
  ["PUT /v2/metadefs/namespaces/A", [], {}, 400, ["error namespace-not-a-map "]],
  // bodies
  [SPECS, '{"extra_specs":', {}, 400, []],
  [SPECS, new Uint8Array([0x7b, 0xff, 0x7d]), {}, 400, []],
  [SPECS, { extra_specs: {} }, { "content-encoding": "gzip" }, 415, []],
  [SPECS, { extra_specs: {} }, { "content-type": "application/xml" }, 415, []],
  [SPECS, { extra_specs: { a: [] } }, { "content-type": "text/plain" }, 400, ["error value-not-text /extra_specs/a"]],
  [SPECS, " ".repeat(200_000), {}, 413, []],
  [SPECS, `{"extra_specs":{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`, {}, 400, ["error value-not-text /extra_specs/a"]],
  [SPECS, '{"extra_specs":{"__proto__":"1","constructor":"x"},"__proto__":{"a":1}}', NEW, undefined, []],
];

for (const [index, [line, body, headers, status, found]] of TABLE.entries()) {
  test(`row ${index + 1}, ${line}: ${status ?? "passed on"} ${found}`, async () => {
    const result = await send(line, body, headers);
    assert.equal({ status: result.status, found: result.found }, { status, found });
  });
}

test("Nova's error body has all findings", async () => {
  const { response } = await send(SPECS, { extra_specs: { "hw:cpu_thread_polcy": "isolate", "hw:cpu_policy": "x" } }, NEW);
  assert.is(response?.headers.get("content-type"), "application/json; charset=utf-8");
  const { badRequest } = (await response?.json()) as { badRequest: { code: number; message: string; findings: { code: string }[] } };
  assert.is(badRequest.code, 400);
  assert.match(badRequest.message, "did you mean hw:cpu_thread_policy?");
  assert.equal(
    badRequest.findings.map(({ code }) => code),
    ["unknown-extra-spec", "value-not-in-enum"],
  );
});

/** What a client of Glance accepts, and the media type that it is answered in. */
const ACCEPTED: [accept: string, type: string][] = [
  ["*/*", "text/html"],
  ["application/json", "application/json"],
  ["application/problem+json", "application/problem+json"],
  ["application/problem+json;q=0.5, application/json", "application/json"],
  ["application/json;q=0.5, application/problem+json", "application/problem+json"],
  ["application/problem+json;q=0", "text/html"],
  ["application/problem+json;q=x, application/json", "application/json"],
];

for (const [accept, type] of ACCEPTED) {
  test(`Glance's answer to whoever accepts ${accept} is ${type}`, async () => {
    const { response } = await send("POST /v2/images", { "os_<b>": 1 }, { accept });
    const body = (await response?.text()) as string;
    assert.is(response?.headers.get("content-type"), `${type}; charset=utf-8`);
    if (type === "text/html") {
      assert.match(body, "<title>400 Bad Request</title>");
      assert.not.match(body, "<b>");
    } else {
      const { findings, title, status, code } = JSON.parse(body);
      assert.equal(
        [findings[0].code, title, status ?? code],
        ["value-not-text", "Bad Request", type.includes("problem") ? 400 : "400 Bad Request"],
      );
    }
  });
}

test("a request that is passed on can still be read, and its findings are in a header", async () => {
  const body = { extra_specs: { hw_cpu_policy: "dedicated", "hw:nope": "1" } };
  const request = new Request("http://cloud.example/v2.1/flavors/1/os-extra_specs", { method: "POST", body: JSON.stringify(body) });
  const { headers, response } = await requestCheck().examine(request);
  assert.is(response, undefined);
  assert.is(headers?.["metadef-findings"], 'misspelt-key;key="hw_cpu_policy", unknown-extra-spec;key="hw:nope"');
  assert.equal(await request.json(), body);
  assert.is(await requestCheck()(new Request("http://cloud.example/v2.1/servers/detail")), undefined);
});

test("a header holds whatever a key is", async () => {
  const { added } = await send("POST /v2/images", { 'hw_disk_bus"\r\nset-cookie: x=1 \u00e9': "x", hw_disk_buss: "virtio" });
  assert.match(added?.["metadef-findings"] ?? "", /^[\x20-\x7e]*$/);
  // half of a pair, also where the key is cut
  for (const key of ["hw_disk_busx\ud800", `hw_disk_bus${"x".repeat(243)}\u{1f600}`]) {
    const { added: half } = await send("POST /v2/images", { [key]: "x", hw_disk_buss: "virtio" });
    assert.match(half?.["metadef-findings"] ?? "", /^[\x20-\x7e]*misspelt-key;key="hw_disk_buss"[\x20-\x7e]*$/);
  }
});

test("warn mode refuses nothing, and logs neither values nor tokens", async () => {
  const entries: unknown[] = [];
  const { status, added } = await send(
    `${SPECS}?token=secret`,
    { extra_specs: { "hw:cpu_policy": "s3cret" } },
    { ...NEW, "x-auth-token": "t0ken" },
    { mode: "warn", log: (entry) => void entries.push(entry) },
  );
  assert.is(status, undefined);
  assert.is(added?.["metadef-findings"], 'value-not-in-enum;key="hw:cpu_policy"');
  assert.equal(entries, [
    {
      method: "POST",
      path: "/v2.1/flavors/1/os-extra_specs",
      findings: [{ code: "value-not-in-enum", severity: "error", key: "hw:cpu_policy" }],
    },
  ]);
  assert.not.match(JSON.stringify(entries), /s3cret|t0ken|token/);
});

test("options: what is refused, where the APIs are mounted, the version that is assumed, the target, namespaces of one's own", async () => {
  const misspelt = { extra_specs: { hw_cpu_policy: "dedicated" } };
  assert.is((await send(SPECS, misspelt, {}, { failOn: "warning" })).status, 400);
  assert.is((await send(SPECS, { extra_specs: { "hw:nope": "1" } }, {}, { microversion: "2.90" })).status, 400);
  const mounts = { nova: "/api/compute", glance: "/api/image/" };
  assert.is((await send("POST /api/compute/flavors/1/os-extra_specs", misspelt, {}, { mounts, failOn: "warning" })).status, 400);
  assert.is((await send("POST /api/compute/v2.1/flavors/1/os-extra_specs", misspelt, {}, { mounts, failOn: "warning" })).status, 400);
  assert.is((await send("POST /api/image/v2/images", { a: 1 }, {}, { mounts })).status, 400);
  assert.is((await send("POST /v2/images", { a: 1 }, {}, { mounts })).status, undefined);
  const wrs = { extra_specs: { "hw:wrs:shared_vcpu": "x" } };
  assert.is((await send(SPECS, wrs, {}, { target: "starlingx@2019" })).status, 400);
  const catalog = compileCatalog({
    namespace: "Acme",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
    properties: { tier: { type: "string", enum: ["gold"] } },
  });
  assert.is((await send(SPECS, { extra_specs: { "acme:tier": "x" } }, {}, { catalog, failOn: "warning" })).status, 400);
  assert.is((await send(SPECS, { extra_specs: {} }, {}, { maxBytes: 3 })).status, 413);
});

test("wrong options throw when the check is made", () => {
  assert.throws(() => requestCheck({ failOn: "never" as never }), 'options.failOn must be "error" or "warning"');
  assert.throws(() => requestCheck({ mode: "x" as never }), 'options.mode must be "refuse" or "warn"');
  assert.throws(() => requestCheck({ log: 1 as never }), "options.log must be a function");
  assert.throws(() => requestCheck(null as never), 'options must be an object, such as { target: "openstack" }');
  assert.throws(() => requestCheck({ microversion: 2.9 as never }), "options.microversion must be a string");
  assert.throws(() => requestCheck({ maxBytes: Number.NaN }), "options.maxBytes must be a number of bytes");
  assert.throws(
    () => requestCheck({ mounts: { nova: 5 as never } }),
    'options.mounts must be an object with paths, such as { nova: "/compute" }',
  );
  assert.throws(() => requestCheck({ target: "nope" }), /known are/);
  assert.throws(() => requestCheck({ catalog: {} as never }), "options.catalog must be what compileCatalog returned");
});

test("a body that ends early is an answer", async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.error(new Error("the connection was lost")),
  });
  const request = new Request("http://cloud.example/v2.1/flavors", { method: "POST", body, duplex: "half" } as RequestInit);
  const response = await requestCheck()(request);
  assert.is(response?.status, 400);
});

test("what a parser hands over may be hostile", async () => {
  const { examine, recognizes } = makeExaminer();
  const thrower = (): never => {
    throw new Error("from a getter");
  };
  const recognized = recognizes("POST", "/v2.1/flavors/1/os-extra_specs");
  assert.ok(recognized);
  const asked = { method: "POST", path: "/v2.1/flavors/1/os-extra_specs", header: () => undefined };
  const cycle: Record<string, unknown> = {};
  cycle["extra_specs"] = cycle;
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const value of [
    { extra_specs: Object.defineProperty({}, "a", { enumerable: true, get: thrower }) },
    cycle,
    new Proxy({}, { get: thrower }),
    proxy,
    undefined,
    Symbol("x"),
    5n,
  ]) {
    const { answer } = await examine(asked, recognized, { value });
    assert.is(answer?.status, 400);
  }
});

test.run();
