import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// METADEF_CONFORMANCE=FOLDER npx tsx test/live/namespaces.ts [WORD…]: pull, push and diff against real Glances, which FOLDER/oracle/glance-up.sh
// installs and starts. Needs a built dist/. Prints what each part found, and ends with the number of faults. A word selects parts.

const root = resolve(import.meta.dirname, "../..");
const conformance = process.env["METADEF_CONFORMANCE"];
if (conformance === undefined) throw new Error("METADEF_CONFORMANCE names no folder");
const script = resolve(conformance, "oracle/glance-up.sh");
const upstream = "/usr/share/glance-common/metadefs";
const home = mkdtempSync(join(tmpdir(), "metadef-namespaces-"));
const words = process.argv.slice(2);
const running: string[] = [];
let port = 9460,
  faults = 0;

/** A Glance of its own with an empty database, or with the namespaces of a folder. */
function glance(folder = ""): string {
  const own = String(++port);
  const env = { ...process.env, GLANCE_HOME: join(home, `glance-${own}`), PORT: own };
  execFileSync(script, ["up", ...(folder === "" ? [] : [folder])], { env, stdio: ["ignore", "ignore", "inherit"] });
  running.push(own);
  return `http://127.0.0.1:${own}`;
}

function stopAll(): void {
  for (const own of running) spawnSync(script, ["down"], { env: { ...process.env, GLANCE_HOME: join(home, `glance-${own}`), PORT: own } });
}

const environment = (endpoint: string) => ({ PATH: process.env["PATH"], HOME: home, OS_AUTH_TYPE: "none", OS_ENDPOINT: endpoint });
const command = [join(root, "dist/metadef.js")];

function metadef(endpoint: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    cwd: home,
    env: environment(endpoint),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

function metadefBeside(endpoint: string, ...args: string[]): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [...command, ...args], { cwd: home, env: environment(endpoint), stdio: "ignore" });
  return { child, ended: new Promise((done) => child.on("exit", (code) => done(code))) };
}

/** How many namespaces a Glance has now. */
async function namesIn(endpoint: string): Promise<number> {
  const answer = (await (await fetch(`${endpoint}/v2/metadefs/namespaces?limit=1000`)).json()) as { namespaces: unknown[] };
  return answer.namespaces.length;
}

function expect(what: string, holds: boolean, detail: unknown = ""): void {
  console.log(`${holds ? "ok   " : "FAULT"} ${what}${holds ? "" : `: ${JSON.stringify(detail).slice(0, 1500)}`}`);
  if (!holds) faults++;
}

function isSameFolder(one: string, other: string): boolean {
  const names = readdirSync(one);
  return (
    names.join() === readdirSync(other).join() &&
    names.every((name) => readFileSync(join(one, name)).equals(readFileSync(join(other, name))))
  );
}

const counts = (folder: string): number => readdirSync(folder).filter((name) => name.endsWith(".json")).length;

/** Every folder of files is loaded, pulled, pushed into an empty Glance and pulled again; and pushed from the files themselves. */
const FOLDERS: Readonly<Record<string, string>> = {
  upstream,
  openstack: join(root, "metadefs/openstack"),
  starlingx: join(root, "metadefs/starlingx"),
};

