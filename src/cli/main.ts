#!/usr/bin/env node
import { STDIN } from "../lint/find-files.ts";
import { escapeLine, escapeTerminal } from "../report/escape-terminal.ts";
import { check } from "./check.ts";
import type { Parsed, Run } from "./command.ts";
import { config } from "./config.ts";
import { isDevice, writeAll } from "./descriptor.ts";
import { diff } from "./diff.ts";
import { explain } from "./explain.ts";
import { fmt } from "./fmt.ts";
import { generate } from "./generate.ts";
import { init } from "./init.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";
import { lint } from "./lint.ts";
import { list } from "./list.ts";
import { newDocument } from "./new.ts";
import { search } from "./search.ts";
import { show } from "./show.ts";
import { colouredStyle, PLAIN } from "./style.ts";
import { testNamespaces } from "./test.ts";

/** The commands, in the order in which the help lists them. */
const commands: readonly Parsed[] = [
  lint,
  check,
  list,
  show,
  search,
  diff,
  explain,
  generate,
  config,
  init,
  fmt,
  newDocument,
  testNamespaces,
];

// a device that is no terminal, such as /dev/full, is written to as a file is
const terminal = isDevice(1) && process.stdout.isTTY === true;

let isUnread = false;

const io: Io = {
  out: terminal ? (text) => void process.stdout.write(text) : write,
  note,
  stdin: readStdin,
  stdinPieces: () => process.stdin,
  cwd: process.cwd(),
  style: terminal && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb" ? await colouredStyle() : PLAIN,
  columns: (terminal ? process.stdout.columns : undefined) ?? 80,
  ...(isDevice(2) && isDevice(0) && process.stdin.isTTY === true && process.stderr.isTTY === true && { ask }),
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = tellError(error);
}

async function run(given: readonly string[]): Promise<ExitCode> {
  // yargs takes a lone - for no positional
  const words = given.map((word) => (word === "-" ? STDIN : word));
  const [name, ...rest] = words;
  const named = commands.filter((command) => command.name === name);
  const run = named[0]?.ofPaths(rest) ?? (await parse(words, named));
  return run === undefined ? 0 : run(io);
}

/** The parser of options is loaded for options: that takes as long as linting a file. One that is named needs no other command. */
async function parse(words: readonly string[], named: readonly Parsed[]): Promise<Run | undefined> {
  const { parseWords } = await import("./parse-words.ts");
  return parseWords(words, named.length > 0 ? named : commands, io.columns);
}

function tellError(error: unknown): 0 | 2 | 3 {
  if (error instanceof UsageError || (error as Error)?.name === "YError") {
    // words of the command line may stand in it as they were given
    for (const line of (error as Error).message.split("\n")) note(`metadef: ${escapeLine(line)}`);
    return 2;
  }
  note(`metadef: a bug: ${escapeTerminal(error instanceof Error ? error.message : String(error))} (METADEF_DEBUG=1 shows where)`);
  if (process.env["METADEF_DEBUG"] !== undefined && error instanceof Error) note(escapeTerminal(String(error.stack)));
  return 3;
}

/** A reader that went away (`| head`) is no bug, and what was found counts all the same: the rest is written to nobody. */
function write(text: string): void {
  if (isUnread) return;
  try {
    writeAll(1, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EPIPE") throw new UsageError(`the standard output cannot be written (${code})`);
    isUnread = true;
  }
}

/** Where nobody can be told, the exit code tells. */
function note(line: string): void {
  try {
    writeAll(2, `${line}\n`);
  } catch {}
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
