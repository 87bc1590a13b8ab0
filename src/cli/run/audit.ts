import { auditKind } from "../../audit/audit-kind.ts";
import { MOST_PAIRS, PairsAudit } from "../../audit/audit-pairs.ts";
import { CloudReader, many } from "../../audit/cloud-reader.ts";
import { KINDS } from "../../audit/kinds.ts";
import { readFacts } from "../../audit/read-facts.ts";
import { type ApiVersions, type ReadVersions, readVersions, targetOf } from "../../audit/release-of-cloud.ts";
import type { Cloud } from "../../cloud/cloud.ts";
import type { Job } from "../../lint/job.ts";
import { LintRun } from "../../lint/lint-run.ts";
import type { PlatformFacts } from "../../model.ts";
import { cloudPath } from "../../report/cloud-path.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import type { FileResult } from "../../report/report.ts";
import type { ConfigurationArguments } from "../../setup/configuration-options.ts";
import { ChecksOfFiles } from "../../setup/lint-jobs.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { CloudArguments } from "../commands/cloud-options.ts";
import { exitCode } from "../fail-on.ts";
import type { ExitCode, Io } from "../io.ts";
import type { BaselineFile } from "./baseline-file.ts";
import { type BaselineArguments, baselineOf, checkComparison, knownCodes, mostWarnings } from "./lint-limits.ts";
import type { LintReport, ReportArguments } from "./lint-report.ts";
import { openCloud } from "./open-cloud.ts";
import { openReport } from "./open-report.ts";
import { Progress } from "./progress.ts";
import { openFacts } from "./write-facts.ts";

