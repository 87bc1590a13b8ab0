import { diffTargets } from "../../query/diff-targets.ts";
import { diffText } from "../../report/diff-text.ts";
import { configuredLibrary } from "../../setup/library.ts";
import type { QuestionArguments } from "../commands/question-options.ts";
import type { ExitCode, Io } from "../io.ts";
import { jsonOf, readTarget, readType, textOptionsOf } from "./read-question.ts";

/** What `metadef diff` was asked. */
export interface DiffArguments extends Omit<QuestionArguments, "target"> {
  readonly from: string;
  readonly to: string;
  readonly "resource-type": string | undefined;
}

/** Compares two targets. @throws UsageError for an unknown target or resource type */
export async function runDiff(args: DiffArguments, io: Io): Promise<ExitCode> {
  const { library } = await configuredLibrary({ ...args, target: undefined }, io);
  const answer = diffTargets(library, readTarget(args.from, io), readTarget(args.to, io), readType(args["resource-type"], library));
  io.out(args.format === "json" ? jsonOf(answer) : diffText(answer, textOptionsOf(io, args.all)));
  return 0;
}
