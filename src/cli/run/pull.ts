import { type LiveNamespaces, readLiveNamespaces } from "../../glance/live-namespaces.ts";
import { type WrittenNamespace, writeNamespaces } from "../../glance/write-namespaces.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { shownLine } from "../../report/shown-text.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { CloudArguments } from "../commands/cloud-options.ts";
import type { ExitCode, Io } from "../io.ts";
import { withService } from "./with-cloud.ts";

/** What `metadef pull` was asked. */
export interface PullArguments extends CloudArguments {
  readonly namespaces: string[];
  readonly out: string;
}

/** Writes the namespaces of a live Glance into a folder. @throws UsageError */
export async function runPull(args: PullArguments, io: Io): Promise<ExitCode> {
  if (args.out === "") throw new UsageError("--out needs a folder");
  const names = args.namespaces.length === 0 ? undefined : args.namespaces;
  const live = await withService("image", args, io, (service) =>
    readLiveNamespaces(service, names, (read, all) => io.progress?.(`metadef: ${read} of ${all} namespaces`)),
  );
  io.progress?.("");
  const written = await write(live, args.out, io);
  for (const { name, file, outcome } of written) {
    if (typeof outcome === "string") {
      if (outcome !== "unchanged") io.out(`${outcome} ${escapeLine(file)}: ${shownLine(name)}\n`);
    } else
      io.note(`metadef: ${escapeLine(file)}: not written for namespace ${shownLine(JSON.stringify(name))}: ${shownLine(outcome.refused)}`);
  }
  const unread = [...live.unread, ...live.missing];
  const isIncomplete = noteUnread({ ...live, unread }, io);
  const count = (wanted: string): number => written.filter(({ outcome }) => outcome === wanted).length;
  const refused = written.filter(({ outcome }) => typeof outcome !== "string").length;
  const lost = refused + unread.length;
  io.out(
    `${count("created")} created, ${count("updated")} updated, ${count("unchanged")} unchanged${lost > 0 ? `, ${lost} not written` : ""}\n`,
  );
  return isIncomplete || refused > 0 ? 2 : 0;
}

async function write({ namespaces }: LiveNamespaces, out: string, io: Io): Promise<WrittenNamespace[]> {
  if (namespaces.size === 0) return [];
  try {
    return await writeNamespaces(namespaces, out, io.cwd);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${out} cannot be written to (${code})`);
  }
}

/** Says what a Glance has and did not give. @returns whether there is such a thing */
export function noteUnread({ unread, incomplete }: Pick<LiveNamespaces, "unread" | "incomplete">, io: Io): boolean {
  for (const { name, reason } of unread)
    io.note(`metadef: namespace ${shownLine(JSON.stringify(name))} was not read: ${shownLine(reason)}`);
  if (incomplete !== undefined) io.note(`metadef: Glance's list of namespaces ${incomplete}: there may be more`);
  return unread.length > 0 || incomplete !== undefined;
}
