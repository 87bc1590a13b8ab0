import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readNamespaces } from "../../src/catalog/read-namespaces.ts";
import type { Namespace, Property } from "../../src/model.ts";

// npx tsx test/live/glance.ts: installs Debian's Glance where it is missing (as root), loads metadefs/ into one of its own with
// glance-manage, reads every namespace back through the API and compares, then deletes each and posts it. Prints what differs.

const root = resolve(import.meta.dirname, "../..");
const home = mkdtempSync(join(tmpdir(), "metadef-glance-"));
const port = 9393;
const address = `http://127.0.0.1:${port}/v2/metadefs/namespaces`;
const headers = { "content-type": "application/json" };

/** No Keystone: a filter in front says that an administrator asks, and Glance's own policies judge. */
const PASTE = `
[pipeline:glance-api]
pipeline = everybody context rootapp
[composite:rootapp]
paste.composite_factory = glance.api:root_app_factory
/: apiversions
/v2: apiv2app
[app:apiversions]
paste.app_factory = glance.api.versions:create_resource
[app:apiv2app]
paste.app_factory = glance.api.v2.router:API.factory
[filter:context]
paste.filter_factory = glance.api.middleware.context:ContextMiddleware.factory
[filter:everybody]
paste.filter_factory = everybody:factory
`;
const EVERYBODY = `
def factory(global_conf, **local_conf):
    def wrap(app):
        def call(environ, start_response):
            environ.update(HTTP_X_IDENTITY_STATUS="Confirmed", HTTP_X_USER_ID="live", HTTP_X_TENANT_ID="live",
                           HTTP_X_PROJECT_ID="live", HTTP_X_ROLES="admin,member,reader")
            return app(environ, start_response)
        return call
    return wrap
`;

install();
configure();
let faults = 0;
for (const platform of ["openstack", "starlingx"]) {
  const folder = join(root, "metadefs", platform);
  rmSync(join(home, "glance.sqlite"), { force: true });
  manage("db_sync");
  manage("db_load_metadefs", folder);
  const server = await start();
  try {
    await compareAll(
      platform,
      readNamespaces(folder).map(({ namespace }) => namespace),
    );
  } finally {
    server.kill();
  }
}
rmSync(home, { recursive: true, force: true });
process.exitCode = faults > 0 ? 1 : 0;

async function compareAll(platform: string, namespaces: Namespace[]): Promise<void> {
  const before = faults;
  for (const namespace of namespaces) {
    const path = `${address}/${encodeURIComponent(namespace.namespace)}`;
    const loaded = await fetch(path);
    expect(namespace, "loaded and read back", loaded.status === 200 && same(namespace, (await loaded.json()) as Namespace), loaded.status);
    await fetch(path, { method: "PUT", headers, body: JSON.stringify({ namespace: namespace.namespace, protected: false }) });
    const deleted = await fetch(path, { method: "DELETE" });
    expect(namespace, "deleted", deleted.status === 204, deleted.status);
    const posted = await fetch(address, { method: "POST", headers, body: JSON.stringify({ ...namespace, protected: false }) });
    expect(namespace, "posted", posted.status === 201, `${posted.status} ${(await posted.text()).slice(0, 200)}`);
    const back = await fetch(path);
    expect(namespace, "posted and read back", back.status === 200 && same(namespace, (await back.json()) as Namespace), back.status);
  }
  console.log(`${platform}: ${namespaces.length} namespaces loaded, read back, deleted, posted and read back; ${faults - before} faults`);
}

function expect({ namespace }: Namespace, what: string, holds: boolean, detail: unknown): void {
  if (holds) return;
  faults++;
  console.log(`${namespace}: not ${what} as it is (${detail})`);
}

/** Whether Glance gave back what it was given, its own dates and addresses aside. */
function same(ours: Namespace, theirs: Namespace): boolean {
  const properties = (all: Record<string, Property> = {}) => all;
  const names = ({ resource_type_associations = [] }: Namespace) =>
    resource_type_associations.map(({ name, prefix, properties_target }) => [name, prefix ?? null, properties_target ?? null]).sort();
  const objects = ({ objects = [] }: Namespace) =>
    objects
      .map(({ name, description, required = [], properties }) => ({ name, description: description ?? null, required, properties }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const tags = ({ tags = [] }: Namespace) => tags.map(({ name }) => name).sort();
  return (
    ours.namespace === theirs.namespace &&
    ours.display_name === theirs.display_name &&
    ours.description === theirs.description &&
    isDeepStrictEqual(properties(ours.properties), properties(theirs.properties)) &&
    isDeepStrictEqual(names(ours), names(theirs)) &&
    isDeepStrictEqual(objects(ours), objects(theirs)) &&
    isDeepStrictEqual(tags(ours), tags(theirs))
  );
}

function install(): void {
  if (existsSync("/usr/bin/glance-wsgi-api") && existsSync("/usr/bin/glance-manage")) return;
  execFileSync("apt-get", ["update", "-q"], { stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "glance-common", "python3-glance"], { stdio: "ignore" });
}

function configure(): void {
  for (const folder of ["etc", "images"]) mkdirSync(join(home, folder));
  writeFileSync(join(home, "etc/glance-api-paste.ini"), PASTE);
  writeFileSync(join(home, "etc/everybody.py"), EVERYBODY);
  writeFileSync(
    join(home, "etc/glance-api.conf"),
    `[DEFAULT]\nlog_file = ${home}/glance.log\nenforce_secure_rbac = false\n` +
      "[oslo_policy]\nenforce_new_defaults = false\nenforce_scope = false\n" +
      `[paste_deploy]\nconfig_file = ${home}/etc/glance-api-paste.ini\n[database]\nconnection = sqlite:///${home}/glance.sqlite\n` +
      `[glance_store]\nstores = file\ndefault_store = file\nfilesystem_store_datadir = ${home}/images\n`,
  );
}

function manage(...words: string[]): void {
  const { status, stderr } = spawnSync("glance-manage", ["--config-file", join(home, "etc/glance-api.conf"), ...words], {
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Error(`glance-manage ${words.join(" ")}: ${stderr}${readFileSync(join(home, "glance.log"), "utf8").slice(-2000)}`);
}

async function start() {
  const log = openSync(join(home, "api.log"), "w");
  const server = spawn("/usr/bin/python3", ["/usr/bin/glance-wsgi-api", "--host", "127.0.0.1", "--port", String(port)], {
    env: { ...process.env, OS_GLANCE_CONFIG_DIR: join(home, "etc"), PYTHONPATH: join(home, "etc") },
    stdio: ["ignore", log, log],
  });
  for (let tries = 0; tries < 60; tries++) {
    await new Promise((done) => setTimeout(done, 500));
    if (
      await fetch(`${address}?limit=1`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return server;
  }
  server.kill();
  throw new Error(`Glance did not start: ${readFileSync(join(home, "api.log"), "utf8").slice(-2000)}`);
}
