import { dirname, relative, sep } from "node:path";
import type { Configuration, Override, Setting, Settings } from "./configuration.ts";
import { type Glob, readGlob } from "./glob.ts";
import { layOver } from "./settings.ts";

/** What a configuration says of one file. */
export interface Held {
  readonly settings: Settings;
  /** The glob that leaves the file out. */
  readonly ignored?: Setting<string>;
  /** The overrides that hold, each with the glob that matched. */
  readonly overrides: readonly { readonly override: Override; readonly by: Setting<string> }[];
}

const globs = new WeakMap<Setting<string>, Glob>();
const known = new WeakMap<Configuration, Map<string, Settings>>();

/**
 * What a configuration says of a file. Files for which the same overrides hold get the same settings, as one object.
 * @param file an absolute path
 */
export function settingsFor(configuration: Configuration, file: string): Held {
  const path = relative(dirname(configuration.file), file).split(sep).join("/");
  const matches = (glob: Setting<string>): boolean => !path.startsWith("../") && globOf(glob)(path);
  const ignored = configuration.ignore.find(matches);
  const overrides = configuration.overrides.flatMap((override) => {
    // one of resources only holds for every file
    const by = override.files.length === 0 ? override.resources[0] : override.files.find(matches);
    return by === undefined ? [] : [{ override, by }];
  });
  return { settings: together(configuration, overrides), ...(ignored !== undefined && { ignored }), overrides };
}

function together(configuration: Configuration, held: Held["overrides"]): Settings {
  if (held.length === 0) return configuration.settings;
  let combined = known.get(configuration);
  if (combined === undefined) known.set(configuration, (combined = new Map()));
  const name = held.map(({ override }) => configuration.overrides.indexOf(override)).join();
  let settings = combined.get(name);
  if (settings === undefined) {
    settings = held.reduce((before, { override }) => layOver(before, override.settings), configuration.settings);
    combined.set(name, settings);
  }
  return settings;
}

function globOf(setting: Setting<string>): Glob {
  let glob = globs.get(setting);
  if (glob === undefined) globs.set(setting, (glob = readGlob(setting.value)));
  return glob;
}
