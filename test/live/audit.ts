import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

// METADEF_CONFORMANCE=FOLDER npx tsx test/live/audit.ts [--images 10000] [--flavors 1000] [--turns 3]
// starts a real Glance and a real Nova API (FOLDER/oracle, as root), gives them images and flavors, and compares `metadef audit` (dist/)
// with a program that only lists the same pages with the same client: time, memory, requests. Then: export, export again, lint of the
// export. Prints the numbers; the exit code is 1 if something else differs.

const root = resolve(import.meta.dirname, "../..");
const words = process.argv.slice(2);
const option = (name: string, otherwise: string): string =>
  words.includes(`--${name}`) ? (words[words.indexOf(`--${name}`) + 1] ?? "") : otherwise;
const oracle = join(resolve(process.env["METADEF_CONFORMANCE"] ?? ""), "oracle");
const counts = { images: Number(option("images", "10000")), flavors: Number(option("flavors", "1000")) };
const turns = Number(option("turns", "3"));
const home = mkdtempSync(join(tmpdir(), "metadef-audit-live-"));
const [glancePort, novaPort] = [9796, 9797];
const glanceEnv = { ...process.env, GLANCE_HOME: join(home, "glance"), PORT: String(glancePort) };

/** Of ten images and flavors, one has a fault. */
const IMAGES = `
import sqlite3, sys, uuid
db = sqlite3.connect(sys.argv[1]); now = '2026-01-01 00:00:00.000000'
count = db.execute('select count(*) from images').fetchone()[0]
for n in range(count, int(sys.argv[2])):
    i = str(uuid.UUID(int=n + 1))
    db.execute('insert into images (id,name,size,status,created_at,updated_at,deleted,disk_format,container_format,owner,min_disk,min_ram,protected,visibility,os_hidden) values (?,?,?,?,?,?,0,?,?,?,?,?,0,?,?)',
               (i, f'image-{n}', n * 1000, 'active', now, now, 'qcow2', 'bare', 'lab', n % 20, 0, 'public', n % 50 == 7))
    properties = {'hw_disk_bus': 'floppy' if n % 10 == 3 else 'virtio', 'os_distro': 'debian', 'os_version': str(n % 12), 'hw_machine_type': 'q35',
                  'hw_qemu_guest_agent': 'yes', 'build': f'b{n}'}
    for k, v in properties.items():
        db.execute('insert into image_properties (image_id,name,value,created_at,updated_at,deleted) values (?,?,?,?,?,0)', (i, k, v, now, now))
db.commit()
`;

const FLAVORS = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for n in range(int(sys.argv[2])):
    f = db.execute('insert into flavors (name,memory_mb,vcpus,swap,flavorid,rxtx_factor,root_gb,ephemeral_gb,disabled,is_public) values (?,2048,2,0,?,1,20,0,0,1)',
                   (f'flavor-{n}', f'f{n}')).lastrowid
    for k, v in (('hw:cpu_policy', 'dedicated'), ('hw:cpu_thread_polcy' if n % 10 == 3 else 'hw:cpu_thread_policy', 'prefer')):
        db.execute('insert into flavor_extra_specs (flavor_id,key,value) values (?,?,?)', (f, k, v))
db.commit()
`;

/** Lists what the audit reads, page by page, and forgets it. */
const LISTER = `
import { connect } from ${JSON.stringify(join(root, "src/cloud/connect.ts"))};
import { KINDS } from ${JSON.stringify(join(root, "src/audit/kinds.ts"))};
import { readPages } from ${JSON.stringify(join(root, "src/audit/read-pages.ts"))};
const cloud = await connect({ env: process.env, cwd: process.cwd(), timeout: 900 }, () => {});
let count = 0;
for (const kind of KINDS) {
  if (kind.name !== "images" && kind.name !== "flavors" && kind.name !== "aggregates") continue;
  const service = await cloud.service(kind.service);
  for (const part of kind.parts ?? [{}]) for await (const page of readPages(service, kind, { ...kind.query, ...part })) count += page.length;
}
console.log(JSON.stringify({ count, requests: cloud.counts.requests }));
await cloud.close();
`;

/** What a program needed. */
interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly kilobytes: number;
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const env = {
  PATH: process.env["PATH"] ?? "",
  HOME: home,
  OS_AUTH_TYPE: "none",
  OS_IMAGE_ENDPOINT_OVERRIDE: `http://127.0.0.1:${glancePort}`,
  OS_COMPUTE_ENDPOINT_OVERRIDE: `http://127.0.0.1:${novaPort}/v2.1`,
};
const MEASURE =
  "import json, resource, subprocess, sys, time\nt = time.time()\nr = subprocess.run(sys.argv[1:], capture_output=True, text=True)\n" +
  "u = resource.getrusage(resource.RUSAGE_CHILDREN)\n" +
  "print(json.dumps({'seconds': time.time() - t, 'cpu': u.ru_utime + u.ru_stime, 'kilobytes': u.ru_maxrss, 'code': r.returncode, 'out': r.stdout, 'err': r.stderr}))";

