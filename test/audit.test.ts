import fs, { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { HIGHEST_VERSIONS, type HighestVersions } from "../src/catalog/api-versions.ts";
import { releases as RELEASES } from "../src/catalog/release-list.ts";
import { outputNames } from "../src/report/outputs.ts";
import type { Seen } from "./cloud-server.ts";
import { type Ended, runCommand } from "./command.ts";
import { type CloudContent, type FakeCloud, startCloud } from "./fake-cloud.ts";

const test = suite<{ folder: string; clouds: FakeCloud[] }>("audit");
test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), "metadef-audit-"));
  context.clouds = [];
});
test.after.each(async ({ folder, clouds }) => {
  for (const cloud of clouds) await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

const image = (number: number, name: string, others: object = {}) => ({
  id: `${number}0000000-0000-4000-8000-000000000000`,
  name,
  status: "active",
  schema: "/v2/schemas/image",
  disk_format: "qcow2",
  container_format: "bare",
  min_ram: 0,
  min_disk: 0,
  size: 1000,
  owner: "secret-project",
  visibility: "public",
  ...others,
});
const flavor = (id: string, name: string, extra_specs: unknown, others: object = {}) => ({
  id,
  name,
  ram: 4096,
  vcpus: 4,
  disk: 20,
  "os-flavor-access:is_public": true,
  links: [{ rel: "self", href: "http://elsewhere.invalid/" }],
  ...(extra_specs === undefined ? {} : { extra_specs }),
  ...others,
});

const CLOUD: CloudContent = {
  page: 2,
  images: [
    image(1, "cirros", { hw_cdrom_bus: "idee" }),
    image(2, "large", { min_disk: 40, hw_cpu_policy: "dedicated" }),
    image(3, "retired", { os_hidden: true, hw_disk_bus: "floppy" }),
  ],
  flavors: [
    flavor("1", "m1.misspelt", { "hw:cpu_polcy": "dedicated" }),
    flavor("a/../b c", "m1.shared", { "hw:cpu_policy": "shared" }),
    flavor("3", "m1.good", { "hw:cpu_policy": "dedicated" }),
  ],
  aggregates: [
    { id: 7, name: "fast", uuid: "u", availability_zone: null, hosts: ["secret-host"], metadata: { cpu_allocation_ratio: "many" } },
  ],
  volumeTypes: [{ id: "v1", name: "lvm", is_public: true, extra_specs: { multiattach: "true" } }],
  servers: [
    {
      id: "s1",
      name: "web",
      tenant_id: "secret-project",
      metadata: { "": "x" },
      flavor: { original_name: "m1.good", extra_specs: { "hw:cpu_policy": "wrong" }, vcpus: 4, ram: 4096, disk: 20 },
    },
  ],
};

/** Runs `metadef audit` (or what the words begin with) against a cloud of this process. */
async function ask(context: { folder: string; clouds: FakeCloud[] }, content: CloudContent, ...words: string[]) {
  const cloud = await startCloud(content);
  context.clouds.push(cloud);
  const ended = await runCommand(["audit", ...words], { cwd: context.folder, env: cloud.env });
  return { ...withoutSource(ended), cloud };
}

/** Without the line that says where the cloud's settings are from. */
const withoutSource = (ended: Ended): Ended => ({
  ...ended,
  err: ended.err.replace(/^metadef: cloud "envvars" from the OS_\* variables\n/, ""),
});

/** Compares with test/cases/audit/NAME.out; UPDATE=1 writes it. */
function golden(name: string, text: string): void {
  const path = join(import.meta.dirname, "cases/audit", `${name}.out`);
  if (process.env["UPDATE"]) writeFileSync(path, text);
  assert.fixture(text, readFileSync(path, "utf8"));
}

const whole = ({ code, out, err }: { code: number; out: string; err: string }): string => `${out}---\n${err}---\n${code}\n`;

test("all kinds are read in pages, and checked by the cloud's own release", async (context) => {
  const { cloud, ...ended } = await ask(context, CLOUD, "--servers", "--verbose");
  golden("all", whole(ended));
  assert.equal(cloud.asked(), [
    "/image/v2/images?limit=1000",
    "/image/v2/images?limit=1000&os_hidden=true",
    "/compute/v2.1/flavors/detail?limit=1000&is_public=None",
    `/compute/v2.1/flavors/detail?limit=1000&is_public=None&marker=${encodeURIComponent("a/../b c").replace("%20", "+")}`,
    "/compute/v2.1/os-aggregates",
    "/volume/v3/types?limit=1000&is_public=None",
    "/compute/v2.1/servers/detail?limit=1000&all_tenants=1",
  ]);
  assert.ok(cloud.seen.every(({ method }) => method === "GET"));
  const flavors = cloud.seen.filter(({ path }) => path.includes("/flavors/"));
  assert.equal(
    flavors.map(({ headers }) => headers["openstack-api-version"]),
    ["compute 2.61", "compute 2.61"],
  );
});

for (const format of outputNames.filter((name) => name !== "text")) {
  test(`${format} has the resources at paths of the cloud`, async (context) => {
    const { out, code } = await ask(context, { ...CLOUD, page: 100 }, "--format", format);
    assert.is(code, 1);
    // the version and the pages of the rules change by themselves
    const text = format === "sarif" ? `${JSON.stringify(JSON.parse(out).runs[0].results, null, 1)}\n` : out;
    golden(format, text);
    if (format !== "json") return;
    const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, "../schemas/report.schema.json"), "utf8"));
    assert.ok(new Ajv2020({ allowUnionTypes: true }).validate(schema, JSON.parse(out)));
  });
}

