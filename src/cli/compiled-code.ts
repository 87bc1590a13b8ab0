import { lstatSync, mkdirSync } from "node:fs";
import module from "node:module";
import { isAbsolute, join } from "node:path";

/** Node's own cache of compiled code; Node 20 has none. */
const enableCompileCache: ((folder: string) => unknown) | undefined = Reflect.get(module, "enableCompileCache");

/**
 * Has Node keep the compiled code of what is loaded from here on, in a folder of the user's own: half of the start is compiling.
 * Where NODE_DISABLE_COMPILE_CACHE or NODE_COMPILE_CACHE is set, that decides.
 * @param user the number of the user that the process runs as
 */
export function keepCompiledCode(env: NodeJS.ProcessEnv, user: number | undefined): void {
  if (enableCompileCache === undefined || env["NODE_DISABLE_COMPILE_CACHE"] || env["NODE_COMPILE_CACHE"]) return;
  const folder = ownCacheFolder(env, user);
  if (folder !== undefined) enableCompileCache(folder);
}

/**
 * `metadef` in the user's folder for caches (XDG_CACHE_HOME, else `.cache` at home), created if it does not exist. Anyone who
 * can write to it can run code as the user: undefined if the folder or one above it is a link, belongs to another user, or is
 * writable by others.
 */
export function ownCacheFolder({ XDG_CACHE_HOME, HOME }: NodeJS.ProcessEnv, user: number | undefined): string | undefined {
  const base = XDG_CACHE_HOME || (HOME && join(HOME, ".cache"));
  if (user === undefined || !base || !isAbsolute(base)) return undefined;
  const folder = join(base, "metadef");
  try {
    if (!isOwn(base, user)) return undefined;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOwn(folder, user) ? folder : undefined;
  } catch {
    // without the folder there is no cache
    return undefined;
  }
}

function isOwn(folder: string, user: number): boolean {
  const status = lstatSync(folder);
  return status.isDirectory() && status.uid === user && (status.mode & 0o022) === 0;
}