let faults = 0;
const services = await startServices();
try {
  await fill();
  await measure();
  await withoutRights();
  await readFacts();
  await exportTwice();
} finally {
  services.stop();
  spawnSync(join(oracle, "glance-up.sh"), ["down"], { env: glanceEnv });
  rmSync(home, { recursive: true, force: true });
}
process.exitCode = faults > 0 ? 1 : 0;

/**
 * Nova has no Keystone in front of it here: a server in between adds the headers that Keystone's middleware would, those of a user
 * without rights below /plain.
 */
async function startServices() {
  for (const folder of ["glance", "nova"]) mkdirSync(join(home, folder));
  execFileSync(join(oracle, "glance-up.sh"), ["up"], { env: glanceEnv, stdio: "ignore" });
  const nova = spawn("/usr/bin/python3", [join(oracle, "nova_api_oracle.py"), "serve", String(novaPort + 1)], {
    stdio: "ignore",
    // its databases are there
    env: { ...process.env, TMPDIR: join(home, "nova") },
  });
  const headers = {
    "x-user-id": "u".repeat(32),
    "x-project-id": "a".repeat(32),
    "x-identity-status": "Confirmed",
  };
  const front = createServer((incoming, outgoing) => {
    const { url = "/", method } = incoming;
    const isPlain = url.startsWith("/plain/");
    const roles = isPlain ? "member,reader" : "admin,member,reader";
    const path = isPlain ? url.slice("/plain".length) : url;
    const sent = request(
      { port: novaPort + 1, host: "127.0.0.1", method, path, headers: { ...incoming.headers, ...headers, "x-roles": roles } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      },
    );
    sent.on("error", () => outgoing.writeHead(503).end());
    incoming.pipe(sent);
  });
  await new Promise<void>((done) => front.listen(novaPort, "127.0.0.1", done));
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`http://127.0.0.1:${novaPort}/v2.1/`).catch(() => undefined);
    if (answer?.ok) break;
    if (tries === 200) throw new Error("Nova does not start");
    await new Promise((done) => setTimeout(done, 500));
  }
  return {
    stop() {
      nova.kill();
      front.close();
      front.closeAllConnections();
    },
  };
}

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const headers = { "content-type": "application/json", "openstack-api-version": "compute 2.61" };
  const answer = await fetch(`http://127.0.0.1:${novaPort}/v2.1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

async function fill(): Promise<void> {
  execFileSync("/usr/bin/python3", ["-c", IMAGES, join(home, "glance/glance.sqlite"), String(counts.images)]);
  const [folder = ""] = readdirSync(join(home, "nova"));
  execFileSync("/usr/bin/python3", ["-c", FLAVORS, join(home, "nova", folder, "api.sqlite"), String(counts.flavors)]);
  const { aggregate } = await post("os-aggregates", { aggregate: { name: "fast", availability_zone: "zone" } });
  await post(`os-aggregates/${(aggregate as { id: number }).id}/action`, { set_metadata: { metadata: { ssd: "true" } } });
}

/** One after the other, since this process serves Nova's front at the same time. */
function run(command: readonly string[], others: Readonly<Record<string, string>> = {}): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn("/usr/bin/python3", ["-c", MEASURE, ...command], { env: { ...env, ...others }, cwd: home });
    let out = "";
    child.stdout.on("data", (piece) => (out += piece));
    child.stderr.on("data", (piece) => process.stderr.write(piece));
    child.on("exit", () => {
      const ended = JSON.parse(out) as Run;
      if (ended.code < 2) done(ended);
      else failed(new Error(`${command.join(" ")} ended with ${ended.code}: ${ended.err}`));
    });
  });
}

function metadef(...given: string[]): Promise<Run> {
  return run([process.execPath, join(root, "dist/metadef.js"), ...given]);
}

async function measure(): Promise<void> {
  const lister = join(home, "lister.mjs");
  writeFileSync(join(home, "lister.ts"), LISTER);
  const node = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({
    entryPoints: [join(home, "lister.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: lister,
    logLevel: "error",
    banner: node,
  });
  const audits: Run[] = [];
  const lists: Run[] = [];
  for (let turn = 0; turn < turns; turn++) {
    lists.push(await run([process.execPath, lister]));
    audits.push(await metadef("audit", "--format", "json=report.json", "--verbose", "--timeout", "900"));
  }
  const least = (runs: readonly Run[], of: "seconds" | "cpu" | "kilobytes"): number => Math.min(...runs.map((each) => each[of]));
  const { findings, summary } = JSON.parse(readFileSync(join(home, "report.json"), "utf8")) as {
    findings: { code: string; resource: { type: string } }[];
    summary: { resources: number; target: string; cloud: { requests: number; versions: object } };
  };
  const listed = JSON.parse(lists[0]?.out ?? "") as { count: number; requests: number };
  for (const [name, runs] of [
    ["list", lists],
    ["audit", audits],
  ] as const) {
    const all = runs.map(({ seconds }) => seconds.toFixed(2)).join(", ");
    console.log(
      `${name}: least ${least(runs, "seconds").toFixed(2)} s (${all}), CPU ${least(runs, "cpu").toFixed(2)} s, ${Math.round(least(runs, "kilobytes") / 1024)} MiB`,
    );
  }
  console.log(`time audit / list: ${(least(audits, "seconds") / least(lists, "seconds")).toFixed(3)}`);
  console.log(
    `requests: list ${listed.requests}, audit ${summary.cloud.requests}; ${summary.target} by ${JSON.stringify(summary.cloud.versions)}`,
  );
  console.log(audits[0]?.err.trimEnd());
  const of = (type: string): number => findings.filter(({ resource }) => resource?.type === type).length;
  expect("resources", summary.resources, counts.images + counts.flavors + 1);
  expect("resources listed", listed.count, summary.resources);
  expect("findings of images", of("OS::Glance::Image"), tenth(counts.images));
  expect("findings of flavors", of("OS::Nova::Flavor"), tenth(counts.flavors));
}

/** A user without rights: one private flavor is not there, and aggregates are refused. */
async function withoutRights(): Promise<void> {
  await post("flavors", { flavor: { id: "secret", name: "secret", ram: 1, vcpus: 1, disk: 1, "os-flavor-access:is_public": false } });
  const compute = { OS_COMPUTE_ENDPOINT_OVERRIDE: `http://127.0.0.1:${novaPort}/plain/v2.1` };
  const audit = await run([process.execPath, join(root, "dist/metadef.js"), "audit", "--format", "json", "--servers"], compute);
  expect("resources without rights", JSON.parse(audit.out).summary.resources, counts.images + counts.flavors);
  for (const line of [
    "aggregates are not visible to this user (Nova answers 403)",
    "servers of other projects are not visible to this user",
  ])
    expect(line, audit.err.includes(line), true);
}