test("pairs: what neither the flavor nor the image has by itself", async (context) => {
  const { cloud: _, ...ended } = await ask(context, { ...CLOUD, images: CLOUD.images?.slice(0, 2) ?? [] }, "--pairs");
  golden("pairs", whole(ended));
});

test("an upgrade: from the cloud's own release to a target", async (context) => {
  const flavors = [flavor("1", "m1.shared", { "hw:cpu_max_sockets": "2", "hw:maxphysaddr_mode": "emulate" })];
  const content = { versions: { nova: "2.93", cinder: "3.70" }, flavors, aggregates: [] };
  const { cloud: _, ...ended } = await ask(context, content, "--from", "cloud", "--target", "openstack@2026.2");
  golden("upgrade", whole(ended));
});

test("a baseline of the cloud is silent tomorrow, and says what is gone", async (context) => {
  const words = ["--format", "compact", "--baseline", "base.ndjson"];
  const first = await ask(context, CLOUD, ...words, "--update-baseline");
  assert.equal([first.code, first.out, first.err], [0, "", "metadef: base.ndjson: 5 entries, 5 added, 0 removed\n"]);
  const second = await ask(context, CLOUD, ...words);
  assert.equal([second.code, second.out, second.err], [0, "", ""]);
  // the flavor is gone; of aggregates nothing is known
  const later = { ...CLOUD, flavors: CLOUD.flavors?.slice(1) ?? [], aggregates: undefined as never };
  const third = await ask(context, later, ...words);
  assert.is(third.code, 1);
  assert.is(
    third.out,
    'base.ndjson:3:1: warning: unknown-extra-spec of "m1.misspelt" hw:cpu_polcy in cloud:envvars/flavors/1 no longer occurs; ' +
      "--update-baseline removes it [baseline-entry-unused]\n",
  );
  // nothing is known of what is not checked
  const broken = await ask(context, { ...CLOUD, answers: endless(() => ({})) ?? {} }, ...words, "--update-baseline");
  assert.equal(
    [broken.code, broken.err.split("\n").slice(1)],
    [2, ["metadef: base.ndjson was not updated, because not everything was checked", ""]],
  );
  writeFileSync(join(context.folder, "metadef.config.json"), JSON.stringify({ ignore: ["cloud:*/flavors/**"] }));
  const ignored = await ask(context, { ...CLOUD, flavors: CLOUD.flavors?.slice(1) ?? [] }, ...words);
  assert.equal([ignored.code, ignored.out], [0, ""]);
  rmSync(join(context.folder, "metadef.config.json"));
  // files are another matter
  writeFileSync(join(context.folder, "f.json"), JSON.stringify({ name: "x", vcpus: 1, ram: 512, disk: 1, extra_specs: {} }));
  const files = await runCommand(["lint", "f.json", "--baseline", "base.ndjson", "--format", "compact"], { cwd: context.folder });
  assert.equal([files.code, files.out, files.err], [0, "", ""]);
});

