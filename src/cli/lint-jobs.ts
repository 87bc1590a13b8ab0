import type { Job } from "../lint/terms.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import type { Io } from "./io.ts";
import { TermsOfFiles } from "./terms.ts";

/**
 * Files on their terms, without those that their configuration ignores: of these the ones that somebody named are told.
 * A wrong configuration is told before any file is read.
 * @throws UsageError
 */
export async function lintJobs(files: readonly string[], named: readonly string[], args: ConfigurationArguments, io: Io): Promise<Job[]> {
  const terms = new TermsOfFiles(args, io);
  const jobs: Job[] = [];
  for (const file of files) {
    const { judge, levels, ignored } = await terms.of(file);
    if (ignored === undefined) jobs.push({ file, judge, levels, isFound: !named.includes(file) });
    else if (named.includes(file)) io.note(`metadef: ${escapeLine(file)}: ignored by ${terms.configurations.place(ignored)}`);
  }
  return jobs;
}
