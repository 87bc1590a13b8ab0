import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createProxy, request as sendRequest } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import type { Cloud, ServiceType } from "../../src/cloud/cloud.ts";
import { connect } from "../../src/cloud/connect.ts";
import { member } from "../../src/json/value.ts";

// METADEF_CONFORMANCE=FOLDER npx tsx test/live/cloud.ts: starts Debian's Keystone, Glance, Nova API, Placement and Cinder with the scripts
// of FOLDER/oracle, and asks them with a password, an application credential, a token, and for the whole system. Each answer must be what
// python3-openstacksdk gets. The last line is "N passed, N failed".

const oracle = join(process.env["METADEF_CONFORMANCE"] ?? "", "oracle");
if (process.env["METADEF_CONFORMANCE"] === undefined) {
  console.log("METADEF_CONFORMANCE names no folder\n0 passed, 1 failed");
  process.exit(1);
}
const home = mkdtempSync(join(tmpdir(), "metadef-live-cloud-"));
const started: ChildProcess[] = [];
let passed = 0;
let failed = 0;

/** What each service is asked for, with a microversion where one is needed. */
const PATHS: Readonly<Record<ServiceType, readonly (readonly [path: string, microversion?: string])[]>> = {
  identity: [["projects"], ["users"]],
  image: [["v2/metadefs/namespaces?limit=3"], ["v2/images"]],
  compute: [["flavors/detail"], ["flavors/detail", "2.61"], ["os-aggregates"]],
  placement: [["resource_providers"], ["traits", "1.6"]],
  volume: [["types"], ["types", "3.50"]],
};

function check(name: string, isRight: boolean, detail = ""): void {
  if (isRight) passed++;
  else failed++;
  if (!isRight) console.log(`FAILED: ${name} ${detail}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

function start(command: string, words: readonly string[], env: Record<string, string>): ChildProcess {
  const log = openSync(join(home, `${words[0]?.split("/").at(-1)}.log`), "a");
  const child = spawn(command, words, { env: { ...process.env, ...env }, stdio: ["ignore", log, log], detached: true });
  started.push(child);
  return child;
}

async function until(url: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${url} does not answer; see ${home}`);
}

const ports = Object.fromEntries(
  await Promise.all((Object.keys(PATHS) as ServiceType[]).map(async (type) => [type, await freePort()] as const)),
) as Record<ServiceType, number>;
const at = (type: ServiceType): string => `http://127.0.0.1:${ports[type]}`;

/** What each token is worth, as Keystone said. */
const tokens = new Map<string, Promise<Record<string, string> | undefined>>();

async function identityOf(token: string): Promise<Record<string, string> | undefined> {
  const answer = await fetch(`${at("identity")}/v3/auth/tokens`, { headers: { "x-auth-token": token, "x-subject-token": token } });
  if (!answer.ok) return undefined;
  const given = member(await answer.json(), "token");
  const id = (name: string): string => String(member(member(given, name), "id") ?? "");
  const roles = ((member(given, "roles") ?? []) as { name: string }[]).map(({ name }) => name);
  return {
    "x-identity-status": "Confirmed",
    "x-user-id": id("user"),
    "x-project-id": id("project"),
    "x-roles": roles.join(","),
    ...(member(given, "system") !== undefined && { "openstack-system-scope": "all" }),
  };
}

/**
 * The services run without the filter that asks Keystone: this stands before each, and does what it does.
 * @returns the port on which the service answers behind it
 */
