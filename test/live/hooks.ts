import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import express from "express";
import { metadef } from "../../src/hooks/express.ts";
import type { HookOptions } from "../../src/hooks/request.ts";

// npx tsx test/live/hooks.ts NOVA_URL GLANCE_URL [CASES…]: puts the hook in front of a real Nova (without Keystone, `/v2.1` behind the
// URL) and a real Glance, and drives both with python3-openstackclient and python3-openstacksdk: with the hook, without it, and each of
// the recorded requests of CASES (NDJSON) through it. Says what differs.

const [nova = "", glance = "", ...caseFiles] = process.argv.slice(2);
const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), "metadef-hooks-"));

/** Who Keystone would say is asking. */
const IDENTITY = {
  "x-user-id": "u".repeat(32),
  "x-project-id": "a".repeat(32),
  "x-roles": "admin,member,reader",
  "x-identity-status": "Confirmed",
};

/** A proxy to a service, with the hook in front or without. */
async function proxy(service: string, options: HookOptions | undefined): Promise<string> {
  const app = express();
  if (options !== undefined) app.use(metadef(options));
  app.use((request, response, next) => void forward(service, request, response).catch(next));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function forward(service: string, request: IncomingMessage & { body?: unknown }, response: ServerResponse): Promise<void> {
  const headers = new Headers(IDENTITY);
  for (const name of ["content-type", "accept", "openstack-api-version", "x-openstack-nova-api-version"])
    if (request.headers[name] !== undefined) headers.set(name, String(request.headers[name]));
  const parts: Buffer[] = [];
  if (request.body === undefined) for await (const part of request) parts.push(part as Buffer);
  const body = request.body === undefined ? Buffer.concat(parts) : Buffer.from(JSON.stringify(request.body));
  const init = { method: request.method ?? "GET", headers, ...(body.length > 0 && { body: new Uint8Array(body) }) };
  const answer = await fetch(`${service}${request.url}`, init);
  const text = Buffer.from(await answer.arrayBuffer());
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers)
    if (!/^(?:content-length|connection|transfer-encoding|content-encoding)$/.test(name)) response.setHeader(name, value);
  response.end(text);
}

async function client(url: string, words: readonly string[]): Promise<{ ok: boolean; out: string }> {
  const args = ["--os-auth-type", "none", "--os-endpoint", url, ...words];
  try {
    const running = run("openstack", args, { env: { ...process.env, HOME: home }, timeout: 120_000 });
    // the client takes what stands there for an image's data
    running.child.stdin?.end();
    const { stdout } = await running;
    return { ok: true, out: stdout.trim() };
  } catch (error) {
    const { stdout = "", stderr = String(error) } = error as { stdout?: string; stderr?: string };
    return { ok: false, out: `${stdout}${stderr}`.trim() };
  }
}

