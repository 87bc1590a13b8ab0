import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

// Loaded before a command (--import): kills the process at one step of its writing, as METADEF_KILL_AT says, or prints how many steps
// there are. Before and after each call of the file system that concerns a temporary file is a step, and so is the middle of its text.

const at = Number(process.env["METADEF_KILL_AT"] ?? Number.POSITIVE_INFINITY);
let steps = 0;
const { writeSync } = fs;
const temporary = new Set<unknown>();

function take(): void {
  if (steps++ === at) process.kill(process.pid, "SIGKILL");
}

type Call = (...values: unknown[]) => unknown;
const calls = fs as unknown as Record<string, Call>;
for (const name of [
  "openSync",
  "writeFileSync",
  "fchmodSync",
  "fchownSync",
  "fsyncSync",
  "closeSync",
  "linkSync",
  "renameSync",
  "rmSync",
]) {
  const call = calls[name] as Call;
  calls[name] = (...values) => {
    const [first, text] = values;
    if (!temporary.has(first) && !/\.metadef-tmp$/.test(String(first))) return call(...values);
    take();
    if (name === "writeFileSync" && steps === at) writeSync(first as number, (text as string).slice(0, (text as string).length / 2));
    if (name === "writeFileSync") take();
    const result = call(...values);
    if (name === "openSync") temporary.add(result);
    if (name === "closeSync") temporary.delete(first);
    take();
    return result;
  };
}
syncBuiltinESMExports();

if (at === Number.POSITIVE_INFINITY) process.on("exit", () => void writeSync(2, `steps ${steps}\n`));
