import { dirname, resolve } from "node:path";
import { type Level, NOTHING, type Setting, type Settings } from "../config/configuration.ts";
import type { Terms } from "../lint/terms.ts";
import type { Place, PlatformFacts } from "../model.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { judgeOf } from "../validate/judge.ts";
import type { SiteSchema } from "../validate/site-schema.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import { Configurations } from "./configurations.ts";
import { type Io, UsageError } from "./io.ts";
import { OwnLayers } from "./own-layers.ts";

/** Says on what terms files are judged: by the configuration that holds for each, and by the command line, which wins. */
export class TermsOfFiles {
  readonly configurations: Configurations;
  readonly #args: ConfigurationArguments;
  readonly #cwd: string;
  readonly #layers: OwnLayers;
  readonly #made = new Map<Settings, Promise<Terms>>();

  constructor(args: ConfigurationArguments, { cwd }: Pick<Io, "cwd">) {
    this.configurations = new Configurations(args.config, { cwd });
    this.#args = args;
    this.#cwd = cwd;
    this.#layers = new OwnLayers(this.configurations);
  }

  /** @returns a file's terms, and where its configuration says that it is ignored @throws UsageError */
  async of(file: string): Promise<Terms & { readonly ignored?: Place }> {
    const holding = await this.configurations.holding(file);
    const settings = holding?.settings ?? NOTHING;
    let terms = this.#made.get(settings);
    if (terms === undefined) this.#made.set(settings, (terms = this.#make(settings)));
    return holding?.ignored === undefined ? terms : { ...(await terms), ignored: holding.ignored.at };
  }

  async #make(settings: Settings): Promise<Terms> {
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
