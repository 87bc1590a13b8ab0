import { findNamespace, namespaceNames } from "../../query/describe-namespace.ts";
import type { Library } from "../../query/library.ts";
import { listKeys } from "../../query/list-keys.ts";
import { listText } from "../../report/list-text.ts";
import { configuredLibrary } from "../../setup/library.ts";
import type { QuestionArguments } from "../commands/question-options.ts";
import type { ExitCode, Io } from "../io.ts";
import { jsonOf, readTarget, readType, textOptionsOf } from "./read-question.ts";
import { unknownName } from "./unknown-name.ts";

/** What `metadef list` was asked. */
export interface ListArguments extends QuestionArguments {
  readonly "resource-type": string | undefined;
  readonly namespace: string | undefined;
}

/** Lists keys. @throws UsageError for an unknown target, resource type or namespace */
export async function runList(args: ListArguments, io: Io): Promise<ExitCode> {
  const { library, target: asked } = await configuredLibrary(args, io);
  const target = readTarget(asked, io);
  const question = { resourceType: readType(args["resource-type"], library), namespace: readNamespace(args.namespace, library) };
  const answer = listKeys(library, target, question);
  io.out(args.format === "json" ? jsonOf(answer) : listText(answer, textOptionsOf(io, args.all)));
  return 0;
}

function readNamespace(name: string | undefined, library: Library): string | undefined {
  if (name === undefined) return undefined;
  const found = findNamespace(library, name);
  if (found === undefined) throw unknownName("namespace", name, namespaceNames(library));
  return found;
}
