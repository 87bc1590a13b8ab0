import { join } from "node:path";
import { readNamespaces } from "../catalog/read-namespaces.ts";
import type { Source } from "../model.ts";
import { type Library, makeLibrary } from "../query/library.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import { configuredNamespaces } from "./named-namespaces.ts";
import { packageRoot } from "./package-root.ts";

/** The catalog of this package, with all its texts, as in its `metadefs/`, together with a user's own namespaces. */
export function packagedLibrary(own: readonly Source[] = []): Library {
  const read = (platform: string) => readNamespaces(join(packageRoot, "metadefs", platform));
  return makeLibrary({ openstack: read("openstack"), starlingx: read("starlingx") }, own);
}

/** What a question about the catalog is asked of. */
export interface Configured {
  /** The built-in catalog, and the namespaces of one's own that the configuration and the command line name. */
  readonly library: Library;
  /** The target that the command line names, or else the configuration. */
  readonly target: string | undefined;
}

/** Reads the catalog as the configuration of the working folder has it. @throws UsageError */
export async function configuredLibrary(args: ConfigurationArguments, io: { readonly cwd: string }): Promise<Configured> {
  const { own, settings } = await configuredNamespaces(args, io);
  return { library: packagedLibrary(own.flatMap(({ sources }) => sources)), target: args.target ?? settings.target?.value };
}
