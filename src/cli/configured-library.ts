import { NOTHING } from "../config/configuration.ts";
import { STDIN } from "../lint/find-files.ts";
import type { Source } from "../model.ts";
import type { Library } from "../query/library.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import { Configurations } from "./configurations.ts";
import type { Io } from "./io.ts";
import { namedNamespaces, readNamed } from "./named-namespaces.ts";
import { packagedLibrary } from "./packaged-library.ts";

/** What a question about the catalog is asked of. */
export interface Configured {
  /** The built-in catalog, and the namespaces of one's own that the configuration and the command line name. */
  readonly library: Library;
  /** The target that the command line names, or else the configuration. */
  readonly target: string | undefined;
}

/** Reads the catalog as the configuration of the working folder has it. @throws UsageError */
export async function configuredLibrary(args: ConfigurationArguments, io: Io): Promise<Configured> {
  const configurations = new Configurations(args.config, io);
  // no file is asked about: what holds for one that is piped in does
  const settings = (await configurations.holding(STDIN))?.settings ?? NOTHING;
  const own = new Map<string, readonly Source[]>();
  for (const named of namedNamespaces(settings, args.namespaces, io.cwd)) {
    const { path, sources } = await readNamed(named, configurations);
    own.set(path, sources);
  }
  return { library: packagedLibrary([...own.values()].flat()), target: args.target ?? settings.target?.value };
}
