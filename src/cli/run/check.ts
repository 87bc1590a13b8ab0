import { targetName } from "../../catalog/releases.ts";
import type { Candidate } from "../../lint/candidate.ts";
import { checkPairs } from "../../lint/check-pairs.ts";
import type { Checks } from "../../lint/job.ts";
import { type CheckedResource, type CheckResult, checkJson, summarize } from "../../report/check.ts";
import { checkText } from "../../report/check-text.ts";
import { matrixText } from "../../report/matrix-text.ts";
import type { ConfigurationArguments } from "../../setup/configuration-options.ts";
import { ChecksOfFiles } from "../../setup/lint-jobs.ts";
import { UsageError } from "../../setup/usage-error.ts";
import { exitCode, type FailOn } from "../fail-on.ts";
import type { ExitCode, Io } from "../io.ts";
import { CandidateReader, type Wanted } from "./read-candidates.ts";

/** What `metadef check` was asked. */
export interface CheckArguments extends Omit<ConfigurationArguments, "target"> {
  readonly target: readonly string[];
  readonly flavor: readonly string[];
  readonly image: readonly string[];
  readonly "server-metadata": string | undefined;
  readonly "resize-from": string | undefined;
  readonly all: boolean;
  readonly format: "text" | "json";
  readonly "fail-on": FailOn;
}

/** A flavor, as files are searched for it. */
export const FLAVOR: Wanted = { type: "OS::Nova::Flavor", noun: "flavor", formats: [["flavor", "/extra_specs"]] };
/** An image, as files are searched for it. */
export const IMAGE: Wanted = {
  type: "OS::Glance::Image",
  noun: "image",
  formats: [
    ["image", "/properties"],
    ["glance-images", ""],
  ],
};
const METADATA: Wanted = { type: "OS::Nova::Server", properties_target: "metadata", noun: "server metadata", plain: "metadata" };

/** A table of more pairs is too long to read, and needs minutes. */
const MOST_PAIRS = 100_000;

/** Checks pairs and reports. @throws UsageError for an unknown file, name or target, or if one of several must be named */
export async function runCheck(args: CheckArguments, io: Io): Promise<ExitCode> {
  const checks = new ChecksOfFiles(args, io);
  const reader = new CandidateReader(io);
  const isIgnored = async (file: string): Promise<boolean> => (await checks.of(file)).ignored !== undefined;
  const read = async (paths: readonly string[], wanted: Wanted): Promise<Candidate[]> => {
    const found: Candidate[] = [];
    for (const path of paths) for (const each of await reader.read(path, wanted, isIgnored)) found.push(each);
    return found;
  };
  const flavors = await read(args.flavor, FLAVOR);
  const images = await read(args.image, IMAGE);
  const metadata = await one(args["server-metadata"], METADATA, read);
  const from = await one(args["resize-from"], FLAVOR, read);
  if (!args.all) for (const [found, { noun }] of [[flavors, FLAVOR] as const, [images, IMAGE] as const]) refuseSeveral(found, noun, true);
  if (flavors.length * images.length > MOST_PAIRS) {
    throw new UsageError(`${flavors.length} flavors and ${images.length} images make more than ${MOST_PAIRS} pairs: check fewer at once`);
  }
  const judged: (Candidate & Checks)[] = [];
  for (const flavor of flavors) {
    const { judges, levels } = await checks.of(flavor.file);
    for (const judge of judges) judged.push({ ...flavor, judge, judges: [judge], levels });
  }
  const result: CheckResult = {
    flavors: judged.map((flavor) => ({ ...describe(flavor), target: targetName(flavor.judge.target) })),
    images: images.map(describe),
    ...(metadata && { server_metadata: describe(metadata) }),
    ...(from && { resize_from: describe(from) }),
    ...checkPairs({ flavors: judged, images, ...(metadata && { metadata }), ...(from && { from }) }, args.target.length > 1),
  };
  io.out(reportOf(result, [...flavors, ...images, ...(metadata ? [metadata] : []), ...(from ? [from] : [])], args, io));
  return exitCode(summarize(result), args["fail-on"]);
}

async function one(
  path: string | undefined,
  wanted: Wanted,
  read: (paths: readonly string[], wanted: Wanted) => Promise<Candidate[]>,
): Promise<Candidate | undefined> {
  const found = path === undefined ? [] : await read([path], wanted);
  refuseSeveral(found, wanted.noun, false);
  return found[0];
}

/** Refuses several resources where one is meant. @throws UsageError */
export function refuseSeveral(found: readonly Candidate[], noun: string, mayBeAll: boolean): void {
  if (found.length < 2) return;
  const named = found.find(({ resource }) => resource.name !== undefined);
  const example = named === undefined ? "FILE#NAME" : `${named.file}#${named.resource.name}`;
  throw new UsageError(`there are ${found.length} ${noun}s: name one, as in ${JSON.stringify(example)}${mayBeAll ? ", or use --all" : ""}`);
}

function describe({ file, resource, locate }: Candidate): CheckedResource {
  const at = { ...locate({ pointer: resource.pointer }), file };
  return { name: resource.name ?? `${file}${resource.pointer === "" ? "" : `#${resource.pointer}`}`, at };
}

function reportOf(result: CheckResult, candidates: readonly Candidate[], { format, all }: CheckArguments, io: Io): string {
  if (format === "json") return checkJson(result);
  const targets = new Set(result.flavors.map(({ target }) => target)).size;
  if (all) {
    // a flavor that is there once for each of several targets is identified by its target
    const flavors = targets < 2 ? result.flavors : result.flavors.map((each) => ({ ...each, name: `${each.target} ${each.name}` }));
    return matrixText({ ...result, flavors }, { style: io.style, columns: io.columns, room: io.room });
  }
  return checkText(
    result,
    { style: io.style, columns: io.room },
    (file) => (number) => candidates.find((each) => each.file === file)?.line(number),
  );
}
