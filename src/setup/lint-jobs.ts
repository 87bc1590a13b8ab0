import { dirname, resolve } from "node:path";
import { targetName } from "../catalog/releases.ts";
import { type Level, NOTHING, type Setting, type Settings } from "../config/configuration.ts";
import { type FoundFiles, STDIN } from "../lint/find-files.ts";
import type { Checks, Job } from "../lint/job.ts";
import type { Place, PlatformFacts } from "../model.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { type Judge, judgeOf } from "../validate/judge.ts";
import type { SiteSchema } from "../validate/site-schema.ts";
import type { ChangeReasons } from "./change-reasons.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import { Configurations } from "./configurations.ts";
import { OwnLayers } from "./own-layers.ts";
import { UsageError } from "./usage-error.ts";

/** What decides how files are checked besides their configuration. */
export interface CheckArguments extends Omit<ConfigurationArguments, "target"> {
  /** Each of several targets is used, and none from the configuration. */
  readonly target: string | readonly string[] | undefined;
  /** The target that the other is compared with. */
  readonly from?: string | undefined;
  /** Facts of the cloud itself, which replace those of the configuration. */
  readonly platform?: PlatformFacts | undefined;
}

/** How each file is checked: by the configuration that holds for it, and by the command line, which wins. */
export class ChecksOfFiles {
  readonly configurations: Configurations;
  readonly #args: CheckArguments;
  readonly #cwd: string;
  readonly #layers: OwnLayers;
  /** Shared by all judges of a run. */
  readonly #effort = { suggestions: Number.POSITIVE_INFINITY };
  readonly #made = new Map<Settings, Promise<Checks>>();

  constructor(args: CheckArguments, { cwd }: { readonly cwd: string }) {
    this.configurations = new Configurations(args.config, { cwd });
    this.#args = args;
    this.#cwd = cwd;
    this.#layers = new OwnLayers(this.configurations);
  }

  /** @returns how a file is checked, and where its configuration says that it is ignored @throws UsageError */
  async of(file: string): Promise<Checks & { readonly ignored?: Place }> {
    const holding = await this.configurations.holding(file);
    const settings = holding?.settings ?? NOTHING;
    let checks = this.#made.get(settings);
    if (checks === undefined) this.#made.set(settings, (checks = this.#make(settings)));
    return holding?.ignored === undefined ? checks : { ...(await checks), ignored: holding.ignored.at };
  }

  async #make(settings: Settings): Promise<Checks> {
    const { target: asked = [], from } = this.#args;
    const named = [asked].flat();
    const targets = [...(from === undefined ? [] : [from]), ...(named.length > 0 ? named : [settings.target?.value])];
    const platform = { ...factsOf(settings), ...this.#args.platform };
    const layers = await this.#layers.of(settings, this.#args.namespaces, this.#cwd);
    const siteSchema = await this.#siteSchema(settings);
    const resources = settings.resources.length === 0 ? [] : (await import("../config/resource-levels.ts")).resourceLevelsOf(settings);
    const judgeFor = (target: string | undefined): Judge => {
      const judge = judgeOf(layers, { ...(target !== undefined && { target }), ...(Object.keys(platform).length > 0 && { platform }) });
      return { ...judge, effort: this.#effort, ...(siteSchema && { siteSchema }) };
    };
    try {
      // two names may be one target's
      const judges = [...new Map(targets.map(judgeFor).map((judge) => [targetName(judge.target), judge])).values()];
      if (from !== undefined && judges.length < 2)
        throw new RangeError(`--from and --target are the same, ${targetName((judges[0] as Judge).target)}`);
      return {
        judge: judges[from === undefined ? 0 : 1] as Judge,
        judges,
        ...(from !== undefined && { reasons: await this.#changeReasons() }),
        levels: levelsOf(settings),
        ...(resources.length > 0 && { resources }),
      };
    } catch (error) {
      throw error instanceof RangeError ? new UsageError(escapeLine(error.message)) : error;
    }
  }

  async #changeReasons(): Promise<ChangeReasons> {
    const [{ ChangeReasons }, { configuredLibrary }] = await Promise.all([import("./change-reasons.ts"), import("./library.ts")]);
    return new ChangeReasons((await configuredLibrary({ ...this.#args, target: undefined }, { cwd: this.#cwd })).library);
  }

  async #siteSchema({ platform }: Settings): Promise<SiteSchema | undefined> {
    const setting = platform.get("schema_image") as Setting<string> | undefined;
    if (setting === undefined) return undefined;
    const { readSiteSchema } = await import("./read-site-schema.ts");
    const file = resolve(dirname(setting.at.file), setting.value);
    await this.configurations.checkBounds(file, setting);
    return readSiteSchema(file, setting.at, this.configurations);
  }
}

function levelsOf({ rules }: Settings): ReadonlyMap<string, Level> {
  return new Map([...rules].map(([code, { value }]) => [code, value]));
}

function factsOf({ platform }: Settings): PlatformFacts {
  return Object.fromEntries([...platform].flatMap(([fact, { value }]) => (fact === "schema_image" ? [] : [[fact, value]])));
}

/**
 * Files as they are checked, without those that their configuration ignores: of these, the ones that the user named are reported.
 * A wrong configuration is reported before any file is read.
 * @throws UsageError
 */
export async function lintJobs(
  { files, named }: Pick<FoundFiles, "files" | "named">,
  args: CheckArguments & { readonly "stdin-filename": string | undefined },
  io: { readonly cwd: string; note(line: string): void },
): Promise<Job[]> {
  const checks = new ChecksOfFiles(args, io);
  const jobs: Job[] = [];
  for (const path of files) {
    const isStdin = path === STDIN;
    const file = (isStdin ? args["stdin-filename"] : undefined) ?? path;
    const { ignored, ...how } = await checks.of(file);
    if (ignored === undefined) jobs.push({ file, ...how, ...(isStdin && { isStdin }), isFound: !named.has(path) });
    else if (named.has(path)) io.note(`metadef: ${escapeLine(file)}: ignored by ${checks.configurations.place(ignored)}`);
  }
  return jobs;
}