async function readFacts(): Promise<void> {
  await metadef("audit", "--facts-file", "facts.json", "--format", "json");
  const { platform } = JSON.parse(readFileSync(join(home, "facts.json"), "utf8")) as { platform: Record<string, unknown> };
  console.log(`facts: ${JSON.stringify(platform)}`);
  expect("the facts' names", Object.keys(platform).sort().join(), "aggregates,container_formats,disk_formats");
  const config = await metadef("config", "--config", "facts.json", "--format", "json");
  expect("the exit code of metadef config with the facts", config.code, 0);
}

/** How many of n numbers end with 3. */
function tenth(n: number): number {
  return Math.floor((n + 6) / 10);
}

async function exportTwice(): Promise<void> {
  const first = await metadef("export", "--out", "estate");
  console.log(`export: ${first.seconds.toFixed(2)} s, ${Math.round(first.kilobytes / 1024)} MiB`);
  const again = await metadef("export", "--out", "estate");
  expect("files of the second export", again.out, first.out.replaceAll("created", "unchanged"));
  const lint = await metadef("lint", "estate", "--target", "openstack@zed", "--format", "json");
  const { findings } = JSON.parse(lint.out) as { findings: unknown[] };
  expect("findings of lint in the export", findings.length, tenth(counts.images) + tenth(counts.flavors));
}

function expect(what: string, found: unknown, wanted: unknown): void {
  if (found === wanted) return;
  faults++;
  console.log(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}