test("a configuration holds for paths and names of the cloud", async (context) => {
  writeFileSync(
    join(context.folder, "metadef.config.json"),
    JSON.stringify({
      rules: { "multiattach-not-exact": "off" },
      ignore: ["cloud:*/images/**"],
      overrides: [{ resources: "m1.misspelt", rules: { "unknown-extra-spec": "info" }, reason: "known" }],
    }),
  );
  const { code, out } = await ask(context, CLOUD, "--format", "compact");
  assert.is(code, 1);
  assert.is(
    out,
    'cloud:envvars/flavors/1:7:7: info: flavor "m1.misspelt": Nova has no extra spec hw:cpu_polcy [unknown-extra-spec]\n' +
      'cloud:envvars/aggregates/7:7:7: warning: aggregate "fast": cpu_allocation_ratio has no effect: Nova\'s AggregateCoreFilter, which read it, ' +
      "was removed in Ussuri; set cpu_allocation_ratio in nova.conf on the hosts, or the allocation_ratio of VCPU in Placement [key-removed]\n",
  );
});

const REFUSED = { status: 403, body: { forbidden: { code: 403, message: "no" } } };

test("without admin rights the visible part is checked, and the rest is said once", async (context) => {
  const content: CloudContent = {
    ...CLOUD,
    page: 100,
    flavors: [flavor("1", "bare", undefined), flavor("2", "other", undefined)],
    volumeTypes: [{ id: "v1", name: "lvm" }],
    answers: {
      "/compute/v2.1/os-aggregates": REFUSED,
      "/compute/v2.1/servers/detail": ({ path }: Seen) => (path.includes("all_tenants") ? REFUSED : undefined),
    },
  };
  const { code, err, cloud } = await ask(context, content, "--servers", "--format", "compact");
  assert.is(code, 1);
  assert.is(
    err,
    "metadef: the extra specs of 2 flavors are not visible to this user, and are not checked (Nova's policy os_compute_api:os-flavor-extra-specs:index shows them)\n" +
      "metadef: aggregates are not visible to this user (Nova answers 403); nor are private flavors and images of other projects\n" +
      "metadef: the extra specs of 1 volume type are not visible to this user, and are not checked (Cinder shows them to administrators)\n" +
      "metadef: servers of other projects are not visible to this user\n",
  );
  assert.equal(cloud.asked().slice(-2), [
    "/compute/v2.1/servers/detail?limit=1000&all_tenants=1",
    "/compute/v2.1/servers/detail?limit=1000",
  ]);
});

const releases: [versions: CloudContent["versions"], words: string[], outcome: string][] = [
  [{ nova: "2.90", glance: "2.15", cinder: "3.68" }, [], "openstack@yoga"],
  [{ nova: "2.93", glance: "2.16", cinder: "3.70" }, [], "openstack@zed"],
  [{ nova: "2.95", glance: "2.15", cinder: "3.70" }, [], "openstack@2023.1"],
  [{ nova: "2.95", glance: "2.15", cinder: "3.71" }, [], "openstack@2023.2"],
  [{ nova: "2.96", glance: "2.15", cinder: "3.71" }, [], "openstack@2024.1"],
  [{ nova: "2.96", glance: "2.17", cinder: "3.71" }, [], "openstack@2024.2"],
  [{ nova: "2.103", glance: "2.17", cinder: "3.71" }, [], "openstack@2026.1"],
  [{ nova: "2.104", glance: "2.18", cinder: "3.71" }, [], "openstack@2026.2"],
  [{ nova: "2.104", glance: "2.17", cinder: "3.71" }, [], "openstack@2026.2"],
  [{ nova: "2.100", glance: "2.17" }, ["--target", "openstack@2025.2"], "openstack@2025.2"],
  [
    { nova: "2.100", glance: "2.17" },
    ["--target", "cloud"],
    "by its APIs (Nova 2.100, Glance 2.17, Cinder 3.71), cloud envvars can be openstack@2025.1 or openstack@2025.2: say which one with --target",
  ],
  [
    { nova: "2.90", glance: "2.12", cinder: "3.66" },
    [],
    "no release that metadef has facts of has the APIs of cloud envvars (Nova 2.90, Glance 2.12, Cinder 3.66); use --target",
  ],
  [
    { nova: "2.200" },
    [],
    "no release that metadef has facts of has the APIs of cloud envvars (Nova 2.200, Glance 2.15, Cinder 3.71); use --target",
  ],
  [{ nova: "new" }, [], "the release of cloud envvars is not known: Nova shows no version (Glance 2.15, Cinder 3.71); use --target"],
];
for (const [versions = {}, words, outcome] of releases) {
  test(`release: ${JSON.stringify(versions)} ${words.join(" ")}`, async (context) => {
    const { code, out, err } = await ask(context, { ...(versions && { versions }), flavors: [flavor("1", "f", {})] }, ...words);
    if (outcome.startsWith("openstack")) assert.match(out, new RegExp(`judged by ${outcome.replace(".", "\\.")}\n$`));
    else assert.equal([code, out, err], [2, "", `metadef: ${outcome}\n`]);
  });
}

