import { dirname, resolve } from "node:path";
import { type Level, NOTHING, type Setting, type Settings } from "../config/configuration.ts";
import { type Found, STDIN } from "../lint/find-files.ts";
import type { Checks, Job } from "../lint/job.ts";
import type { Place, PlatformFacts } from "../model.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { judgeOf } from "../validate/judge.ts";
import type { SiteSchema } from "../validate/site-schema.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import { Configurations } from "./configurations.ts";
import { OwnLayers } from "./own-layers.ts";
import { UsageError } from "./usage-error.ts";

/** How each file is checked: by the configuration that holds for it, and by the command line, which wins. */
export class ChecksOfFiles {
  readonly configurations: Configurations;
  readonly #args: ConfigurationArguments;
  readonly #cwd: string;
  readonly #layers: OwnLayers;
  readonly #made = new Map<Settings, Promise<Checks>>();

  constructor(args: ConfigurationArguments, { cwd }: { readonly cwd: string }) {
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
    const target = this.#args.target ?? settings.target?.value;
    const platform = factsOf(settings);
    const layers = await this.#layers.of(settings, this.#args.namespaces, this.#cwd);
    const siteSchema = await this.#siteSchema(settings);
    try {
      const judge = judgeOf(layers, {
        ...(target !== undefined && { target }),
        ...(Object.keys(platform).length > 0 && { platform }),
      });
      return { judge: siteSchema === undefined ? judge : { ...judge, siteSchema }, levels: levelsOf(settings) };
    } catch (error) {
      throw error instanceof RangeError ? new UsageError(escapeLine(error.message)) : error;
    }
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
  { files, named }: Pick<Found, "files" | "named">,
  args: ConfigurationArguments & { readonly "stdin-filename": string | undefined },
  io: { readonly cwd: string; note(line: string): void },
): Promise<Job[]> {
  const checks = new ChecksOfFiles(args, io);
  const jobs: Job[] = [];
  for (const path of files) {
    const isStdin = path === STDIN;
    const file = (isStdin ? args["stdin-filename"] : undefined) ?? path;
    const { judge, levels, ignored } = await checks.of(file);
    if (ignored === undefined) jobs.push({ file, judge, levels, ...(isStdin && { isStdin }), isFound: !named.has(path) });
    else if (named.has(path)) io.note(`metadef: ${escapeLine(file)}: ignored by ${checks.configurations.place(ignored)}`);
  }
  return jobs;
}