const parts: Readonly<Record<string, () => Promise<void>>> = {
  async "there and back"() {
    for (const [name, folder] of Object.entries(FOLDERS)) {
      const count = counts(folder);
      const [first, second, third] = [glance(folder), glance(), glance()] as const;
      const out = (text: string) => join(home, `${name}-${text}`);
      const pulled = metadef(first, "pull", "--out", out("first"));
      expect(`${name}: ${count} namespaces are pulled`, pulled.code === 0 && counts(out("first")) === count, pulled);
      const pushed = metadef(second, "push", out("first"), "--yes");
      expect(`${name}: and pushed into an empty Glance`, pushed.code === 0, pushed);
      const again = metadef(second, "pull", "--out", out("second"));
      expect(`${name}: and pulled again, byte for byte equal`, again.code === 0 && isSameFolder(out("first"), out("second")), again);
      const fromFiles = metadef(third, "push", folder, "--yes");
      expect(`${name}: the files themselves are pushed`, fromFiles.code === 0, fromFiles);
      const diff = metadef(third, "diff", folder, "cloud:");
      expect(`${name}: the first diff after it is empty`, diff.code === 0, diff);
      cpSync(folder, out("copy"), { recursive: true });
      const unchanged = metadef(third, "pull", "--out", out("copy"));
      expect(`${name}: a pull into the files changes none`, unchanged.code === 0 && isSameFiles(folder, out("copy")), unchanged);
      const twice = metadef(third, "push", folder, "--yes");
      expect(`${name}: a second push sends nothing`, twice.code === 0 && twice.out.includes("nothing to push"), twice);
    }
  },

  async "killed pushes"() {
    const wanted = join(home, "upstream-wanted");
    const whole = glance();
    metadef(whole, "push", upstream, "--yes");
    metadef(whole, "pull", "--out", wanted);
    const endpoint = glance();
    for (const least of [1, 6, 12, 20, 28, 32]) {
      const { child, ended } = metadefBeside(endpoint, "push", upstream, "--yes");
      while ((await namesIn(endpoint)) < least && child.exitCode === null) await new Promise((done) => setTimeout(done, 20));
      child.kill("SIGKILL");
      await ended;
      const there = metadef(endpoint, "pull", "--out", join(home, `killed-${least}`));
      expect(
        `killed with ${least} namespaces there: all can be read`,
        there.code === 0 && counts(join(home, `killed-${least}`)) >= least,
        there,
      );
    }
    const last = metadef(endpoint, "push", upstream, "--yes");
    metadef(endpoint, "pull", "--out", join(home, "killed-end"));
    expect("a push after that ends as one that was not killed", last.code === 0 && isSameFolder(wanted, join(home, "killed-end")), last);
  },

  async "a connection that breaks"() {
    const wanted = join(home, "upstream-whole");
    const whole = glance();
    metadef(whole, "push", upstream, "--yes");
    metadef(whole, "pull", "--out", wanted);
    for (const every of [7, 11]) {
      const endpoint = glance();
      const proxy = await breaking(endpoint, every);
      const { ended } = metadefBeside(proxy.endpoint, "push", upstream, "--yes");
      const code = await ended;
      proxy.stop();
      expect(`every ${every}th answer is lost, ${proxy.lost()} in all: the push ends well`, code === 0, code);
      metadef(endpoint, "pull", "--out", join(home, `broken-${every}`));
      expect(`every ${every}th answer is lost: nothing is`, isSameFolder(wanted, join(home, `broken-${every}`)));
    }
  },

  async "two pushes at once"() {
    const wanted = join(home, "upstream-one");
    const whole = glance();
    metadef(whole, "push", upstream, "--yes");
    metadef(whole, "pull", "--out", wanted);
    const endpoint = glance();
    const codes = await Promise.all([1, 2].map(() => metadefBeside(endpoint, "push", upstream, "--yes").ended));
    const pulled = metadef(endpoint, "pull", "--out", join(home, "upstream-two"));
    expect(
      "two pushes at once end well",
      codes.every((code) => code === 0),
      codes,
    );
    expect("and lose nothing", isSameFolder(wanted, join(home, "upstream-two")), pulled);
  },

  async "bad namespaces"() {
    const endpoint = glance();
    const post = (body: unknown) =>
      fetch(`${endpoint}/v2/metadefs/namespaces`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    for (const namespace of ["a/b", "ü", "..", "A", "a", "a b?c#d%2F", "x".repeat(80)]) await post({ namespace });
    const folder = join(home, "bad");
    mkdirSync(folder);
    // Glance's loader stores an unknown member of a property, and can never read the namespace again
    const unreadable = { namespace: "unreadable", properties: { p: { title: "P", type: "string", unknown: 1 } } };
    writeFileSync(join(folder, "bad.json"), JSON.stringify(unreadable));
    execFileSync(script, ["load", folder], {
      env: { ...process.env, GLANCE_HOME: join(home, `glance-${port}`), PORT: String(port) },
      stdio: "ignore",
    });
    const { code, out, err } = metadef(endpoint, "pull", "--out", join(home, "bad-out"));
    expect(
      "four namespaces are written, four are reported",
      code === 2 && counts(join(home, "bad-out")) === 4 && out.includes("4 not written"),
      err,
    );
    const lines = err.split("\n").filter((line) => line.includes("was not read"));
    expect("each with its reason", lines.length === 4 && /unreadable.*500/.test(err), err);
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`p${at}`, { title: "T", type: "string" }]));
    writeFileSync(join(folder, "bad.json"), JSON.stringify({ namespace: "Many", visibility: "public", properties: many }));
    const pushed = metadef(endpoint, "push", folder, "--yes");
    expect("600 properties are pushed, in parts", pushed.code === 0, pushed);
    const diff = metadef(endpoint, "diff", join(folder, "bad.json"), "cloud:");
    expect("and none is lost", diff.code === 2 && !diff.out.includes("~"), diff.out);
  },

  async "100,000 properties"() {
    const properties = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`p${at}`, { title: `T ${at}`, type: "string" }]));
    const server = createServer((_request, response) => response.end(JSON.stringify({ namespace: "big", properties })));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const code = await metadefBeside(endpoint, "pull", "big", "--out", join(home, "big")).ended;
    server.close();
    expect("100,000 properties of one namespace are pulled", code === 0 && Object.keys(readBig()).length === 100_000, code);
  },
};

const readBig = (): object => JSON.parse(readFileSync(join(home, "big/big.json"), "utf8")).properties;

function isSameFiles(one: string, other: string): boolean {
  return readdirSync(one)
    .filter((name) => name.endsWith(".json"))
    .every((name) => readFileSync(join(one, name)).equals(readFileSync(join(other, name))));
}

/** A proxy in front of a Glance that forwards every request and drops every so-many-th answer. */
async function breaking(endpoint: string, every: number) {
  let count = 0,
    lost = 0;
  const server = createServer((asked, response) => {
    const forwarded = request(`${endpoint}${asked.url}`, { method: asked.method ?? "GET", headers: asked.headers }, (answer) => {
      if (++count % every === 0) {
        lost++;
        answer.resume();
        asked.socket.destroy();
        return;
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    asked.pipe(forwarded);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lost: () => lost,
    stop: () => server.closeAllConnections(),
  };
}

if (!existsSync(command[0] as string)) throw new Error("dist/ is not built");
try {
  for (const [name, part] of Object.entries(parts)) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    console.log(name);
    await part();
  }
} finally {
  stopAll();
  rmSync(home, { recursive: true, force: true });
}
console.log(`${faults} faults`);
process.exit(faults > 0 ? 1 : 0);
