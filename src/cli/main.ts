#!/usr/bin/env node
import { isatty } from "node:tty";
import yargs from "yargs";
import { STDIN } from "../lint/find-files.ts";
import { check } from "./check.ts";
import type { Parsed, Run } from "./command.ts";
import { config } from "./config.ts";
import { diff } from "./diff.ts";
import { explain } from "./explain.ts";
import { fmt } from "./fmt.ts";
import { generate } from "./generate.ts";
import { init } from "./init.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";
import { lint } from "./lint.ts";
import { list } from "./list.ts";
import { newDocument } from "./new.ts";
import { version } from "./package-version.ts";
import { search } from "./search.ts";
import { show } from "./show.ts";
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

const USAGE = "Usage: $0 <command>\n\nChecks OpenStack and StarlingX flavors and images before a cloud does.";
const EXIT_CODES = "Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 wrong usage or unreadable files, 3 a bug";

/** A terminal that went away (`| head`) is no bug. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const io: Io = {
  out: (text) => void process.stdout.write(text),
  note: (line) => void process.stderr.write(`${line}\n`),
  stdin: readStdin,
  cwd: process.cwd(),
  colour: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
  columns: process.stdout.columns ?? 80,
  // without process.stdin and process.stderr, which open a stream each when they are looked at
  ...(isatty(0) && isatty(2) && { ask }),
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = tellError(error);
}

async function run(words: string[]): Promise<ExitCode> {
  let run: Run | undefined;
  // yargs takes a lone - for no positional
  const parser = yargs(words.map((word) => (word === "-" ? STDIN : word)))
    .scriptName("metadef")
    .usage(USAGE)
    .epilogue(EXIT_CODES)
    .locale("en")
    .version(version)
    .help()
    .alias({ help: "h", version: "v" })
    .strict()
    .recommendCommands()
    .demandCommand(1, "name a command; metadef --help lists them")
    .wrap(Math.min(io.columns, 110))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw error ?? new UsageError(`${message.replaceAll("\n", " ")} (metadef --help tells more)`);
    });
  // to describe all commands takes a tenth of the start: one that is named needs none of the others
  const named = commands.filter(({ name }) => name === words[0]);
  for (const command of named.length > 0 ? named : commands) command.addTo(parser, (parsed) => (run = parsed));
  await parser.parseAsync();
  // --help and --version leave nothing to run
  return run === undefined ? 0 : run(io);
}

function tellError(error: unknown): 2 | 3 {
  if (error instanceof UsageError || (error as Error)?.name === "YError") {
    io.note(`metadef: ${(error as Error).message}`);
    return 2;
  }
  io.note(`metadef: a bug: ${error instanceof Error ? error.message : String(error)} (METADEF_DEBUG=1 shows where)`);
  if (process.env["METADEF_DEBUG"] !== undefined && error instanceof Error) io.note(String(error.stack));
  return 3;
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
