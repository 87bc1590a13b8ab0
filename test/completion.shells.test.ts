import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

// The shells themselves complete words of the command as it is built: bash and zsh at a terminal, fish by its own question.

const root = resolve(import.meta.dirname, "..");
let folder = "";

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-shells-"));
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/metadef"), `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/metadef.js")}" "$@"\n`, {
    mode: 0o755,
  });
  writeFileSync(join(folder, "flavors.json"), "{}");
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a program is installed. */
const has = (program: string, word: string): boolean => spawnSync(program, [word]).error === undefined;
const around = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${join(folder, "bin")}:${process.env["PATH"]}`,
  TERM: "dumb",
  LC_ALL: "C.UTF-8",
});

/** A shell at a terminal of its own (`script` of util-linux), in which one types. */
class Terminal {
  readonly #shell: ChildProcess;
  #seen = "";
  #wake = (): void => undefined;

  constructor(command: string) {
    this.#shell = spawn("script", ["-qfec", command, "/dev/null"], { cwd: folder, env: around() });
    this.#shell.stdout?.on("data", (piece) => {
      this.#seen += piece;
      this.#wake();
    });
  }

  type(text: string): void {
    this.#shell.stdin?.write(text);
  }

  /** What is shown until a pattern comes; at most half a minute. */
  async until(pattern: RegExp): Promise<RegExpExecArray> {
    const end = Date.now() + 30_000;
    for (;;) {
      const found = pattern.exec(this.#seen);
      if (found !== null) {
        this.#seen = this.#seen.slice(found.index + found[0].length);
        return found;
      }
      if (Date.now() > end) throw new Error(`not seen: ${pattern} in ${JSON.stringify(this.#seen)}`);
      await new Promise<void>((wake) => {
        this.#wake = wake;
        setTimeout(wake, 500).unref();
      });
    }
  }

  end(): void {
    this.#shell.stdin?.end();
    this.#shell.kill();
  }
}

/** Half-typed lines, and the words that are in the line after the tab. */
const TYPED: readonly (readonly [typed: string, words: string])[] = [
  ["metadef expl", "<metadef><explain>"],
  ["metadef show hw:cpu_po", "<metadef><show><hw:cpu_policy>"],
  ['metadef show "hw:cpu_po', "<metadef><show><hw:cpu_policy>"],
  ["metadef search hw:cpu_policy dedi", "<metadef><search><hw:cpu_policy><dedicated>"],
  ["metadef lint --target openstack@carac", "<metadef><lint><--target><openstack@caracal>"],
  ["metadef lint --target=openstack@carac", "<metadef><lint><--target=openstack@caracal>"],
  ["metadef explain numa-cpus-out", "<metadef><explain><numa-cpus-out-of-range>"],
  ["metadef lint flav", "<metadef><lint><flavors.json>"],
  ["metadef check --flavor=flav", "<metadef><check><--flavor=flavors.json>"],
  ["metadef lint --target='openstack@carac", "<metadef><lint><--target=openstack@caracal>"],
  ["metadef lint --statis", "<metadef><lint><--statistics>"],
];

const TERMINALS = {
  bash: { start: "bash --norc --noprofile -i", load: "source <(metadef completion bash)" },
  zsh: { start: "zsh -f -i", load: "bindkey -e; autoload -U compinit; compinit -u -D; source <(metadef completion zsh)" },
} as const;

for (const [shell, { start, load }] of Object.entries(TERMINALS)) {
  const run = has(shell, "--version") && has("script", "--version") ? test : test.skip;
  run(`${shell} completes at a terminal`, async () => {
    const terminal = new Terminal(start);
    try {
      terminal.type(`${load}; echo rea""dy\n`);
      await terminal.until(/ready\r?\n/);
      for (const [typed, words] of TYPED) {
        const last = /([^<>]*)>$/.exec(words)?.[1] as string;
        terminal.type(`${typed}\t`);
        await terminal.until(new RegExp(`${last.slice(-5)}["']? `));
        // then to the beginning of the line: the words are printed as the shell reads them
        terminal.type(`\x01printf '<%s>' \x05; echo en""d\n`);
        const [, shown] = await terminal.until(/(<[^\r\n%]*>)end\r?\n/);
        assert.is(shown, words, typed);
      }
    } finally {
      terminal.end();
    }
  });
}

(has("fish", "--version") ? test : test.skip)("fish completes", () => {
  const asked = TYPED.filter(([typed]) => !/["']/.test(typed)).map(([typed]) => `complete -C '${typed}'`);
  const { stdout, stderr } = spawnSync("fish", ["--no-config", "-c", `metadef completion fish | source; ${asked.join("; ")}`], {
    cwd: folder,
    env: around(),
    encoding: "utf8",
  });
  assert.is(stderr, "");
  const last = TYPED.filter(([typed]) => !/["']/.test(typed)).map(([, words]) => /<([^<>]*)>$/.exec(words)?.[1]);
  assert.equal(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split("\t")[0]),
    last,
  );
});

test.run();