test("a cloud whose release is not known because Nova does not answer says why", async (context) => {
  const page = { body: "<html></html>", headers: { "content-type": "text/html" } };
  const answers = { "/compute": () => page, "/compute/": () => page };
  const { code, out, err } = await ask(context, { answers });
  const shown = err.replace(/http:\S*(?=\/compute)/, "CLOUD");
  const reason =
    "the answer of Nova to GET CLOUD/compute/ is a web page, not JSON: a proxy or a login page answered, or the address is wrong";
  assert.equal([code, out, shown], [2, "", `metadef: the release of cloud envvars is not known: ${reason}; use --target\n`]);
  // one address for all services, where nothing listens
  const env = { OS_AUTH_TYPE: "none", OS_ENDPOINT: "http://127.0.0.1:1", HOME: "/nonexistent" };
  const ended = withoutSource(await runCommand(["audit"], { cwd: context.folder, env }));
  assert.equal(ended, {
    code: 2,
    out: "",
    err: "metadef: the release of cloud envvars is not known: Nova at http://127.0.0.1:1 cannot be reached: nothing listens there (ECONNREFUSED)\n",
  });
});

test("every release has the versions of its APIs, and the page has them", () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/audit.md"), "utf8");
  const rows = Array.from(page.matchAll(/^\| ((?:[a-z0-9.]+(?:, )?)+) \| (2\.\d+) \| ([\d., ]+) \| (3\.\d+) \|$/gm));
  const told = rows.flatMap(([, names = "", nova, glance, cinder]) => names.split(", ").map((name) => [name, nova, glance, cinder]));
  const known = RELEASES.openstack.map(({ name }) => {
    const { nova, glance, cinder } = HIGHEST_VERSIONS[name] as HighestVersions;
    return [name, nova[1], [...new Set(glance)].join(", "), cinder[1]];
  });
  assert.equal(told, known);
});

test("services of two releases, and what the configuration says", async (context) => {
  const content = { versions: { nova: "2.96", glance: "2.18" }, flavors: [flavor("1", "f", {})], aggregates: [] };
  const mixed = await ask(context, { ...content, versions: { nova: "2.93", cinder: "3.71" } });
  assert.is(
    mixed.err,
    "metadef: Cinder of cloud envvars is of another release (Nova 2.93, Glance 2.15, Cinder 3.71): checked as openstack@zed; --target changes this\n",
  );
  const configure = (target: string): void => writeFileSync(join(context.folder, "metadef.config.json"), JSON.stringify({ target }));
  configure("openstack@2025.2");
  const told = await ask(context, { ...content, versions: { nova: "2.100", glance: "2.17" } });
  assert.equal([told.err, /judged by (\S+)/.exec(told.out)?.[1]], ["", "openstack@2025.2"]);
  configure("starlingx@12");
  const starlingx = await ask(context, { ...content, versions: { nova: "2.100", glance: "2.17" } });
  assert.equal([starlingx.err, /judged by (\S+)/.exec(starlingx.out)?.[1]], ["", "starlingx@12"]);
  configure("openstack@2026.2");
  const other = await ask(context, { ...content, versions: { nova: "2.93", cinder: "3.70" } });
  assert.is(
    other.err,
    "metadef: the configuration has the target openstack@2026.2, which cloud envvars is not (Nova 2.93, Glance 2.15, Cinder 3.70): " +
      "checked as openstack@zed; --target changes this\n",
  );
});

