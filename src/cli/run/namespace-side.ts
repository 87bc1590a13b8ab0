import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { NamespaceSet } from "../../glance/compare-namespaces.ts";
import { readLiveNamespaces } from "../../glance/live-namespaces.ts";
import { readNamespaceFiles } from "../../glance/namespace-files.ts";
import { storedNamespace } from "../../glance/stored-namespace.ts";
import type { JsonMap } from "../../json/value.ts";
import type { Target } from "../../model.ts";
import type { Library } from "../../query/library.ts";
import { targetNamespaces } from "../../query/target-namespaces.ts";
import { shownLine } from "../../report/shown-text.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { CloudArguments } from "../commands/cloud-options.ts";
import type { Io } from "../io.ts";
import { withService } from "./with-cloud.ts";

/** What a side of `metadef diff` has before it, where it is a cloud. */
export const CLOUD = "cloud:";

/** One side of a comparison. */
export interface NamespaceSide {
  readonly namespaces: NamespaceSet;
  /** The names of namespaces that it has and that could not be read: nothing is known of them. */
  readonly unreadNames: readonly string[];
  /** The same in lines, with the reasons. */
  readonly unread: readonly string[];
}

/** Whether a word names files or a cloud: a folder called like a target is named with its path, `./openstack`. */
export function isNamespaceSide(word: string, isTarget: (word: string) => boolean, cwd: string): boolean {
  return word.startsWith(CLOUD) || (!isTarget(word) && word !== "" && existsSync(resolve(cwd, word)));
}

/** The namespaces of a live cloud. @param name empty for the one that the environment describes @throws UsageError */
export async function sideOfCloud(name: string, args: CloudArguments, io: Io): Promise<NamespaceSide> {
  return withService("image", { ...args, cloud: name === "" ? undefined : name }, io, async (service) => {
    const { namespaces, unread, missing, incomplete } = await readLiveNamespaces(service, undefined, (read, all) =>
      io.progress?.(`metadef: ${read} of ${all} namespaces`),
    );
    io.progress?.("");
    return {
      namespaces: new Map([...namespaces].map(([each, { stored }]) => [each, stored])),
      unreadNames: [...unread, ...missing].map((each) => each.name),
      unread: [
        ...[...unread, ...missing].map((each) => `namespace ${shownLine(JSON.stringify(each.name))}: not read: ${shownLine(each.reason)}`),
        ...(incomplete === undefined ? [] : [`the cloud's list of namespaces ${incomplete}: there may be more`]),
      ],
    };
  });
}

/** The namespaces of a file or a folder. @throws UsageError if there are none, or if one cannot be read */
export async function sideOfFiles(path: string, io: Io): Promise<NamespaceSide> {
  const { namespaces, unreadable } = await readNamespaceFiles([path], io.cwd);
  const [fault] = unreadable;
  if (fault !== undefined) throw new UsageError(`${fault.file}: ${fault.reason}`);
  if (namespaces.length === 0) throw new UsageError(`${path}: no namespace in it`);
  return { namespaces: new Map(namespaces.map(({ name, document }) => [name, storedNamespace(document)])), unreadNames: [], unread: [] };
}

/** The namespaces of a target, as the catalog has them. */
export function sideOfTarget(target: Target, library: Library): NamespaceSide {
  const documents = targetNamespaces(library, target) as unknown as JsonMap[];
  return { namespaces: new Map(documents.map((each) => [String(each["namespace"]), storedNamespace(each)])), unreadNames: [], unread: [] };
}
