import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

// Runs every test file in a process of its own and ends with the sum, `N passed, N failed`. A file that ran no test has failed:
// uvu exits 0 for a forgotten run(), and for a file that throws what is no Error.

interface Outcome {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.ts") && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
  .sort();

const outcomes: Outcome[] = [];
const queue = [...files];
await Promise.all(Array.from({ length: availableParallelism() }, work));

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0) + (files.length === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const outcome = await run(file);
    outcomes.push(outcome);
    console.log(
      `${outcome.failed > 0 ? "FAIL" : "ok  "} ${file}: ${outcome.passed} passed${outcome.failed > 0 ? `, ${outcome.failed} failed` : ""}`,
    );
    if (outcome.failed > 0) console.log(outcome.output);
  }
}

function run(file: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(folder, file)], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    child.on("close", (code) => {
      const total = numberAfter("Total", output),
        passed = numberAfter("Passed", output);
      resolve({ file, passed, failed: Math.max(total - passed, code !== 0 || total === 0 ? 1 : 0), output });
    });
  });
}

function numberAfter(name: string, output: string): number {
  return Number(new RegExp(`^\\s*${name}:\\s+(\\d+)`, "m").exec(output)?.[1] ?? 0);
}
