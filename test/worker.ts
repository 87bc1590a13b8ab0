import { readFileSync } from "node:fs";
import { join } from "node:path";

// Runs test files one after another as its parent names them, and answers each with what became of it: what they share of src/ is
// loaded once.

/** What became of one file. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly output: string;
  /** Seconds of CPU, with those of the processes that the file started; undefined where the system does not say. */
  readonly seconds: number | undefined;
}

type Queue = [name: null, ...suites: unknown[]][];

// by this word uvu knows that somebody else says when tests run
process.argv.push("uvu/bin.js");
const queue: Queue = [];
Object.assign(globalThis, { UVU_QUEUE: queue, UVU_INDEX: 0 });
const { exec } = (await import("uvu")) as unknown as { exec(): Promise<void> };

let output = "";
const capture = (text: string | Uint8Array): boolean => {
  output += typeof text === "string" ? text : new TextDecoder().decode(text);
  return true;
};
process.stdout.write = capture as typeof process.stdout.write;
process.stderr.write = capture as typeof process.stderr.write;

process.on("message", (file: string) => void run(file).then((outcome) => process.send?.(outcome)));
process.send?.("ready");

async function run(file: string): Promise<Outcome> {
  output = "";
  queue.splice(0, queue.length, [null]);
  const before = secondsOfCpu();
  let broken = false;
  try {
    await import(join(import.meta.dirname, file));
    await exec();
    broken = process.exitCode !== undefined && process.exitCode !== 0;
  } catch (error) {
    broken = true;
    output += error instanceof Error ? String(error.stack) : String(error);
  }
  process.exitCode = 0;
  const total = numberAfter("Total"),
    passed = numberAfter("Passed"),
    skipped = numberAfter("Skipped");
  const after = secondsOfCpu();
  const seconds = before === undefined || after === undefined ? undefined : after - before;
  // a file that ran no test has failed: its run() was forgotten
  const failed = Math.max(total - passed, broken || total + skipped === 0 ? 1 : 0);
  return { passed, failed, skipped, output, seconds };
}

function numberAfter(name: string): number {
  return Number(new RegExp(`^\\s*${name}:\\s+(\\d+)`, "m").exec(output)?.[1] ?? 0);
}

/** User and system time of this process and of those that it waited for, from Linux's /proc: fields 14 to 17, in hundredths. */
function secondsOfCpu(): number | undefined {
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    return undefined;
  }
}
