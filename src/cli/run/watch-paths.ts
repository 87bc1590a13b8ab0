import { existsSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Several files change at once when an editor saves. */
const SETTLED = 100;

/**
 * Calls back whenever a namespace or a supplement at one of the paths changed and all has settled, again and again.
 * @param paths folders of namespaces, or files
 */
export function watchPaths(paths: readonly string[], changed: () => void): void {
  const watched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchAll();
      changed();
    }, SETTLED);
  };
  // only folders: a file that replaces another has a different identity for a watcher, and Node's recursive watch follows the
  // same rule
  const watchFolder = (folder: string, path: string, concerns: (name: string | null) => boolean): void => {
    if (watched.has(path)) return;
    watched.add(path);
    const watcher = watch(folder, (_, name) => concerns(name) && settle());
    // a removed folder is watched again when it is back
    watcher.on("error", () => watched.delete(path));
  };
  const watchAll = (): void => {
    for (const path of paths) {
      if (!existsSync(path)) continue;
      if (statSync(path).isFile()) watchFolder(dirname(path), path, (name) => name === null || name === basename(path));
      else
        for (const folder of [path, join(path, "supplement")].filter((each) => existsSync(each))) watchFolder(folder, folder, () => true);
    }
  };
  watchAll();
}
