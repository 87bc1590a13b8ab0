import { dirname, resolve } from "node:path";
import { NOTHING, type Output, type Settings } from "../config/configuration.ts";
import { STDIN } from "../lint/find-files.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import { Configurations } from "./configurations.ts";
import type { Io } from "./io.ts";
import { namedNamespaces, readNamed } from "./named-namespaces.ts";
import type { Own } from "./own-namespaces.ts";

/** What holds for a command that looks at no file. */
export interface ConfiguredNamespaces {
  /** The namespaces of one's own that the configuration names, and then those of the command line; each folder once. */
  readonly own: readonly Own[];
  readonly settings: Settings;
  /** What the configuration says that `metadef generate` writes. */
  readonly generate: readonly Output[];
  /** The folder that what the configuration names must be in; undefined where the user named the configuration. */
  readonly root?: string;
}

/** Reads the namespaces of one's own as the configuration of the working folder and the command line name them. @throws UsageError */
export async function configuredNamespaces(args: Omit<ConfigurationArguments, "target">, io: Io): Promise<ConfiguredNamespaces> {
  const configurations = new Configurations(args.config, io);
  // no file is asked about: what holds for one that is piped in does
  const holding = await configurations.holding(STDIN);
  const settings = holding?.settings ?? NOTHING;
  const own = new Map<string, Own>();
  for (const named of namedNamespaces(settings, args.namespaces, io.cwd)) {
    const read = await readNamed(named, configurations);
    own.set(read.path, read);
  }
  const generate = holding?.configuration.generate ?? [];
  for (const { out } of generate) await configurations.checkBounds(resolve(dirname(out.at.file), out.value), out);
  return { own: [...own.values()], settings, generate, ...(await configurations.root()) };
}