test("facts of the platform are used, and written as a configuration", async (context) => {
  const host = (vcpus: number, cells: number, features: string[]) => ({
    id: `h${vcpus}`,
    hypervisor_type: "QEMU",
    vcpus,
    cpu_info: { topology: { cells, sockets: 2, cores: 8, threads: 2 }, features },
  });
  const content: CloudContent = {
    flavors: [flavor("1", "wide", { "hw:numa_nodes": "4" })],
    aggregates: [{ id: 1, name: "b", hosts: [], availability_zone: null, metadata: { ssd: "true", odd: 1 } }],
    answers: {
      "/compute/v2.1/os-hypervisors/detail": { body: { hypervisors: [host(32, 2, ["sse"]), host(16, 1, ["vmx"])] } },
      "/image/v2/schemas/image": {
        body: { properties: { disk_format: { enum: [null, "raw", "qcow2"] }, container_format: { enum: ["bare"] } } },
      },
    },
  };
  const { code, out, err } = await ask(context, content, "--facts-file", "facts.json", "--format", "compact");
  assert.is(code, 1);
  assert.is(
    out,
    'cloud:envvars/flavors/1:7:24: error: flavor "wide": hw:numa_nodes asks for 4 NUMA nodes, but the largest host has 2 NUMA nodes: no host will be found [request-beyond-hosts]\n' +
      'cloud:envvars/aggregates/1:7:14: error: aggregate "b": odd must be a string, not the number 1; write the value in quotes [value-not-text]\n',
  );
  assert.is(
    err,
    "metadef: no API shows pci_aliases, host_page_sizes, host_machine_type, scheduler_filters, vswitch_type: add them to the configuration\n" +
      "metadef: facts.json: 7 facts\n",
  );
  assert.equal(JSON.parse(readFileSync(join(context.folder, "facts.json"), "utf8")), {
    platform: {
      host_vmx: true,
      hypervisors: ["kvm", "qemu"],
      host_vcpus: 32,
      host_numa_nodes: 2,
      aggregates: [{ name: "b", metadata: { ssd: "true" } }],
      disk_formats: ["raw", "qcow2"],
      container_formats: ["bare"],
    },
  });
  const config = await runCommand(["lint", "--config", "facts.json", "--format", "compact", "."], { cwd: context.folder });
  assert.is(config.err.includes("facts.json"), false);
  const again = await ask(context, content, "--facts-file", "facts.json", "--format", "compact");
  assert.is(again.code, 1);
  writeFileSync(join(context.folder, "facts.json"), JSON.stringify({ target: "openstack", platform: {} }));
  const refused = await ask(context, content, "--facts-file", "facts.json");
  assert.equal(
    [refused.code, refused.err],
    [2, "metadef: facts.json has more than facts and was not changed; name another file, and extend it\n"],
  );
});

test("facts that are not visible are said, and not guessed", async (context) => {
  const content: CloudContent = {
    flavors: [flavor("1", "wide", { "hw:numa_nodes": "4" })],
    answers: {
      "/compute/v2.1/os-hypervisors/detail": REFUSED,
      "/placement/traits": REFUSED,
      "/image/v2/schemas/image": { body: { properties: [] } },
    },
  };
  const { code, err } = await ask(context, content, "--facts", "--format", "compact");
  assert.is(code, 0);
  assert.is(
    err,
    "metadef: hypervisors, host_vcpus and host_numa_nodes are not known as facts: Nova answers 403\n" +
      "metadef: traits of hosts are not known as facts: Placement answers 403\n" +
      "metadef: aggregates are not known as facts: Nova answers 403\n" +
      "metadef: no API shows pci_aliases, host_page_sizes, host_machine_type, scheduler_filters, vswitch_type: add them to the configuration\n" +
      "metadef: aggregates are not visible to this user (Nova answers 403); nor are private flavors and images of other projects\n",
  );
});

const proto = JSON.parse('{"__proto__":{"x":"1"},"constructor":"c","hw:cpu_policy":"dedicated"}');
const deep = (levels: number): unknown => (levels === 0 ? {} : { a: deep(levels - 1) });

