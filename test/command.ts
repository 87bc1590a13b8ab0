import type { Io } from "../src/cli/io.ts";
import { run } from "../src/cli/run-words.ts";
import { PLAIN } from "../src/cli/style.ts";

/** How a command ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a command finds around it. */
export interface Around {
  readonly cwd: string;
  /** The environment; empty by default. */
  readonly env?: Readonly<Record<string, string>>;
  /** The standard input. */
  readonly input?: string | Uint8Array;
  /** Answers that somebody at a terminal types, one a question. */
  readonly answers?: readonly string[];
}

/** Runs the command in this process, as dist/metadef.js does in one of its own: a tenth of a second less each time. */
export async function runCommand(words: readonly string[], { cwd, env = {}, input = "", answers }: Around): Promise<Ended> {
  let out = "",
    err = "";
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const typed = [...(answers ?? [])];
  const io: Io = {
    out: (text) => void (out += text),
    note: (line) => void (err += `${line}\n`),
    stdin: async () => bytes,
    stdinPieces: async function* () {
      yield bytes;
    },
    cwd,
    env,
    style: PLAIN,
    columns: 80,
    room: Number.POSITIVE_INFINITY,
    ...(answers && {
      ask: async (question) => {
        err += `${question}\n`;
        return typed.shift() ?? "";
      },
    }),
  };
  return { code: await run(words, io), out, err };
}
