import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Settings } from "../config/configuration.ts";
import type { Place } from "../model.ts";
import type { Configurations } from "./configurations.ts";
import { UsageError } from "./io.ts";
import type { Own } from "./own-namespaces.ts";

/** Namespaces of one's own as somebody named them: the folder that the name starts from, and where a configuration has it. */
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