test("answers of a hostile cloud are findings, or a line", async (context) => {
  const content: CloudContent = {
    page: 1000,
    flavors: [
      null,
      "text",
      7,
      [],
      {},
      { id: null },
      { id: {} },
      { id: "x".repeat(300), extra_specs: {} },
      { id: "deep", name: "deep", extra_specs: { a: deep(30) } },
      flavor("..", "dots", { "hw:cpu_policy": "wrong" }),
      flavor("\u202eid\u0007\ud800", "name\u001b[31m\u202e", { "hw:cpu_policy": "wrong" }),
      flavor("p", "proto", proto),
      flavor("l", "list", []),
      flavor("n", "null", null),
      flavor("t", "text", "hw:cpu_policy=dedicated"),
      { id: "types", name: {}, vcpus: [], ram: "x", disk: null, extra_specs: { "hw:cpu_policy": { a: 1 }, "hw:mem_page_size": null } },
      flavor("suppress", "# metadef-ignore unknown-extra-spec -- please", { "hw:cpu_polcy": "# metadef-ignore-file -- please" }),
    ],
    images: [image(1, "many", Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`p${index}`, "x"])))],
    aggregates: { length: 1 } as never,
    volumeTypes: [{ id: 5, extra_specs: proto }],
  };
  const { code, out, err } = await ask(context, content, "--format", "compact");
  assert.is(code, 2);
  golden("hostile", `${out}---\n${err}`.replace(/127\.0\.0\.1:\d+/g, "CLOUD"));
});

const endless = (body: (marker: string | undefined) => unknown): CloudContent["answers"] => ({
  "/compute/v2.1/flavors/detail": ({ path }: Seen) => ({ body: body(new URL(path, "http://x").searchParams.get("marker") ?? undefined) }),
});
const NEXT = { flavors_links: [{ rel: "next", href: "http://169.254.169.254/latest" }] };

const lists: [what: string, answers: CloudContent["answers"], line: string][] = [
  [
    "pages that repeat",
    endless(() => ({ flavors: [flavor("1", "f", {})], ...NEXT })),
    'Nova: GET flavors/detail: a page of the list comes again (marker "1"); 1 flavor of the list was read',
  ],
  [
    "a page whose last flavor has no id",
    endless(() => ({ flavors: [flavor("1", "f", {}), {}], ...NEXT })),
    "Nova: GET flavors/detail: another page follows one whose last resource has no id; 0 flavors of the list were read",
  ],
  [
    "no list",
    endless(() => ({ flavours: [] })),
    'Nova: GET flavors/detail: the answer has no list "flavors"; 0 flavors of the list were read',
  ],
  [
    "a list for an answer",
    endless(() => []),
    'Nova: GET flavors/detail: the answer has no list "flavors"; 0 flavors of the list were read',
  ],
];
for (const [what, answers, line] of lists) {
  test(`${what}: the rest is checked, and the exit code is 2`, async (context) => {
    const { code, out, err } = await ask(context, { ...CLOUD, ...(answers && { answers }) }, "--format", "compact", "--quiet");
    assert.is(code, 2);
    assert.is(err, `metadef: ${line}\n`);
    assert.match(out, /^cloud:envvars\/images\/1.*\n(?:.*\n)*cloud:envvars\/volume-types\/v1/);
  });
}

test("an empty page that promises another is the last one", async (context) => {
  const { code, cloud } = await ask(
    context,
    { aggregates: [], answers: endless(() => ({ flavors: [], ...NEXT })) ?? {} },
    "--format",
    "compact",
  );
  assert.is(code, 2);
  assert.is(cloud.asked().filter((path) => path.includes("flavors")).length, 1);
});

test("options that do not fit together", async (context) => {
  const refused: [words: string[], line: string][] = [
    [["--from", "cloud"], "--from cloud needs --target, the release to compare with"],
    [["--from", "openstack@zed", "--pairs"], "--pairs and --from cannot be used together"],
    [["--from", "openstack@zed", "--format", "sarif"], "--from cannot be reported as sarif; use text, compact, json or ndjson"],
    [["--update-baseline"], "--update-baseline needs --baseline FILE"],
    [["--facts-file", "facts.yaml"], "--facts-file writes JSON: name a file that ends with .json, not facts.yaml"],
    [["--timeout", "soon"], '--timeout must be a number of seconds greater than 0, not "soon"'],
    [["--target", "openstack@unknown"], 'unknown release "unknown" of openstack: known are'],
  ];
  for (const [words, line] of refused) {
    const { code, out, err } = await ask(context, CLOUD, ...words);
    assert.equal([code, out, err.slice(0, line.length + 9)], [2, "", `metadef: ${line}`]);
  }
});

const EXPORTED = ["aggregates.json", "flavors.json", "images.json", "volume-types.json"];

