import { test } from "uvu";
import * as assert from "uvu/assert";
import { readDocument } from "../src/documents/index.ts";
import type { Finding, PlatformFacts } from "../src/model.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { validateResource } from "../src/validate/validate.ts";

/** The findings of a document about its attributes. */
async function lint(
  document: unknown,
  { name = "x.json", target = "openstack@2026.1", platform = {} as PlatformFacts } = {},
): Promise<Finding[]> {
  const reading = await readDocument(typeof document === "string" ? document : JSON.stringify(document), { name });
  return reading.resources.flatMap((resource) => validateResource(resource, judgeOf([builtIn], { target, platform })));
}

const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, severity, key, http, at }) => `${severity} ${http} ${code} ${key} ${at.pointer}`);

const FLAVOR = { name: "n", ram: 512, vcpus: 1, disk: 1 };
const IMAGE = { name: "n", disk_format: "raw", container_format: "bare" };

/** What POST /flavors answers with 200 and with 400: Nova 26.2 (Zed) and 34.0 (2026.2), which agree. */
const NOVA: Readonly<Record<string, readonly [accepted: readonly unknown[], refused: readonly unknown[]]>> = {
  vcpus: [
    [1, 2147483647, "4", "00004", "4\n"],
    [0, -1, 2147483648, "0", "", "four", " 4", "4 ", "+4", "-1", "٤", 8.5, "4.0", true, null, [], {}, "2147483648", "1_000"],
  ],
  disk: [
    [0, 1, "0", "4"],
    [-1, 2147483648, "", "four", " 4", 8.5, true, null, [], {}],
  ],
  "OS-FLV-EXT-DATA:ephemeral": [
    [0, "4"],
    [-1, "four", null],
  ],
  swap: [
    [0, "4"],
    [-1, "", "four", null],
  ],
  rxtx_factor: [
    [1, "1.0", "1"],
    [0, -1, "0", "x", "", null, true, "1.", "-1", 3.5e38, "0.0"],
  ],
  "os-flavor-access:is_public": [
    [true, false, "true", "True", "TRUE", "1", "0", "on", "no", "yes", "off", "Off"],
    ["tRUE", 1, 0, "y", null, ""],
  ],
  name: [
    ["a".repeat(255), "é", "a b"],
    ["", "a".repeat(256), " a", "a ", "   ", "a\nb", "\u200b", "𐐀", 1, null, "a\u2028b", "a\u0000b", "\u00a0a"],
  ],
  id: [
    ["x1", 1234, 12.5, null, "a b", "auto", "a_b-c.d", "a\n"],
    ["", " a", "é", "a".repeat(256), "a:b", true],
  ],
  description: [
    ["", null, "x".repeat(65535), "é"],
    ["x".repeat(65536), 1, "a\nb", "\u0001"],
  ],
};

for (const [attribute, [accepted, refused]] of Object.entries(NOVA)) {
  test(`a request for a flavor with ${attribute} is judged as Nova does`, async () => {
    for (const value of accepted) assert.equal(told(await lint({ flavor: { ...FLAVOR, [attribute]: value } })), [], JSON.stringify(value));
    for (const value of refused) {
      const findings = await lint({ flavor: { ...FLAVOR, [attribute]: value } });
      assert.is(findings.length, 1, JSON.stringify(value));
      const [{ severity, key, service, stage, http, at }] = findings as [Finding];
      assert.equal([severity, key, service, stage, http, at.pointer], ["error", attribute, "nova", "set", 400, `/flavor/${attribute}`]);
    }
  });
}

/** What POST /v2/images answers with 201 and with 400 or 403: Glance 25.1 (Zed); the code of 2026.2 has the same schema. */
const GLANCE: Readonly<Record<string, readonly [accepted: readonly unknown[], refused: readonly unknown[], http?: number]>> = {
  min_ram: [
    [0, 512, 2147483647],
    [-1, 2147483648, "0", 8.5, true, null, []],
  ],
  min_disk: [
    [0, 8],
    [-1, 2147483648, "8", 8.5, null, false],
  ],
  protected: [
    [true, false],
    ["true", 0, 1, null],
  ],
  os_hidden: [[true], ["false", null]],
  visibility: [
    ["public", "private", "shared", "community"],
    ["x", "", null, "Public"],
  ],
  name: [
    ["x", "", null, "a".repeat(255), "é"],
    ["a".repeat(256), 1, "𐐀"],
  ],
  owner: [
    ["x", null],
    ["a".repeat(256), 1],
  ],
  tags: [
    [[], ["a"], ["a", "a"], [""]],
    [["a".repeat(256)], "a", [1], null],
  ],
  id: [["7b1ab0a4-3b4e-4f0e-9a34-2f1d9a7f7c5a"], ["x", null, 1]],
  status: [[], ["queued", "active"], 403],
  checksum: [[], ["x", null], 403],
  size: [[], [1, null, 0], 403],
  virtual_size: [[], [1], 403],
  updated_at: [[], ["x"], 403],
  direct_url: [[], ["x"], 403],
  self: [[], ["x"], 403],
  file: [[], ["x"], 403],
  stores: [[], ["x"], 403],
  locations: [[], [[], [{ url: "x", metadata: {} }]], 403],
  os_hash_algo: [
    ["sha256", null, "a".repeat(64), "𐐀".repeat(64)],
    ["a".repeat(65), 5, true, []],
  ],
  os_hash_value: [
    ["x", null, "a".repeat(128)],
    ["a".repeat(129), true],
  ],
};

