import type { Place, PlatformFacts, Severity } from "../model.ts";

/** What a configuration makes of a code: another severity, or no finding at all. */
export type Level = Severity | "off";

/** A setting, and the place where it is written; the file is an absolute path. */
export interface Setting<T> {
  readonly value: T;
  readonly at: Place & { readonly file: string };
}

/** A fact of the platform, or the path of the site's schema-image.json. */
export type Fact = keyof PlatformFacts | "schema_image";

/** What can be set for every file, or only for some. */
export interface Settings {
  readonly target?: Setting<string>;
  /** As they were written: relative to the folder of their file, or packages. */
  readonly namespaces: readonly Setting<string>[];
  readonly rules: ReadonlyMap<string, Setting<Level>>;
  readonly platform: ReadonlyMap<Fact, Setting<unknown>>;
  /** The later wins, and each wins over `rules`. */
  readonly resources: readonly ResourceRules[];
}

/** What holds for the resources whose names one of the globs matches, and why. */
export interface ResourceRules {
  readonly names: readonly Setting<string>[];
  readonly rules: ReadonlyMap<string, Setting<Level>>;
  readonly reason: Setting<string>;
}

/** No settings at all. */
export const NOTHING: Settings = { namespaces: [], rules: new Map(), platform: new Map(), resources: [] };

/** Settings for the files that one of the globs matches, or for all files where they are of resources only. */
export interface Override {
  readonly files: readonly Setting<string>[];
  /** Globs of the names of resources; empty where the settings are of whole files. */
  readonly resources: readonly Setting<string>[];
  readonly settings: Settings;
}

/** What `metadef generate` writes into one folder. */
export interface GeneratedOutput {
  /** Relative to the folder of its file. */
  readonly out: Setting<string>;
  readonly only?: readonly string[];
  readonly resource_types?: readonly string[];
  readonly targets?: readonly string[];
  readonly built_in?: boolean;
  readonly commonjs?: boolean;
}

/** One file's settings, those of the files that it extends before its own. */
export interface Configuration {
  /** The absolute path of the file. */
  readonly file: string;
  /** The files that it extends, those of theirs too, in the order in which they were read. */
  readonly extended: readonly string[];
  readonly settings: Settings;
  readonly ignore: readonly Setting<string>[];
  /** Of the file itself, or else of the last one that it extends and that has some. */
  readonly generate: readonly GeneratedOutput[];
  /** The later wins. */
  readonly overrides: readonly Override[];
}

/** Something that is wrong in a configuration. */
export interface Problem {
  readonly message: string;
  readonly at: Place & { readonly file: string };
}

/** A configuration that cannot be used: every problem that one look at it shows. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join("; "));
    this.problems = problems;
  }
}