async function exported(context: { folder: string; clouds: FakeCloud[] }, content: CloudContent, ...words: string[]) {
  const cloud = await startCloud(content);
  context.clouds.push(cloud);
  return withoutSource(await runCommand(["export", "--out", "estate", ...words], { cwd: context.folder, env: cloud.env }));
}

test("export: documents that lint reads with the findings of the audit; again, nothing changes", async (context) => {
  const { folder } = context;
  const first = await exported(context, CLOUD);
  assert.equal(
    [first.code, first.out, first.err],
    [
      0,
      "created estate/images.json: 3 images\ncreated estate/flavors.json: 3 flavors\n" +
        "created estate/aggregates.json: 1 aggregate\ncreated estate/volume-types.json: 1 volume type\n",
      "",
    ],
  );
  assert.equal(readdirSync(join(folder, "estate")).sort(), EXPORTED);
  const texts = EXPORTED.map((name) => readFileSync(join(folder, "estate", name), "utf8"));
  golden("export", texts.join(""));
  assert.not.match(texts.join(""), /secret|elsewhere/);
  const codes = (text: string): string[] => Array.from(text.matchAll(/\[([a-z-]+)\]$/gm), ([, code]) => code as string).sort();
  const lint = await runCommand(["lint", "estate", "--target", "openstack@2024.1", "--format", "compact"], { cwd: folder });
  const audit = await ask(context, CLOUD, "--format", "compact");
  assert.equal(codes(lint.out), codes(audit.out));
  // the order of the services' lists means nothing
  const turned = { ...CLOUD, images: [...(CLOUD.images ?? [])].reverse(), flavors: [...(CLOUD.flavors ?? [])].reverse() };
  const again = await exported(context, turned);
  assert.match(again.out, /^(?:unchanged .*\n){4}$/);
  const kept = await exported(context, CLOUD, "--private", "--aggregates");
  assert.is(kept.out, "updated estate/aggregates.json: 1 aggregate\n");
  assert.match(readFileSync(join(folder, "estate/aggregates.json"), "utf8"), /secret-host/);
});

test("export: an empty cloud is documents too", async (context) => {
  await exported(context, { aggregates: [] }, "--flavors", "--images", "--aggregates", "--volume-types", "--servers");
  const { code, err, out } = await runCommand(["lint", "estate", "--verbose"], { cwd: context.folder });
  assert.equal([code, err, out], [0, "", "0 errors, 0 warnings in 0 resources of 5 files, judged by openstack@2026.2\n"]);
});

test("export: all or nothing, and nobody else's files", async (context) => {
  const { folder } = context;
  const broken = await exported(context, { ...CLOUD, answers: endless(() => ({})) ?? {} });
  assert.equal(
    [broken.code, broken.out, broken.err],
    [
      2,
      "",
      'metadef: Nova: GET flavors/detail: the answer has no list "flavors"; 0 flavors of the list were read\n' +
        "metadef: nothing was written, because a list could not be read\n",
    ],
  );
  assert.is(existsSync(join(folder, "estate")), false);
  const hidden = await exported(context, { ...CLOUD, answers: { "/compute/v2.1/os-aggregates": REFUSED } }, "--aggregates");
  assert.equal([hidden.code, hidden.out], [2, ""]);
  await exported(context, CLOUD, "--flavors", "--images");
  // one file that cannot be replaced keeps the others as they are
  linkSync(join(folder, "estate/flavors.json"), join(folder, "link"));
  const later = { ...CLOUD, flavors: [], images: [] };
  const linked = await exported(context, later, "--flavors", "--images");
  assert.equal(
    [linked.code, linked.out, linked.err],
    [
      2,
      "",
      "metadef: estate/flavors.json cannot be written (it has several hard links, of which only one would be written); nothing was written\n",
    ],
  );
  assert.match(readFileSync(join(folder, "estate/images.json"), "utf8"), /cirros/);
  rmSync(join(folder, "link"));
  // somebody else writes while the cloud is read
  const meanwhile = ({ path }: Seen): undefined =>
    void (path.includes("flavors") && writeFileSync(join(folder, "estate/images.json"), "mine"));
  const changed = await exported(context, { ...later, answers: { "/compute/v2.1/flavors/detail": meanwhile } }, "--flavors", "--images");
  assert.equal(
    [changed.code, changed.out, changed.err],
    [2, "", "metadef: estate/images.json cannot be written (it has changed in the meantime); nothing was written\n"],
  );
  assert.is(readFileSync(join(folder, "estate/images.json"), "utf8"), "mine");
  writeFileSync(join(folder, "estate/images.json"), '{"name": "mine"}');
  const refused = await exported(context, { flavors: [] });
  assert.equal(
    [refused.code, refused.out, refused.err],
    [2, "", "metadef: estate/images.json is not an export of images and was not changed; name another folder with --out\n"],
  );
  assert.match(readFileSync(join(folder, "estate/flavors.json"), "utf8"), /m1\.good/);
  assert.equal(readdirSync(join(folder, "estate")).sort(), ["flavors.json", "images.json"]);
});

