import { randomBytes } from "node:crypto";
import { lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { kill, pid as own } from "node:process";

/** `.NAME.PID.RANDOM.metadef-tmp` */
const TEMPORARY = /^\..{1,200}\.(\d{1,10})\.[0-9a-f]{16}\.metadef-tmp$/s;

/** After this time in milliseconds a process of the same number is another one. */
const OLD = 60 * 60 * 1000;

/** The name of a new file beside one of this name: nobody can know it before. */
export function temporaryName(name: string): string {
  return `.${name.slice(0, 60)}.${own}.${randomBytes(8).toString("hex")}.metadef-tmp`;
}

/** Folders that were looked through: what is left there is from an earlier run. */
const cleared = new Set<string>();

/** Removes from a folder what a run left there that was killed while it wrote. */
export function clearLeftovers(folder: string): void {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      const pid = TEMPORARY.exec(name)?.[1];
      const path = join(folder, name);
      if (pid !== undefined && isOver(Number(pid), path)) rmSync(path, { force: true });
    }
  } catch {
    // what cannot be listed or removed now stands in nobody's way
  }
}

function isOver(pid: number, path: string): boolean {
  const status = lstatSync(path);
  return status.isFile() && (Date.now() - status.mtimeMs > OLD || !isRunning(pid));
}

function isRunning(pid: number): boolean {
  if (pid === own) return true;
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
