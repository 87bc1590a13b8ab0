import { fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./worker.ts";

// tsx test/run.ts [--full] [--long] [--times] [WORD…]: runs the test files whose names have one of the words, or all, and ends with
// the sum, `N passed, N failed`. Without --full and without a word the long files are left out; with --long they alone run. --times
// says how many seconds of CPU each file took.

/** Files that take minutes: TypeScript's compilers, packing and installing, thousands of mutations, outputs past any size. */
const LONG: readonly string[] = [
  "cli-query.test.ts",
  "cli.robustness.test.ts",
  "cli.system.test.ts",
  "completion.shells.test.ts",
  "config.cli.test.ts",
  "documents.broken.test.ts",
  "documents.long-list.test.ts",
  "documents.robustness.test.ts",
  "examples.test.ts",
  "facts.test.ts",
  "files.killed.test.ts",
  "fuzz.documents.test.ts",
  "fuzz.fix.test.ts",
  "fuzz.lsp.test.ts",
  "fuzz.namespaces.test.ts",
  "fuzz.test.ts",
  "fuzz.written.test.ts",
  "growth.test.ts",
  "namespace-lint.fix.test.ts",
  "namespace-lint.robustness.test.ts",
  "own-patterns.test.ts",
  "package.test.ts",
  "packages.test.ts",
  "pipelines.test.ts",
  "programs.test.ts",
  "push.faults.test.ts",
  "strangers.test.ts",
  "typegen.command.test.ts",
  "typegen.consumers.test.ts",
  "typegen.fuzz.test.ts",
  "typegen.modules.test.ts",
  "typegen.schemas.test.ts",
  "typegen.types.test.ts",
];

/** Files that measure their process: each has one of its own. They run first. */
const ALONE: readonly string[] = ["documents.robustness.test.ts", "documents.stream.test.ts"];

const folder = import.meta.dirname;
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const [full, long, times] = ["--full", "--long", "--times"].map((option) => process.argv.includes(option));
const named = readdirSync(folder)
  .filter((name) => name.endsWith(".test.ts") && (words.length === 0 || words.some((word) => name.includes(word))))
  .sort();
const files = named.filter((name) => (long ? LONG.includes(name) : full || words.length > 0 || !LONG.includes(name)));

const sum = { passed: 0, failed: files.length === 0 ? 1 : 0, skipped: 0 };
const queue = [...files].sort((a, b) => Number(ALONE.includes(b)) - Number(ALONE.includes(a)));
await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, work));

if (named.length > files.length && !long) console.log(`${named.length - files.length} long files left out (npm run test:full runs them)`);
if (sum.skipped > 0) console.log(`${sum.skipped} skipped`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** Gives one process file after file; where it ends before it should, another takes its place. */
async function work(): Promise<void> {
  while (queue.length > 0) {
    const worker = fork(join(folder, "worker.ts"), {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    let file: string | undefined;
    await new Promise<void>((resolve) => {
      const next = (): void => {
        file = file !== undefined && ALONE.includes(file) ? undefined : queue.shift();
        if (file === undefined) worker.disconnect();
        else worker.send(file);
      };
      worker.on("message", (outcome: Outcome | "ready") => {
        if (outcome !== "ready") report(file as string, outcome);
        next();
      });
      worker.on("exit", (code, signal) => {
        if (file !== undefined)
          report(file, { passed: 0, failed: 1, skipped: 0, output: `ended with ${signal ?? code}`, seconds: undefined });
        resolve();
      });
    });
  }
}

function report(file: string, { passed, failed, skipped, output, seconds }: Outcome): void {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  const counts = [`${passed} passed`, ...(skipped > 0 ? [`${skipped} skipped`] : []), ...(failed > 0 ? [`${failed} failed`] : [])];
  const took = times && seconds !== undefined ? `, ${seconds.toFixed(1)} s` : "";
  console.log(`${failed > 0 ? "FAIL" : "ok  "} ${file}: ${counts.join(", ")}${took}`);
  if (failed > 0) console.log(output);
}
