import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type GeneratedOutput, NOTHING, type Settings } from "../config/configuration.ts";
import { STDIN } from "../lint/find-files.ts";
import type { Place } from "../model.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import { Configurations } from "./configurations.ts";
import type { Own } from "./own-namespaces.ts";
import { UsageError } from "./usage-error.ts";

/** A user's own namespaces as they were named: the folder that the name starts from, and the place in a configuration. */
export interface NamedNamespaces {
  readonly name: string;
  readonly cwd: string;
  readonly at?: Place;
}

/** The namespaces that settings name, and then those of the command line. */
export function namedNamespaces({ namespaces }: Settings, names: readonly string[], cwd: string): NamedNamespaces[] {
  return [...namespaces.map(({ value, at }) => ({ name: value, cwd: dirname(at.file), at })), ...names.map((name) => ({ name, cwd }))];
}

/** Reads them; what does so is loaded then. @throws UsageError, with the place in the configuration that named them */
export async function readNamed({ name, cwd, at }: NamedNamespaces, configurations: Configurations): Promise<Own> {
  const path = resolve(cwd, name);
  // another name is that of a package
  if (at?.file !== undefined && (existsSync(path) || /^[./\\]/.test(name))) {
    await configurations.checkBounds(path, { value: name, at: { ...at, file: at.file } });
  }
  const { readOwnNamespaces } = await import("./own-namespaces.ts");
  try {
    return readOwnNamespaces(name, cwd);
  } catch (error) {
    throw at !== undefined && error instanceof UsageError ? new UsageError(`${configurations.place(at)}: ${error.message}`) : error;
  }
}

/** What holds for a command that looks at no file. */
export interface ConfiguredNamespaces {
  /** The namespaces of one's own that the configuration names, and then those of the command line; each folder once. */
  readonly own: readonly Own[];
  readonly settings: Settings;
  /** What the configuration says that `metadef generate` writes. */
  readonly generate: readonly GeneratedOutput[];
  /** The folder that what the configuration names must be in; undefined where the user named the configuration. */
  readonly root?: string;
}

/** Reads the namespaces of one's own as the configuration of the working folder and the command line name them. @throws UsageError */
export async function configuredNamespaces(
  args: Omit<ConfigurationArguments, "target">,
  io: { readonly cwd: string },
): Promise<ConfiguredNamespaces> {
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
