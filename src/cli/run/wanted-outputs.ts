import { join, resolve } from "node:path";
import { didYouMean } from "../../config/did-you-mean.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { type OutputName, outputNames, outputs } from "../../report/outputs.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { Io } from "../io.ts";
import { listed } from "../option-problem.ts";

/** The name of the file in which GitLab's documentation keeps the report; a job names it under `artifacts: reports: codequality`. */
const GITLAB_FILE = "gl-code-quality-report.json";

/** An output, and where it goes. */
export interface WantedOutput {
  readonly name: OutputName;
  /** An absolute path; the standard output if it is missing. */
  readonly file?: string;
  /** As it was named, for messages. */
  readonly named?: string;
  /** The file is the service's own, which others write to as well. */
  readonly appends?: true;
}

/**
 * The outputs that `--format` names, `NAME` or `NAME=FILE` each time.
 * @throws UsageError for an unknown name, and for outputs that would be mixed
 */
export function wantedOutputs(formats: readonly string[], io: Pick<Io, "cwd" | "env">): WantedOutput[] {
  const wanted = formats.flatMap((format): WantedOutput[] => {
    const [, name = "", named] = /^([^=]*)(?:=(.*))?$/s.exec(format) ?? [];
    if (name === "auto" && named === undefined) return autoOutputs(io);
    if (!isOutput(name)) throw new UsageError(unknownOutput(name));
    if (named === undefined) return [{ name }];
    if (named === "") throw new UsageError(`--format ${name}= needs a file behind the equals sign`);
    return [{ name, file: resolve(io.cwd, named), named }];
  });
  refuseMixed(wanted);
  return wanted;
}

/** What a job's service can show of itself, besides the text in its log. */
function autoOutputs({ cwd, env }: Pick<Io, "cwd" | "env">): WantedOutput[] {
  const wanted: WantedOutput[] = [{ name: "text" }];
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, GITLAB_CI, CI_PROJECT_DIR } = env;
  if (GITHUB_ACTIONS === "true") {
    wanted.push({ name: "github" });
    if (GITHUB_STEP_SUMMARY) {
      wanted.push({ name: "markdown", file: resolve(cwd, GITHUB_STEP_SUMMARY), named: "GITHUB_STEP_SUMMARY", appends: true });
    }
  }
  if (GITLAB_CI === "true") wanted.push({ name: "gitlab", file: join(CI_PROJECT_DIR || cwd, GITLAB_FILE), named: GITLAB_FILE });
  return wanted;
}

const isOutput = (name: string): name is OutputName => Object.hasOwn(outputs, name);

function unknownOutput(name: string): string {
  if (name === "auto") return "--format auto has no file of its own; give auto without one";
  const known = [...outputNames, "auto"];
  return `--format cannot be "${escapeLine(name)}"${didYouMean(name, known) || `; use ${listed(known)}`}`;
}

function refuseMixed(wanted: readonly WantedOutput[]): void {
  const printed = wanted.filter(({ file }) => file === undefined).map(({ name }) => name);
  const doubled = printed.find((name, index) => printed.indexOf(name) !== index);
  if (doubled !== undefined) throw new UsageError(`--format ${doubled} is given more than once; give it once`);
  const exclusive = printed.find((name) => !("mixes" in outputs[name]));
  const other = printed.find((name) => name !== exclusive);
  if (exclusive !== undefined && other !== undefined) {
    throw new UsageError(`${other} and ${exclusive} cannot both be printed; give one a file, as in --format ${exclusive}=FILE`);
  }
}