test("export: if the system refuses one of several files at the end, it is said which files were written", async (context) => {
  const { folder } = context;
  const { linkSync: link } = fs;
  let links = 0;
  fs.linkSync = (from, to) => {
    if (++links === 3) throw Object.assign(new Error("EIO"), { code: "EIO" });
    link(from, to);
  };
  // where there are no links, a new file is put in its place by its name
  const { renameSync: rename } = fs;
  fs.renameSync = () => {
    throw Object.assign(new Error("EIO"), { code: "EIO" });
  };
  syncBuiltinESMExports();
  let ended: Ended;
  try {
    ended = await exported(context, CLOUD);
  } finally {
    Object.assign(fs, { linkSync: link, renameSync: rename });
    syncBuiltinESMExports();
  }
  assert.equal(
    [ended.code, ended.out, ended.err],
    [2, "", "metadef: estate/aggregates.json cannot be written (EIO); only estate/images.json, estate/flavors.json were written\n"],
  );
  assert.equal(readdirSync(join(folder, "estate")).sort(), ["flavors.json", "images.json"]);
  const again = await exported(context, CLOUD);
  assert.match(again.out, /^unchanged .*images.*\nunchanged .*flavors.*\ncreated .*aggregates.*\ncreated .*volume-types.*\n$/);
});

/** What a command says of a cloud on one address where nothing listens. */
const DEAD: readonly (readonly [words: string, code: number, out: string, others: string])[] = [
  ["audit --target openstack", 2, "0 errors, 0 warnings in 0 resources of cloud envvars\n", ""],
  ["audit --target openstack --servers --pairs", 2, "0 errors, 0 warnings in 0 resources of cloud envvars\n", ""],
  [
    "audit --target openstack --facts",
    2,
    "0 errors, 0 warnings in 0 resources of cloud envvars\n",
    "metadef: no API shows pci_aliases, host_page_sizes, host_machine_type, scheduler_filters, vswitch_type: add them to the configuration\n",
  ],
  ["export --out estate", 2, "", "metadef: nothing was written, because a list could not be read\n"],
];
for (const [words, code, out, others] of DEAD) {
  test(`${words}: one line for one address where nothing listens`, async ({ folder }) => {
    const env = { OS_AUTH_TYPE: "none", OS_ENDPOINT: "http://127.0.0.1:1", HOME: "/nonexistent" };
    const ended = withoutSource(await runCommand(words.split(" "), { cwd: folder, env }));
    const first = words.includes("--facts") ? "Nova" : "Glance";
    const line = `metadef: ${first} at http://127.0.0.1:1 cannot be reached: nothing listens there (ECONNREFUSED)\n`;
    assert.equal(ended, { code, out, err: `${line}${others}` });
  });
}

test("two addresses where nothing listens are two lines, and the rest is checked", async (context) => {
  const cloud = await startCloud(CLOUD);
  context.clouds.push(cloud);
  const env = {
    ...cloud.env,
    OS_COMPUTE_ENDPOINT_OVERRIDE: "http://127.0.0.1:1/v2.1",
    OS_VOLUME_ENDPOINT_OVERRIDE: "http://127.0.0.1:2/v3",
  };
  const { code, out, err } = withoutSource(
    await runCommand(["audit", "--target", "openstack", "--format", "compact", "--quiet"], { cwd: context.folder, env }),
  );
  assert.equal(
    [code, err],
    [
      2,
      "metadef: Nova at http://127.0.0.1:1 cannot be reached: nothing listens there (ECONNREFUSED)\n" +
        "metadef: Cinder at http://127.0.0.1:2 cannot be reached: nothing listens there (ECONNREFUSED)\n",
    ],
  );
  assert.match(out, /^cloud:envvars\/images\/1/);
});

test.run();
