import type { Library } from "../query/library.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import { configuredNamespaces } from "./configured-namespaces.ts";
import type { Io } from "./io.ts";
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
  const { own, settings } = await configuredNamespaces(args, io);
  return { library: packagedLibrary(own.flatMap(({ sources }) => sources)), target: args.target ?? settings.target?.value };
}
