import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import autocannon from "autocannon";

// npm run build && npx tsx bench/hooks.ts: requests per second of a Fastify app that keeps extra specs, with the check and without, in
// turns on loopback, so that it holds when the machine's speed drifts; and the server's own processor time for a request, which other
// work on the machine does not change much. It judges nothing. The project aims at 0.9 or more.

const TURNS = 5;
const SECONDS = 2;
const CONNECTIONS = 10;
const extra_specs = {
  "hw:cpu_policy": "dedicated",
  "hw:cpu_thread_policy": "isolate",
  "hw:mem_page_size": "1GB",
  "hw:numa_nodes": "2",
  "hw:watchdog_action": "reset",
  "quota:disk_total_iops_sec": "5000",
  "trait:HW_CPU_X86_AVX2": "required",
  "scs:name-v2": "SCS-8V-32",
};

await measure();

async function measure(): Promise<void> {
  const apps = { checked: await start("checked"), plain: await start("plain") };
  const results: Record<string, Load[]> = { checked: [], plain: [] };
  // what an engine compiles first is no request's time
  for (const app of Object.values(apps)) await load(app);
  for (let turn = 0; turn < TURNS; turn++) for (const name of ["plain", "checked"] as const) results[name]?.push(await load(apps[name]));
  for (const { child } of Object.values(apps)) child.kill();
  const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
  const rate = (name: string): number => median((results[name] ?? []).map((each) => each.rate));
  const cpu = (name: string): number => median((results[name] ?? []).map((each) => each.cpu));
  const p99 = (name: string): number => median((results[name] ?? []).map((each) => each.p99));
  console.log(
    `requests per second, checked / plain: ${(rate("checked") / rate("plain")).toFixed(3)} (${rate("checked")} / ${rate("plain")})`,
  );
  console.log(
    `processor time of a request, plain / checked: ${(cpu("plain") / cpu("checked")).toFixed(3)} (${cpu("plain").toFixed(1)} / ${cpu("checked").toFixed(1)} µs)`,
  );
  console.log(
    `p99: ${p99("checked")} ms checked, ${p99("plain")} ms plain; ${CONNECTIONS} connections, ${TURNS} turns of ${SECONDS} s each`,
  );
}

interface App {
  readonly child: ChildProcess;
  readonly port: number;
}

interface Load {
  readonly rate: number;
  readonly p99: number;
  /** µs for each request */
  readonly cpu: number;
}

function start(name: string): Promise<App> {
  const child = fork(join(import.meta.dirname, "hooks-app.mjs"), [name], { execArgv: [] });
  return new Promise((resolve, reject) => {
    child.once("message", (port) => resolve({ child, port: port as number }));
    child.once("exit", (code) => reject(new Error(`the app ended with ${code}`)));
  });
}

/** µs that an app has run for. */
function spent({ child }: App): Promise<number> {
  child.send("spent");
  return new Promise((resolve) =>
    child.once("message", (usage) => resolve((usage as NodeJS.CpuUsage).user + (usage as NodeJS.CpuUsage).system)),
  );
}

async function load(app: App): Promise<Load> {
  const before = await spent(app);
  const { requests, latency, non2xx, errors } = await autocannon({
    url: `http://127.0.0.1:${app.port}/v2.1/flavors/1/os-extra_specs`,
    method: "POST",
    headers: { "content-type": "application/json", "openstack-api-version": "compute 2.96" },
    body: JSON.stringify({ extra_specs }),
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} refused, ${errors} failed`);
  return { rate: requests.average, p99: latency.p99, cpu: ((await spent(app)) - before) / requests.total };
}