async function guard(type: ServiceType): Promise<number> {
  const behind = await freePort();
  const server = createProxy(async (request, response) => {
    const token = String(request.headers["x-auth-token"] ?? "");
    const isOpen = request.url === "/" || request.url === "/healthcheck";
    if (!tokens.has(token)) tokens.set(token, isOpen ? Promise.resolve({}) : identityOf(token));
    const identity = await tokens.get(token);
    if (isOpen) tokens.delete(token);
    if (identity === undefined)
      return response.writeHead(401, { "content-type": "application/json" }).end('{"error": {"message": "no such token"}}');
    const headers = { ...request.headers, ...identity };
    const forward = sendRequest({ port: behind, host: "127.0.0.1", method: request.method, path: request.url, headers }, (answer) => {
      response.writeHead(answer.statusCode as number, answer.headers);
      answer.pipe(response);
    });
    forward.on("error", () => response.destroy());
    request.pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(ports[type], "127.0.0.1", resolve));
  server.unref();
  return behind;
}

/** A cloud of the file that this script writes. */
const open = (cloud: string): Promise<Cloud> => connect({ cloud, cwd: home, env: { HOME: home } }, () => {});

const admin = { auth_url: at("identity"), username: "admin", password: "secret", user_domain_id: "default" };
const clouds: Record<string, unknown> = {
  password: { auth: { ...admin, project_name: "admin", project_domain_id: "default" }, region_name: "RegionOne" },
  system: { auth_type: "v3password", auth: { ...admin, auth_url: `${at("identity")}/v3`, system_scope: "all" }, region_name: "RegionOne" },
  unscoped: { auth_type: "v3password", auth: { ...admin, unscoped: true } },
  wrong: { auth: { ...admin, password: "hunter22", project_name: "admin", project_domain_id: "default" } },
};
const writeClouds = (): void => writeFileSync(join(home, "clouds.yaml"), JSON.stringify({ clouds }));

async function startAll(): Promise<void> {
  start("bash", [join(oracle, "keystone-up.sh"), "up"], { KEYSTONE_HOME: join(home, "keystone"), PORT: String(ports.identity) });
  start("bash", [join(oracle, "glance-up.sh"), "up"], { GLANCE_HOME: join(home, "glance"), PORT: String(await guard("image")) });
  for (const [type, script] of [
    ["compute", "nova_api"],
    ["placement", "placement"],
    ["volume", "cinder"],
  ] as const) {
    start("/usr/bin/python3", [join(oracle, `${script}_oracle.py`), "serve", String(await guard(type))], {});
  }
  await Promise.all([until(`${at("identity")}/v3/`), until(`${at("image")}/healthcheck`)]);
  // a reader that has not ended would keep Keystone from writing
  const wal = 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute("PRAGMA journal_mode=WAL")';
  execFileSync("/usr/bin/python3", ["-c", wal, join(home, "keystone/keystone.sqlite")]);
  await Promise.all([until(at("compute")), until(at("placement")), until(at("volume"))]);
}

/** Puts the services into Keystone's catalog, and adds a cloud with an application credential and one with a token. */
async function register(): Promise<void> {
  const cloud = await open("password");
  const identity = await cloud.service("identity");
  const add = async (kind: string, plural: string, body: object): Promise<unknown> =>
    member((await identity.send("POST", plural, { [kind]: body })).body, kind);
  for (const [type, name, path] of [
    ["image", "glance", ""],
    ["compute", "nova", "/v2.1"],
    ["placement", "placement", ""],
    ["volumev3", "cinder", "/v3"],
  ] as const) {
    const service = await add("service", "services", { type, name });
    const url = `${at(type === "volumev3" ? "volume" : type)}${path}`;
    await add("endpoint", "endpoints", { service_id: member(service, "id"), interface: "public", region_id: "RegionOne", url });
  }
  const users = member((await identity.get("users?name=admin")).body, "users") as { id: string }[];
  const credential = await add("application_credential", `users/${users[0]?.id}/application_credentials`, { name: "live" });
  clouds["application"] = {
    auth_type: "v3applicationcredential",
    auth: {
      auth_url: at("identity"),
      application_credential_id: member(credential, "id"),
      application_credential_secret: member(credential, "secret"),
    },
    region_name: "RegionOne",
  };
  clouds["token"] = {
    auth_type: "v3token",
    auth: { auth_url: at("identity"), token: await newToken(), project_name: "admin", project_domain_id: "default" },
  };
  await cloud.close();
  writeClouds();
}

async function newToken(): Promise<string> {
  const user = { name: admin.username, password: admin.password, domain: { id: "default" } };
  const auth = {
    identity: { methods: ["password"], password: { user } },
    scope: { project: { name: "admin", domain: { id: "default" } } },
  };
  const answer = await fetch(`${at("identity")}/v3/auth/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ auth }),
  });
  return answer.headers.get("x-subject-token") ?? "";
}

/** What python3-openstacksdk gets for the same requests. */
async function throughSdk(cloud: string): Promise<Record<string, unknown>> {
  const script = join(import.meta.dirname, "cloud-sdk.py");
  const env = { PATH: "/usr/bin:/bin", HOME: home, NO_PROXY: "*" };
  // not at once: the guards of this process answer it
  const running = promisify(execFile)("/usr/bin/python3", [script, cloud], { cwd: home, env, encoding: "utf8", timeout: 120_000 });
  running.child.stdin?.end(JSON.stringify(PATHS));
  return JSON.parse((await running).stdout);
}

async function compare(name: string): Promise<void> {
  const sdk = await throughSdk(name);
  const cloud = await open(name);
  for (const [type, paths] of Object.entries(PATHS) as [ServiceType, (typeof PATHS)[ServiceType]][]) {
    const service = await cloud.service(type);
    const versions = await service.versions();
    check(`${name}: versions of ${type}`, versions.length > 0);
    if (name === "password")
      console.log(`${type}: ${versions.map(({ id, min, max }) => `${id}${max ? ` (${min} to ${max})` : ""}`).join(", ")}`);
    for (const [path, microversion] of paths) {
      const answer = await service.get(path, { accept: [403], ...(microversion !== undefined && { microversion }) });
      const isSame = isDeepStrictEqual(
        JSON.parse(JSON.stringify([answer.status, answer.body ?? null])),
        sdk[`${type} ${path} ${microversion}`],
      );
      check(
        `${name}: ${type} ${path} ${microversion ?? ""}`,
        isSame,
        JSON.stringify([answer.status, answer.body, sdk[`${type} ${path} ${microversion}`]]).slice(0, 400),
      );
    }
  }
  await cloud.close();
}

/** When a password changes, Keystone ends all tokens of the user: the connection asks for a new one, once, and then says what to do. */
async function endTokens(): Promise<void> {
  const cloud = await open("password");
  const identity = await cloud.service("identity");
  const [user] = member((await identity.get("users?name=admin")).body, "users") as { id: string }[];
  const change = { original_password: admin.password, password: "another" };
  await identity.send("POST", `users/${user?.id}/password`, { user: change });
  const message = await messageOf(identity.get("projects"));
  const expected = /^Keystone answered 401 to POST .*; check the user, the password and the domains in /;
  check("a password that changed", expected.test(message) && cloud.counts.renewals === 1, message);
  await cloud.close();
}

const messageOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "no error",
    (error: Error) => error.message,
  );

/** The command itself, as it is built: what it prints has no secret in it. */
async function runCommand(words: readonly string[], isRight: (code: number, out: string) => boolean): Promise<void> {
  const command = join(import.meta.dirname, "../../dist/metadef.js");
  const env = { PATH: process.env["PATH"] ?? "", HOME: home };
  const { code, text } = await new Promise<{ code: number; text: string }>((resolve) =>
    execFile(process.execPath, [command, ...words], { cwd: home, env, timeout: 120_000 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: `${out}${err}` }),
    ),
  );
  const secrets = JSON.stringify(clouds).match(/(?<="(?:application_credential_secret|token)":")[^"]+/g) ?? [];
  const leaked = secrets.some((each) => text.includes(each)) || /gAAAA/.test(text);
  check(words.join(" "), isRight(code, text) && !leaked, `${code} ${text.slice(-600)}`);
}

async function refuse(name: string, use: (cloud: Cloud) => Promise<unknown>, expected: RegExp): Promise<void> {
  const cloud = await open(name);
  const message = await messageOf(use(cloud));
  check(name, expected.test(message) && !/hunter22|secret\b/.test(message), message);
  await cloud.close();
}

try {
  const began = Date.now();
  writeClouds();
  await startAll();
  console.log(`five services after ${Math.round((Date.now() - began) / 1000)} s`);
  await register();
  for (const name of ["password", "application", "token", "system"]) await compare(name);
  await refuse(
    "wrong",
    (cloud) => cloud.service("compute"),
    /^Keystone answered 401 to POST .*: The request you have made requires authentication; check the user/,
  );
  await refuse(
    "unscoped",
    (cloud) => cloud.service("compute"),
    /^there is no public endpoint of Nova; the catalog is empty: the token has no project/,
  );
  const isAudit = (code: number, text: string) => code < 2 && /^metadef: cloud "\w+" from .*clouds\.yaml$/m.test(text);
  await runCommand(["audit", "--cloud", "application", "--debug"], isAudit);
  await runCommand(["audit", "--cloud", "token", "--debug", "--format", "json"], isAudit);
  await runCommand(["export", "--cloud", "password", "--out", "estate"], (code) => code === 0);
  await runCommand(["audit", "--cloud", "wrong"], (code, text) => code === 2 && /Keystone answered 401/.test(text));
  await endTokens();
} finally {
  for (const { pid } of started) {
    try {
      if (pid !== undefined) process.kill(-pid);
    } catch {}
  }
  if (failed === 0 && passed > 0) rmSync(home, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
