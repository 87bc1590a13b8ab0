#!/usr/bin/env node
import yargs from "yargs";
import { STDIN } from "../lint/find-files.ts";
import type { Parsed, Run } from "./command.ts";
import { diff } from "./diff.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";
import { lint } from "./lint.ts";
import { list } from "./list.ts";
import { packageVersion } from "./package-root.ts";
import { search } from "./search.ts";
import { show } from "./show.ts";

/** The commands, in the order in which the help lists them. */
const commands: readonly Parsed[] = [lint, list, show, search, diff];

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
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = explain(error);
}

async function run(words: string[]): Promise<ExitCode> {
  let run: Run | undefined;
  // yargs takes a lone - for no positional
  const parser = yargs(words.map((word) => (word === "-" ? STDIN : word)))
    .scriptName("metadef")
    .usage(USAGE)
    .epilogue(EXIT_CODES)
    .locale("en")
    .version(packageVersion())
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
  for (const command of commands) command.addTo(parser, (parsed) => (run = parsed));
  await parser.parseAsync();
  // --help and --version leave nothing to run
  return run === undefined ? 0 : run(io);
}

function explain(error: unknown): 2 | 3 {
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
