import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Service } from "../../cloud/cloud.ts";
import { CLOCK } from "../../cloud/wait.ts";
import type { NamespaceSet } from "../../glance/compare-namespaces.ts";
import { type LiveNamespaces, readLiveNamespaces } from "../../glance/live-namespaces.ts";
import { pushAll } from "../../glance/push-all.ts";
import { type NamespacePlan, planNamespaces } from "../../glance/push-plan.ts";
import { readPushable } from "../../glance/pushable-files.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { pushPlanText } from "../../report/push-plan-text.ts";
import { shownLine } from "../../report/shown-text.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { CloudArguments } from "../commands/cloud-options.ts";
import type { ExitCode, Io } from "../io.ts";
import { noteUnread } from "./pull.ts";
import { textOptionsOf } from "./read-question.ts";
import { withService } from "./with-cloud.ts";

/** What `metadef push` was asked. */
export interface PushArguments extends CloudArguments {
  readonly paths: string[];
  readonly "dry-run": boolean;
  readonly yes: boolean;
  readonly prune: boolean;
  readonly protected: boolean;
  readonly all: boolean;
}

/** Brings the namespaces of files into a live Glance, after the plan was shown. @throws UsageError */
export async function runPush(args: PushArguments, io: Io): Promise<ExitCode> {
  const isSilent = args.yes || args["dry-run"];
  if (!isSilent && io.ask === undefined)
    throw new UsageError("there is no terminal to ask on: use --yes to push, or --dry-run to see the plan");
  const wanted = await readWanted(args, io);
  if (wanted === undefined) return 2;
  return withService("image", args, io, async (service, cloud) => {
    const read = await readLive(service, args, wanted, io);
    // what Glance lists but does not find cannot be removed
    const live = { ...read, unread: [...read.unread, ...read.missing.filter(({ name }) => !wanted.has(name))] };
    const isUnread = noteUnread(live, io);
    const unread = new Set(live.unread.map(({ name }) => name));
    const plans = planNamespaces(live.namespaces, wanted, args).filter(({ namespace }) => !unread.has(namespace));
    // of what was not read, nothing is known
    if (plans.length > 0 || !isUnread) io.out(pushPlanText(plans, cloud, textOptionsOf(io, args.all)));
    const doing = plans.filter(({ action, parts }) => action !== "leave" && (action !== "update" || parts.length > 0));
    const isLeft = plans.some(({ action, impossible }) => action === "leave" || impossible.length > 0);
    if (args["dry-run"]) return isUnread ? 2 : doing.length > 0 || isLeft ? 1 : 0;
    if (doing.length > 0 && !args.yes && !(await isAgreed(cloud, io))) {
      io.note("metadef: nothing was sent");
      return 1;
    }
    const failed = await send(doing, wanted, args, service, io);
    return failed || isUnread ? 2 : isLeft ? 1 : 0;
  });
}

/** The namespaces of the files; undefined where one cannot be pushed, which is said then. */
async function readWanted({ paths }: PushArguments, io: Io): Promise<NamespaceSet | undefined> {
  for (const path of paths) {
    if (path === "" || statSync(resolve(io.cwd, path), { throwIfNoEntry: false }) === undefined)
      throw new UsageError(`${path || '""'}: no such file or folder`);
  }
  const { namespaces, problems, others } = await readPushable(paths, io.cwd);
  for (const file of others) io.note(`metadef: ${escapeLine(file)}: not a namespace; left out`);
  for (const problem of problems) io.note(`metadef: ${escapeLine(problem)}`);
  if (problems.length > 0) io.note("metadef: nothing was sent");
  else if (namespaces.size === 0) throw new UsageError(`no namespace in ${paths.join(", ")}; sub-folders are not read`);
  return problems.length > 0 ? undefined : namespaces;
}

/** All that Glance has if what the files do not have is removed; otherwise only what they have. */
async function readLive(service: Service, { prune, paths }: PushArguments, wanted: NamespaceSet, io: Io): Promise<LiveNamespaces> {
  const hasFolder = paths.some((path) => statSync(resolve(io.cwd, path)).isDirectory());
  const done = (read: number, all: number): void => io.progress?.(`metadef: ${read} of ${all} namespaces`);
  const all = await readLiveNamespaces(service, prune && hasFolder ? undefined : [...wanted.keys()], done);
  io.progress?.("");
  return all;
}

async function isAgreed(cloud: string, io: Io): Promise<boolean> {
  const answer = await io.ask?.(`Push this to ${escapeLine(cloud)}? (yes or no) `);
  return /^y(?:es)?$/i.test(answer?.trim() ?? "");
}

async function send(
  plans: readonly NamespacePlan[],
  wanted: NamespaceSet,
  args: PushArguments,
  service: Service,
  io: Io,
): Promise<boolean> {
  const pushing = { service, prune: args.prune, protected: args.protected, wait: (time: number) => CLOCK.wait(time) };
  const { done, failed, unprotected, stopped } = await pushAll(plans, wanted, pushing, (count) =>
    io.progress?.(`metadef: ${count} of ${plans.length} namespaces pushed`),
  );
  io.progress?.("");
  for (const { name, reason } of failed) io.note(`metadef: namespace ${shownLine(JSON.stringify(name))} ${shownLine(reason)}`);
  if (stopped !== undefined) io.note(`metadef: ${escapeLine(stopped)}`);
  for (const { name, reason } of unprotected) {
    io.note(`metadef: namespace ${shownLine(JSON.stringify(name))} ${shownLine(reason)}`);
  }
  if (plans.length > 0) io.out(`${done} of ${plans.length} namespaces pushed\n`);
  const isIncomplete = done < plans.length;
  if (isIncomplete) io.note("metadef: what was sent stays, and every namespace can be read; push again to continue");
  return isIncomplete;
}