for (const [attribute, [accepted, refused, http = 400]] of Object.entries(GLANCE)) {
  test(`a request for an image with ${attribute} is judged as Glance does`, async () => {
    for (const value of accepted) assert.equal(told(await lint({ ...IMAGE, [attribute]: value })), [], JSON.stringify(value));
    for (const value of refused) {
      const findings = await lint({ ...IMAGE, [attribute]: value });
      assert.is(findings.length, 1, JSON.stringify(value));
      const [{ severity, key, service, stage, at, http: status }] = findings as [Finding];
      assert.equal([severity, key, service, stage, status, at.pointer], ["error", attribute, "glance", "set", http, `/${attribute}`]);
    }
  });
}

/** PATCH /v2/images/ID, the same Glance. */
test("a patch is judged as Glance does", async () => {
  const patch = [
    { op: "replace", path: "/os_hash_algo", value: "sha256" },
    { op: "add", path: "/min_ram", value: "0" },
    { op: "add", path: "/stores", value: "x" },
    { op: "remove", path: "/checksum" },
    { op: "replace", path: "/os_hash_value", value: 5 },
    { op: "replace", path: "/protected", value: true },
    { op: "add", path: "/tags/-", value: "a" },
    { op: "add", path: "/hw_disk_bus", value: "scsi" },
  ];
  assert.equal(told(await lint(patch)), [
    "error 400 amount-malformed min_ram /1/value",
    "error 403 base-attribute-read-only os_hash_algo /0/value",
    "error 403 base-attribute-read-only checksum /3/path",
    "error 403 base-attribute-read-only os_hash_value /4/value",
  ]);
});

test("what a service answers has what it wrote itself, and no wrong amounts", async () => {
  const image = { ...IMAGE, id: "7b1ab0a4-3b4e-4f0e-9a34-2f1d9a7f7c11", status: "active", checksum: "x", stores: "ceph", min_ram: 0 };
  assert.equal(told(await lint(image)), []);
  assert.equal(told(await lint({ ...image, min_ram: "0" })), ["error 400 amount-malformed min_ram /min_ram"]);
  const flavor = { ...FLAVOR, id: "1", links: [], swap: "", "OS-FLV-DISABLED:disabled": false, extra_specs: {} };
  assert.equal(told(await lint({ flavor })), []);
  assert.equal(told(await lint({ flavors: [{ ...flavor, vcpus: 0 }] })), ["error 400 amount-out-of-range vcpus /flavors/0/vcpus"]);
});

test("members that Nova's requests do not have", async () => {
  assert.equal(told(await lint({ flavor: { ...FLAVOR, vcpu: 1, is_public: true } })), [
    "error 400 request-member-unknown vcpu /flavor/vcpu",
    "error 400 request-member-unknown is_public /flavor/is_public",
  ]);
  assert.equal(told(await lint({ aggregate: { name: "a", availability_zone: "z", metadata: {} } })), [
    "error 400 request-member-unknown metadata /aggregate/metadata",
  ]);
  assert.equal(told(await lint({ aggregate: { id: 1, name: "a", availability_zone: "z", hosts: [], metadata: {} } })), []);
  const server = { name: "s", imageRef: "7b1a", flavorRef: "1", networks: "auto", hostname: "s", personality: [] };
  assert.equal(told(await lint({ server })), []);
  assert.equal(told(await lint({ server: { ...server, keyname: "k" } })), ["error 400 request-member-unknown keyname /server/keyname"]);
  const [finding] = await lint({ server: { ...server, keyname: "k" } });
  assert.equal(finding?.suggestions, [{ kind: "key", text: "key_name" }]);
});

test("a tool turns text into numbers; what is no number in any tool is an error", async () => {
  const task = (args: object): string =>
    JSON.stringify([{ hosts: "all", tasks: [{ "openstack.cloud.compute_flavor": { name: "f", extra_specs: {}, ...args } }] }]);
  const found = async (args: object) => told(await lint(task(args), { name: "play.yml" }));
  assert.equal(await found({ vcpus: "4", ram: " 512", disk: "{{ disk }}" }), []);
  assert.equal(await found({ vcpus: "four", ram: 0, disk: null }), [
    "error 400 amount-malformed vcpus /0/tasks/0/openstack.cloud.compute_flavor/vcpus",
    "error 400 amount-out-of-range ram /0/tasks/0/openstack.cloud.compute_flavor/ram",
  ]);
});

test("formats of images: the shipped list warns, the cloud's own decides", async () => {
  const image = { ...IMAGE, disk_format: "qcow" };
  const [warning] = await lint(image);
  assert.equal([warning?.code, warning?.severity, warning?.suggestions[0]?.text], ["image-format-unlisted", "warning", "qcow2"]);
  assert.equal(told(await lint(image, { platform: { disk_formats: ["qcow", "raw"] } })), []);
  assert.equal(told(await lint(image, { platform: { disk_formats: ["raw"] } })), [
    "error 400 image-format-unlisted disk_format /disk_format",
  ]);
  assert.equal(told(await lint({ ...IMAGE, container_format: null })), []);
});

test("StarlingX's Glance, as old as Pike, has no stores, hidden images or hashes", async () => {
  assert.equal(told(await lint({ ...IMAGE, stores: "x", os_hidden: "false" }, { target: "starlingx@2018.10" })), []);
  assert.equal(told(await lint({ ...IMAGE, checksum: "x" }, { target: "starlingx@2018.10" })), [
    "error 403 base-attribute-read-only checksum /checksum",
  ]);
});

test.run();
