import { effectOf } from "../../effect/effect-of.ts";
import type { Candidate } from "../../lint/candidate.ts";
import { effectJson, effectText } from "../../report/effect-text.ts";
import type { ConfigurationArguments } from "../../setup/configuration-options.ts";
import { ChecksOfFiles } from "../../setup/lint-jobs.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { ExitCode, Io } from "../io.ts";
import { FLAVOR, IMAGE, refuseSeveral } from "./check.ts";
import { CandidateReader, type Wanted } from "./read-candidates.ts";

/** What `metadef effect` was asked. */
export interface EffectArguments extends ConfigurationArguments {
  readonly flavor: string;
  readonly image: string | undefined;
  readonly format: "text" | "json";
}

/** Shows what a flavor, or a pair, asks for. @throws UsageError for an unknown file, name or target, or more than one resource */
export async function runEffect(args: EffectArguments, io: Io): Promise<ExitCode> {
  const checks = new ChecksOfFiles(args, io);
  const reader = new CandidateReader(io);
  const read = async (path: string, wanted: Wanted): Promise<Candidate> => {
    const found = await reader.read(path, wanted, async (file) => (await checks.of(file)).ignored !== undefined);
    refuseSeveral(found, wanted.noun, false);
    return found[0] as Candidate;
  };
  const flavor = await read(args.flavor, FLAVOR);
  const image = args.image === undefined ? undefined : await read(args.image, IMAGE);
  const { judge } = await checks.of(flavor.file);
  if (judge.target.platform !== "openstack") throw new UsageError("effect knows OpenStack's Nova only: use --target openstack");
  const answer = effectOf(flavor.resource, image?.resource, judge);
  io.out(args.format === "json" ? effectJson(answer) : effectText(answer, io.columns, io.style));
  return 0;
}