/** What `metadef audit` was asked. */
export interface AuditArguments extends CloudArguments, Omit<ConfigurationArguments, "target">, ReportArguments, BaselineArguments {
  readonly target: readonly string[];
  readonly servers: boolean;
  readonly pairs: boolean;
  readonly facts: boolean;
  readonly "facts-file": string | undefined;
  readonly "max-warnings": string | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** What a run writes to, opened before anything is asked of the cloud. */
interface Opened {
  readonly report: LintReport;
  readonly baseline: BaselineFile | undefined;
}

/** `--from` and `--target` for the release that the cloud has. */
const OWN = "cloud";

/** Checks the resources of a live cloud and reports. It only reads. @throws UsageError */
export async function runAudit(args: AuditArguments, io: Io): Promise<ExitCode> {
  const { from, pairs } = args;
  if (from !== undefined) checkComparison(args);
  if (from !== undefined && pairs) throw new UsageError("--pairs and --from cannot be used together");
  if (from === OWN && args.target.length === 0) throw new UsageError("--from cloud needs --target, the release to compare with");
  const most = mostWarnings(args["max-warnings"]);
  const factsFile = args["facts-file"] === undefined ? undefined : openFacts(args["facts-file"], io.cwd);
  const baseline = await baselineOf(args, io.cwd);
  const report = await openReport({ ...args, statistics: args.statistics || "codes" }, io);
  let cloud: Cloud | undefined;
  try {
    cloud = await openCloud(args, io);
    const note = (line: string): void => io.note(`metadef: ${escapeLine(line)}`);
    const readsFacts = args.facts || factsFile !== undefined;
    const asksVersions = readsFacts || [...args.target, from].includes(OWN) || args.target.length === 0;
    const said = asksVersions ? await readVersions(cloud) : undefined;
    const versions = said?.versions;
    const target = await targetsOf(args, cloud, said ?? { versions: {} }, io);
    const dead = new Set<string>();
    const platform = readsFacts ? await readFacts(cloud, versions?.nova, note, dead) : undefined;
    if (platform !== undefined) factsFile?.write(platform, io);
    const { isWhole, summary } = await check({ ...args, ...target, platform }, { report, baseline }, { cloud, versions, dead }, io);
    if (args.verbose) note(requestsText(cloud));
    if (most !== undefined && summary.warnings > most) note(`${summary.warnings} warnings, and --max-warnings allows ${most}`);
    return isWhole ? exitCode(summary, args["fail-on"], most) : 2;
  } finally {
    report.discard();
    await cloud?.close();
  }
}

/** The targets with the cloud's own release in them. @throws UsageError if it is not known */
async function targetsOf(
  args: AuditArguments,
  cloud: Cloud,
  versions: ReadVersions,
  io: Io,
): Promise<{ readonly target: readonly string[]; readonly from: string | undefined }> {
  const { target, from } = args;
  if (target.length > 0 && ![...target, from].includes(OWN)) return { target, from };
  const { configurations } = new ChecksOfFiles(args, io);
  const configured = (await configurations.holding(cloudPath(cloud.name, "flavors")))?.settings.target?.value;
  const own = targetOf(cloud.name, versions, configured);
  if ("problem" in own) throw new UsageError(own.problem);
  if (own.note !== undefined) io.note(`metadef: ${escapeLine(own.note)}`);
  const named = (each: string): string => (each === OWN ? own.target : each);
  return { target: target.length === 0 ? [own.target] : target.map(named), from: from === undefined ? undefined : named(from) };
}

async function check(
  args: AuditArguments & { readonly platform: PlatformFacts | undefined },
  { report, baseline }: Opened,
  { cloud, versions, dead }: { readonly cloud: Cloud; readonly versions: ApiVersions | undefined; readonly dead: Set<string> },
  io: Io,
) {
  const note = (line: string): void => io.note(`metadef: ${escapeLine(line)}`);
  const checks = new ChecksOfFiles(args, io);
  const progress = new Progress(io);
  let hidden = 0;
  const tell = (result: FileResult): void => {
    progress.add(result);
    const findings = args.quiet ? result.findings.filter(({ severity }) => severity === "error") : result.findings;
    hidden += result.findings.length - findings.length;
    report.write({ ...result, findings });
  };
  const jobs: Job[] = [];
  const run = new LintRun(jobs, { codes: knownCodes, ...(baseline && { baseline: baseline.baseline }) }, tell);
  const reader = new CloudReader(cloud, note, { dead });
  const pairs = args.pairs ? new PairsAudit() : undefined;
  const checksOf = (file: string) => checks.of(file);
  for (const kind of KINDS) {
    if (kind.name === "servers" && !args.servers) continue;
    const left = await auditKind({ reader, run, jobs, checksOf, ...(pairs && { keep: (checked) => pairs.keep(checked) }) }, kind);
    // of resources that were not checked, the baseline stays as it is
    if (reader.outcomes.get(kind.name) === "read" && left === 0) baseline?.baseline.checkedBelow(cloudPath(cloud.name, kind.name));
  }
  let isWhole = ![...reader.outcomes.values()].includes("failed");
  if (pairs !== undefined && !(await addPairs(pairs, run, note))) isWhole = false;
  const summed = await run.end();
  progress.end();
  const summary = {
    ...summed,
    ...(args.quiet && { hidden }),
    cloud: { name: cloud.name, ...(versions && { versions }), requests: cloud.counts.requests },
  };
  if (summary.files === 0 && ![...reader.outcomes.values()].includes("failed")) note(`cloud ${cloud.name} shows nothing to check`);
  if (!report.end(summary) || summary.files === 0) isWhole = false;
  if (args["update-baseline"] && !isWhole) note(`${args.baseline} was not updated, because not everything was checked`);
  else if (args["update-baseline"] && !baseline?.update(io)) isWhole = false;
  return { isWhole, summary };
}

/** @returns whether all pairs were checked */
async function addPairs(pairs: PairsAudit, run: LintRun, note: (line: string) => void): Promise<boolean> {
  const { flavors, images, pairs: size } = pairs.size;
  if (size > MOST_PAIRS) {
    note(
      `pairs are not checked: ${many(flavors, "different flavor")} and ${many(images, "different image")} make ${size}, more than ${MOST_PAIRS}`,
    );
    return false;
  }
  if (size === 0) return true;
  for (const result of await pairs.results()) await run.add(result);
  return true;
}

function requestsText({ name, counts: { requests, retries, renewals } }: Cloud): string {
  const repeated = retries === 0 ? "none of them repeated" : `${retries} of them repeated`;
  return `${many(requests, "request")} to cloud ${name}, ${repeated}${renewals === 0 ? "" : `, and ${many(renewals, "new token")}`}`;
}
