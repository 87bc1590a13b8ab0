import { isAbsolute, relative, resolve, sep } from "node:path";
import { isCloudPath } from "./cloud-path.ts";
import type { ReportOptions } from "./report.ts";

/** The path of a file from the root of the repository, with forward slashes; undefined where it is not below the root. */
export function pathFromRoot(file: string, { cwd, root }: Pick<ReportOptions, "cwd" | "root">): string | undefined {
  if (isCloudPath(file)) return file;
  const path = relative(root, resolve(cwd, file));
  return path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? undefined : path.split(sep).join("/");
}
