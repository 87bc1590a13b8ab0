import { checkForm } from "../namespace-lint/lint-namespace.ts";
import type { Way } from "../namespace-lint/rule.ts";
import type { NamespaceSet } from "./compare-namespaces.ts";
import { type FileNamespace, readNamespaceFiles } from "./namespace-files.ts";
import { type StoredNamespace, storedNamespace } from "./stored-namespace.ts";

/** What of some files can be pushed. */
export interface PushableFiles {
  readonly namespaces: NamespaceSet;
  /** Why something cannot be pushed, a line each: nothing should be, then. */
  readonly problems: readonly string[];
  /** JSON files that are no namespaces. */
  readonly others: readonly string[];
}

/**
 * Reads the namespaces of files, and checks that Glance's API accepts each and can show it again.
 * @param paths files and folders; each must be there
 */
export async function readPushable(paths: readonly string[], cwd: string): Promise<PushableFiles> {
  const { namespaces, unreadable, others } = await readNamespaceFiles(paths, cwd);
  const files = new Map<string, string>();
  const pushable = new Map<string, StoredNamespace>();
  const problems = unreadable.map(({ file, reason }) => `${file}: ${reason}`);
  for (const each of namespaces) {
    const { name, file, document } = each;
    const first = files.get(name);
    if (first !== undefined) problems.push(`${file}: the namespace ${JSON.stringify(name)} is also in ${first}`);
    files.set(name, file);
    problems.push(...refusals(each));
    pushable.set(name, storedNamespace(document));
  }
  return { namespaces: pushable, problems, others };
}

/** What the API refuses in a namespace, and what it stores under a name that leads nowhere. What it wrote itself is not sent. */
function refusals({ document, file, locate }: FileNamespace): string[] {
  return checkForm(document).flatMap(({ code, severity, params, at, message }) => {
    const ways = (params["ways"] ?? []) as readonly Way[];
    const isRefused = severity === "error" && (ways.includes("post") || (code === "name-unreachable" && ways.includes("get")));
    if (!isRefused || code === "attribute-read-only") return [];
    const { line, column } = locate(at.pointer);
    return [`${file}:${line ?? 1}:${column ?? 1}: ${message} [${code}]`];
  });
}
