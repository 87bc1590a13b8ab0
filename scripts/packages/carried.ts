import { getAsset } from "node:sea";
import type { Carried } from "../../src/files/carried.ts";

// takes the place of src/files/carried.ts in the single executable

/** The folder that the paths of carried files begin with. */
export const CARRIED_ROOT = "\0metadef";

/** The assets of the executable, by their paths in the package; the asset `names` lists them. */
export const carried: Carried = {
  read: (path) => {
    const name = nameOf(path);
    return name !== undefined && names().has(name) ? Buffer.from(getAsset(name)) : undefined;
  },
  names: (folder) => {
    const name = nameOf(folder);
    if (name === undefined) return undefined;
    const found = [...names()].filter((each) => each.startsWith(`${name}/`)).map((each) => each.slice(name.length + 1));
    return found.filter((each) => !each.includes("/"));
  },
};

let listed: ReadonlySet<string> | undefined;

function names(): ReadonlySet<string> {
  listed ??= new Set(getAsset("names", "utf8").split("\n"));
  return listed;
}

function nameOf(path: string): string | undefined {
  return path.startsWith(`${CARRIED_ROOT}/`) ? path.slice(CARRIED_ROOT.length + 1) : undefined;
}