/** What a client does, and whether the hook lets it; without the hook all succeed but those that the service itself refuses. */
const NEW = ["--os-compute-api-version", "2.90"];
const COMPUTE: [what: string, words: string[], hooked: boolean][] = [
  ["create a flavor", ["flavor", "create", "--id", "NAME", "--ram", "512", "--vcpus", "2", "--disk", "1", "NAME"], true],
  [
    "create one with a property",
    [...NEW, "flavor", "create", "--id", "NAME-b", "--ram", "512", "--vcpus", "2", "--property", "hw:cpu_policy=dedicated", "NAME-b"],
    true,
  ],
  ["set a sound property", [...NEW, "flavor", "set", "--property", "hw:cpu_policy=shared", "NAME"], true],
  ["set a property of another vendor", [...NEW, "flavor", "set", "--property", "scs:name-v2=SCS-2V", "NAME"], true],
  ["show it", ["flavor", "show", "NAME", "-c", "properties", "-f", "value"], true],
  ["set a misspelt value", [...NEW, "flavor", "set", "--property", "hw:cpu_policy=dedicatd", "NAME"], false],
  ["set a misspelt key", [...NEW, "flavor", "set", "--property", "hw:cpu_thread_polcy=isolate", "NAME"], false],
  [
    "set a misspelt key with an old version",
    ["--os-compute-api-version", "2.1", "flavor", "set", "--property", "hw:cpu_thread_polcy=isolate", "NAME"],
    true,
  ],
  ["unset it", [...NEW, "flavor", "unset", "--property", "hw:cpu_thread_polcy", "NAME"], true],
  ["delete it", ["flavor", "delete", "NAME", "NAME-b"], true],
];
const IMAGE: [what: string, words: string[], hooked: boolean][] = [
  [
    "create an image",
    ["image", "create", "--disk-format", "qcow2", "--container-format", "bare", "--property", "hw_disk_bus=virtio", "NAME"],
    true,
  ],
  ["set a sound property", ["image", "set", "--property", "hw_vif_multiqueue_enabled=true", "NAME"], true],
  ["set a custom property", ["image", "set", "--property", "os_purpose=minimal", "NAME"], true],
  // before the wrong values, which the bare service keeps
  ["show it", ["image", "show", "NAME", "-c", "properties", "-f", "json"], true],
  ["set a wrong value", ["image", "set", "--property", "hw_disk_bus=virtoi", "NAME"], false],
  ["set a reserved property", ["image", "set", "--property", "os_glance_x=1", "NAME"], false],
  [
    "create one with a wrong value",
    ["image", "create", "--property", "hw_machine_type=x", "--property", "hw_video_model=vbox", "NAME-c"],
    false,
  ],
  ["delete it", ["image", "delete", "NAME"], true],
];

/** Values that differ from run to run. */
const plain = (text: string, name: string): string =>
  text
    .replaceAll(name, "NAME")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "UUID")
    .replace(/\d{4}-\d\d-\d\dT[\d:]+Z?|127\.0\.0\.1:\d+/g, "");

let wrong = 0;
for (const [service, table, base] of [
  [nova, COMPUTE, "/v2.1"],
  [glance, IMAGE, ""],
] as const) {
  if (service === "") continue;
  const hooked = `${await proxy(service, { target: "openstack@zed" })}${base}`;
  const bare = `${await proxy(service, undefined)}${base}`;
  for (const [index, [what, words, lets]] of table.entries()) {
    const [one, other] = [`h${process.pid}`, `b${process.pid}`];
    const with_ = await client(
      hooked,
      words.map((word) => word.replace("NAME", one)),
    );
    const without = await client(
      bare,
      words.map((word) => word.replace("NAME", other)),
    );
    const same = plain(with_.out, one) === plain(without.out, other);
    const right = with_.ok === lets && (!lets || (without.ok && same));
    if (!right) wrong++;
    console.log(`${right ? "ok  " : "ODD "} ${index + 1} ${what}: ${with_.ok ? "done" : with_.out.replace(/\s+/g, " ").slice(0, 220)}`);
    if (!right)
      console.log(
        `      without the hook: ${without.ok} ${plain(without.out, other).slice(0, 300)}\n      with: ${plain(with_.out, one).slice(0, 300)}`,
      );
  }
}

/** What openstacksdk does by itself: the steps whose name has "wrong" or "misspelt" are refused with the hook, with its words. */
if (nova !== "" && glance !== "") {
  const steps = async (options: HookOptions | undefined, name: string) => {
    const urls = [await proxy(nova, options), await proxy(glance, options)];
    const { stdout } = await run("/usr/bin/python3", [join(import.meta.dirname, "hooks-sdk.py"), ...urls, name], { timeout: 300_000 });
    return stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { what: string; ok: boolean; words: string });
  };
  const bare = await steps(undefined, `t${process.pid}`);
  for (const [index, { what, ok, words }] of (await steps({ target: "openstack@zed" }, `s${process.pid}`)).entries()) {
    const isWrong = /wrong|misspelt/.test(what);
    const right = isWrong ? !ok && /not valid|did you mean/.test(words) : ok && bare[index]?.ok === true;
    if (!right) wrong++;
    console.log(`${right ? "ok  " : "ODD "} openstacksdk: ${what}: ${ok ? "done" : words.replace(/\s+/g, " ").slice(0, 220)}`);
    if (!right) console.log(`      without the hook: ${JSON.stringify(bare[index])}`);
  }
}

