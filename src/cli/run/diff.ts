import { compareNamespaces } from "../../glance/compare-namespaces.ts";
import type { Target } from "../../model.ts";
import { diffTargets } from "../../query/diff-targets.ts";
import type { Library } from "../../query/library.ts";
import { diffText } from "../../report/diff-text.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { type NamespacesAnswer, namespaceDifferencesText } from "../../report/namespace-differences-text.ts";
import { targetNamed } from "../../schema/target-named.ts";
import { configuredLibrary } from "../../setup/library.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { CloudArguments } from "../commands/cloud-options.ts";
import type { QuestionArguments } from "../commands/question-options.ts";
import type { ExitCode, Io } from "../io.ts";
import { CLOUD, isNamespaceSide, type NamespaceSide } from "./namespace-side.ts";
import { jsonOf, readTarget, readType, textOptionsOf } from "./read-question.ts";

/** What `metadef diff` was asked. */
export interface DiffArguments extends Omit<QuestionArguments, "target">, Omit<CloudArguments, "cloud"> {
  readonly from: string;
  readonly to: string;
  readonly "resource-type": string | undefined;
}

/** Compares two targets, or two sets of namespaces. @throws UsageError for an unknown target or resource type */
export async function runDiff(args: DiffArguments, io: Io): Promise<ExitCode> {
  const { library } = await configuredLibrary({ ...args, target: undefined }, io);
  if ([args.from, args.to].some((word) => isNamespaceSide(word, isTarget, io.cwd))) return diffNamespaces(args, library, io);
  const answer = diffTargets(library, targetOf(args.from, io), targetOf(args.to, io), readType(args["resource-type"], library));
  io.out(args.format === "json" ? jsonOf(answer) : diffText(answer, textOptionsOf(io, args.all)));
  return 0;
}

async function diffNamespaces(args: DiffArguments, library: Library, io: Io): Promise<ExitCode> {
  if (args["resource-type"] !== undefined) throw new UsageError("--resource-type works only with two targets");
  const from = await sideOf(args.from, args, library, io);
  const to = await sideOf(args.to, args, library, io);
  const unread = [...from.unread, ...to.unread];
  for (const line of unread) io.note(`metadef: ${line}`);
  const missing = new Set([...from.unreadNames, ...to.unreadNames]);
  const namespaces = compareNamespaces(from.namespaces, to.namespaces).filter(({ namespace }) => !missing.has(namespace));
  const answer: NamespacesAnswer = { version: 1, kind: "namespace-differences", from: args.from, to: args.to, namespaces };
  io.out(args.format === "json" ? jsonOf(answer) : namespaceDifferencesText(answer, textOptionsOf(io, args.all)));
  if (unread.length > 0) return 2;
  return namespaces.length > 0 ? 1 : 0;
}

async function sideOf(word: string, args: DiffArguments, library: Library, io: Io): Promise<NamespaceSide> {
  const { sideOfCloud, sideOfFiles, sideOfTarget } = await import("./namespace-side.ts");
  if (word.startsWith(CLOUD)) return sideOfCloud(word.slice(CLOUD.length), { ...args, cloud: undefined }, io);
  return isNamespaceSide(word, isTarget, io.cwd) ? sideOfFiles(word, io) : sideOfTarget(targetOf(word, io), library);
}

/** What a word means that is no file and no folder. @throws UsageError */
function targetOf(word: string, io: Io): Target {
  try {
    return readTarget(word, io);
  } catch (error) {
    // without a release that was meant, it can be a path that is wrong
    if (!(error instanceof UsageError) || word.includes("@") || error.message.endsWith("?")) throw error;
    throw new UsageError(`${error.message}; there is no file or folder ${escapeLine(word) || '""'} either`);
  }
}

function isTarget(word: string): boolean {
  try {
    targetNamed(word);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
