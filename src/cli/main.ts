#!/usr/bin/env node
import { keepCompiledCode } from "./compiled-code.ts";
import { isDevice, writeAll } from "./descriptor.ts";
import type { Io } from "./io.ts";
import { colouredStyle, isColoured, PLAIN, takeColour } from "./style.ts";

// before the code is loaded that is to be kept
keepCompiledCode(process.env, process.getuid?.());

// a device that is no terminal, such as /dev/full, is written to as a file is
const terminal = isDevice(1) && process.stdout.isTTY === true;

const { words: given, colour } = takeColour(process.argv.slice(2));
// a terminal that says nothing of its width has 0 columns
const columns = (terminal && process.stdout.columns) || 80;

let isUnread = false;
/** Whether progress is shown on a terminal; undefined until it is first shown, because the check costs time. */
let isWatched: boolean | undefined;
let isProgressShown = false;

// what never settles ends the process too: that is a bug
process.exitCode = 3;
void main();

/** No await outside a function: the single executable is one script of CommonJS. */
async function main(): Promise<void> {
  const cwd = workingFolder();
  if (cwd === undefined) {
    process.exitCode = 2;
    return note("metadef: the working folder does not exist any more; change into another one");
  }
  const { run, UsageError } = await import("./run-words.ts");
  const io: Io = {
    out: terminal ? show : (text) => write(text, UsageError),
    note,
    progress,
    stdin: readStdin,
    stdinPieces: () => process.stdin,
    cwd,
    env: process.env,
    style: isColoured(colour, terminal, process.env) ? await colouredStyle() : PLAIN,
    columns,
    room: terminal ? columns : Number.POSITIVE_INFINITY,
    showsBugs: process.env["METADEF_DEBUG"] !== undefined,
    ...(isDevice(2) && isDevice(0) && process.stdin.isTTY === true && process.stderr.isTTY === true && { ask }),
  };

  process.exitCode = await run(given, io);
}

/** The working folder; undefined if it was deleted, or cannot be reached any more. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

function show(text: string): void {
  if (isProgressShown) progress("");
  process.stdout.write(text);
}

/** A reader that is gone (`| head`) is not an error, and the findings still count: the rest is discarded. */
function write(text: string, UsageError: new (message: string) => Error): void {
  if (isUnread) return;
  try {
    writeAll(1, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EPIPE") throw new UsageError(`the standard output cannot be written (${code})`);
    isUnread = true;
  }
}

/** If the note cannot be written, the exit code still says it. */
function note(line: string): void {
  if (isProgressShown) progress("");
  try {
    writeAll(2, `${line}\n`);
  } catch {}
}

function progress(line: string): void {
  const { CI, TERM } = process.env;
  isWatched ??= isDevice(2) && process.stderr.isTTY === true && !CI && TERM !== "dumb";
  if (!isWatched) return;
  isProgressShown = line !== "";
  // a line that the terminal breaks in two would be erased by half
  process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The line that is typed in answer; an input that ends is an empty line. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  lines.once("SIGINT", () => process.exit(130));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}