/** The recorded requests, each sent to the service and through the hook: what the hook passes must be answered alike. */
const counts: Record<string, number> = {};
const send = async (url: string, method: string, headers: Record<string, string>, body: unknown) => {
  const answer = await fetch(url, {
    method,
    headers: { "content-type": "application/json", accept: "application/json", ...IDENTITY, ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
};
const noted: string[] = [];
for (const file of caseFiles) {
  const hookedNova = await proxy(nova, { target: "openstack@zed" });
  const hookedGlance = await proxy(glance, {});
  await send(
    `${nova}/v2.1/flavors`,
    "POST",
    {},
    { flavor: { name: `c${process.pid}`, id: `c${process.pid}`, ram: 512, vcpus: 1, disk: 1 } },
  );
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const item = JSON.parse(line);
    const requests: [string, string, string, string, Record<string, string>, unknown][] =
      item.op === "extra_specs_request"
        ? [
            [
              nova,
              hookedNova,
              "POST",
              `/v2.1/flavors/c${process.pid}/os-extra_specs`,
              { "openstack-api-version": `compute ${item.microversion}` },
              { extra_specs: item.extra_specs },
            ],
          ]
        : item.op === "glance_image_create"
          ? [[glance, hookedGlance, "POST", "/v2/images", {}, item.image]]
          : [];
    for (const [direct, hooked, method, path, headers, body] of requests) {
      const real = await send(`${direct}${path}`, method, headers, body);
      const checked = await send(`${hooked}${path}`, method, headers, body);
      const byHook = checked.text.includes('"findings":');
      const what = `${file.replace(/.*\//, "")}: ${byHook ? "refused by the hook" : "passed"}, ${real.status < 300 ? "taken" : `refused ${real.status}`}`;
      counts[what] = (counts[what] ?? 0) + 1;
      if ((byHook && real.status < 300) || (!byHook && checked.status !== real.status))
        noted.push(`${what} (${checked.status}) ${JSON.stringify(body).slice(0, 200)} ${byHook ? checked.text.slice(0, 160) : ""}`);
    }
  }
}
/** Namespaces, posted to the service and through the hook: what the hook passes is taken, what it refuses is refused or kept broken. */
if (glance !== "") {
  const hooked = await proxy(glance, {});
  const folder = join(import.meta.dirname, "../../metadefs/openstack");
  const sound = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .slice(0, 12)
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
  const broken = [
    { namespace: "Broken::A", unknown_key: 1 },
    { namespace: "Broken::B", visibility: "everyone" },
    { namespace: "Broken::C", properties: { a: { title: "A", type: "strng" } } },
    { namespace: "Broken::D", properties: { a: { title: "A", type: "string", required: true } } },
    { namespace: `Broken::${"E".repeat(90)}` },
  ];
  for (const document of [...sound, ...broken]) {
    const named = { ...document, namespace: `${document.namespace}${process.pid}`.slice(-120) };
    const checked = await send(`${hooked}/v2/metadefs/namespaces`, "POST", {}, named);
    const byHook = checked.text.includes('"findings":');
    const real = byHook ? await send(`${glance}/v2/metadefs/namespaces`, "POST", {}, named) : checked;
    const right = byHook ? real.status >= 400 : sound.includes(document) ? checked.status < 300 : checked.status >= 400;
    if (!right) wrong++;
    console.log(
      `${right ? "ok  " : "ODD "} namespace ${named.namespace}: ${byHook ? `refused by the hook (${checked.status}), by Glance ${real.status}` : checked.status} ${right ? "" : checked.text.slice(0, 300)}`,
    );
    await send(`${glance}/v2/metadefs/namespaces/${encodeURIComponent(named.namespace)}`, "DELETE", {}, undefined);
  }
}
console.log(counts, `${noted.length} to look at`);
for (const line of noted.slice(0, 60)) console.log(line);
console.log(`${wrong} odd`);
rmSync(home, { recursive: true, force: true });
process.exit(wrong === 0 ? 0 : 1);
