import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { escapeLine } from "../report/escape-terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Bytes that git may answer: some million paths. */
const LARGEST = 1 << 28;
/** Nothing is locked or written meanwhile, and no program of the repository's settings is run. */
const FIRST = ["--no-optional-locks", "-c", "core.fsmonitor=false"];

/** What is not as it was at a revision. */
export interface Changed {
  /** The absolute path of the repository's top, links followed. */
  readonly top: string;
  /** Absolute paths of files that were added, modified or renamed, or that git does not track. */
  readonly files: readonly string[];
}

/**
 * Asks git which files differ from what they were where the current branch left a revision: committed, staged or not.
 * @param cwd a folder of the repository
 * @param gitignore whether to leave out what is untracked and ignored
 * @throws UsageError where git is not installed, the folder is in no repository, or the revision is unknown or shares no commit
 */
export function changedFiles(revision: string, cwd: string, gitignore: boolean): Changed {
  const top = resolve(realpathSync(cwd), line(git(["rev-parse", "--show-cdup"], cwd, "--changed-since")));
  const named = `--changed-since "${escapeLine(revision)}"`;
  // git accepts no revision that begins with a hyphen, and must not read one as an option
  const commit = revision.startsWith("-") ? undefined : run(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`], cwd);
  if (commit === undefined || commit.status !== 0) throw new UsageError(`${named}: git has no such revision${shallow(cwd)}`);
  const base = run(["merge-base", line(commit.stdout), "HEAD"], cwd);
  if (base.status !== 0) throw new UsageError(`${named}: git has no commit that both this revision and HEAD come from${shallow(cwd)}`);
  const differing = ["diff", "--name-only", "-z", "--no-relative", "--no-ext-diff", "--diff-filter=d", line(base.stdout), "--"];
  const untracked = ["ls-files", "--others", "-z", ...(gitignore ? ["--exclude-standard"] : [])];
  const names = [differing, untracked].flatMap((words) => git(words, top, named).split("\0"));
  return { top, files: [...new Set(names)].filter((name) => name !== "").map((name) => resolve(top, name)) };
}

/** A clone that lacks old commits is the usual reason, and what to do is known. */
function shallow(cwd: string): string {
  const isShallow = line(run(["rev-parse", "--is-shallow-repository"], cwd).stdout) === "true";
  return isShallow ? "; the clone is shallow: run git fetch --unshallow, or set fetch-depth: 0 where CI checks out" : "";
}

/** What git answers. @throws UsageError with the first line of what it says against it */
function git(words: readonly string[], cwd: string, what: string): string {
  const { status, stdout, stderr } = run(words, cwd);
  if (status !== 0) throw new UsageError(`${what}: ${escapeLine(line(stderr).replace(/^fatal: /, ""))}`);
  return stdout;
}

function run(words: readonly string[], cwd: string) {
  const done = spawnSync("git", [...FIRST, ...words], { cwd, encoding: "utf8", maxBuffer: LARGEST, stdio: ["ignore", "pipe", "pipe"] });
  if (done.error !== undefined) {
    const { code } = done.error as NodeJS.ErrnoException;
    throw new UsageError(code === "ENOENT" ? "--changed-since needs git, which is not installed" : `git cannot be run (${code})`);
  }
  return done;
}

const line = (text: string): string => text.split("\n", 1)[0] as string;
