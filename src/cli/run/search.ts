import { keyWords } from "../../query/names.ts";
import { searchKeys } from "../../query/search-keys.ts";
import { searchText } from "../../report/search-text.ts";
import { nearest } from "../../schema/nearest.ts";
import { configuredLibrary } from "../../setup/library.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { QuestionArguments } from "../commands/question-options.ts";
import type { ExitCode, Io } from "../io.ts";
import { jsonOf, readTarget, textOptionsOf } from "./read-question.ts";

/** What `metadef search` was asked. */
export interface SearchArguments extends QuestionArguments {
  readonly words: string[];
}

/** Finds keys. @throws UsageError for an unknown target, or a word without a letter or digit */
export async function runSearch(args: SearchArguments, io: Io): Promise<ExitCode> {
  if (!args.words.every((word) => /[\p{L}\p{N}]/u.test(word))) throw new UsageError("a word to search for needs a letter or a digit");
  const { library } = await configuredLibrary(args, io);
  const target = args.target === undefined ? undefined : readTarget(args.target, io);
  const answer = searchKeys(library, args.words, target);
  io.out(args.format === "json" ? jsonOf(answer) : searchText(answer, textOptionsOf(io, args.all)));
  if (answer.results.length === 0) {
    const near = args.words.flatMap((word) => nearest(word, keyWords(library)));
    if (near.length > 0) io.note(`metadef: did you mean ${near.join(" or ")}?`);
  }
  return 0;
}
