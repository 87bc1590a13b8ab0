import { randomBytes } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { kill, pid as own, uptime } from "node:process";

/** `.NAME.PID-START.RANDOM.metadef-tmp`; START is empty where the system does not say when a process began. */
const TEMPORARY = /^\..{1,200}\.(\d{1,10})-(\d{0,20})\.[0-9a-f]{16}\.metadef-tmp$/s;

/** After this time in milliseconds a process of the same number is another one. */
const OLD = 60 * 60 * 1000;

/** A name for a new file next to one with this name; it cannot be predicted. */
export function temporaryName(name: string): string {
  return `.${name.slice(0, 60)}.${own}-${startOf(own) ?? ""}.${randomBytes(8).toString("hex")}.metadef-tmp`;
}

/** Folders that were looked through: what is left there is from an earlier run. */
const cleared = new Set<string>();

/** Removes from a folder what a run left there that was killed while it wrote. */
export function clearLeftovers(folder: string): void {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  for (const name of namesIn(folder)) {
    const [, pid, start] = TEMPORARY.exec(name) ?? [];
    if (pid === undefined) continue;
    const path = join(folder, name);
    try {
      if (isOver(Number(pid), start as string, path)) rmSync(path, { force: true });
    } catch {
      // another run removed it, or it cannot be removed now
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOver(pid: number, start: string, path: string): boolean {
  const status = lstatSync(path);
  if (!status.isFile()) return false;
  const age = Date.now() - status.mtimeMs;
  // numbers come again, in a container with every run: a file that is older than this process is not its own
  if (pid === own && age > uptime() * 1000) return true;
  return age > OLD || !isRunning(pid, start);
}

function isRunning(pid: number, start: string): boolean {
  try {
    kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = startOf(pid);
  return now === undefined || start === "" || now === start;
}

/** When a process began, in ticks of Linux's clock: together with its number this names one process only. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // the 22nd field; the second one, in brackets, may have blanks
    return /^\d+$/.exec(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "")?.[0];
  } catch {
    return undefined;
  }
}
