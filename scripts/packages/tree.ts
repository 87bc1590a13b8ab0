import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { scripts } from "../../src/cli/completion/scripts.ts";

const root = resolve(import.meta.dirname, "../..");

/** Where each shell looks for completions that a package brings, below `share/`. */
const COMPLETIONS = {
  bash: "bash-completion/completions/metadef",
  zsh: "zsh/vendor-completions/_metadef",
  fish: "fish/vendor_completions.d/metadef.fish",
} as const satisfies Record<keyof typeof scripts, string>;

/** Writes what goes into `share/` of a system or of a Python environment: man pages (as `npm run build` made them) and completions. */
export function writeShare(share: string): void {
  const man = join(share, "man/man1");
  mkdirSync(man, { recursive: true });
  for (const name of readdirSync(join(root, "dist/man"))) copyFileSync(join(root, "dist/man", name), join(man, name));
  for (const [shell, path] of Object.entries(COMPLETIONS)) {
    mkdirSync(dirname(join(share, path)), { recursive: true });
    writeFileSync(join(share, path), scripts[shell as keyof typeof scripts]);
  }
}

/** Runs a program in a folder. @throws Error with what it wrote */
export function run(program: string, words: readonly string[], cwd: string): void {
  execFileSync(program, words, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}
