import { dirname, resolve } from "node:path";
import { targetName, targetNames } from "../../catalog/releases.ts";
import type { GeneratedOutput } from "../../config/configuration.ts";
import type { Target } from "../../model.ts";
import { shortType } from "../../query/place.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { targetNamed } from "../../schema/target-named.ts";
import type { ConfigurationArguments } from "../../setup/configuration-options.ts";
import { UsageError } from "../../setup/usage-error.ts";
import { type GeneratedKind, type Generation, kinds } from "../../typegen/generate.ts";
import { surfacesKnown, type TypegenLayer } from "../../typegen/layer.ts";
import { surfacesNamed } from "../../typegen/surface-names.ts";

/** What `metadef generate` was asked. */
export interface GenerateArguments extends Omit<ConfigurationArguments, "target"> {
  readonly out: string | undefined;
  readonly "built-in": boolean;
  readonly only: string | undefined;
  readonly "resource-type": string[];
  readonly target: string[];
  readonly commonjs: boolean;
  readonly check: boolean;
  readonly watch: boolean;
}

/** What is written into one folder, as the user asked for it. */
export interface GenerateTarget {
  /** An absolute path. */
  readonly folder: string;
  readonly only: readonly string[];
  readonly resourceTypes: readonly string[];
  readonly targets: readonly string[];
  readonly builtIn: boolean;
  readonly commonjs: boolean;
}

/** The output that the command line names, or else those of the configuration. @throws UsageError where neither names one */
export function outputsWanted(args: GenerateArguments, configured: readonly GeneratedOutput[], cwd: string): GenerateTarget[] {
  const { out, only, "resource-type": resourceTypes, target: targets, "built-in": builtIn, commonjs } = args;
  if (out !== undefined) return [{ folder: resolve(cwd, out), only: only?.split(",") ?? [], resourceTypes, targets, builtIn, commonjs }];
  if (configured.length === 0) throw new UsageError("--out names the folder to write into, and no configuration has outputs (generate)");
  if (only !== undefined || resourceTypes.length > 0 || targets.length > 0 || !builtIn || commonjs) {
    throw new UsageError(
      "the configuration says what its outputs are: --only, --resource-type, --target, --no-built-in and --commonjs go with --out",
    );
  }
  return configured.map(({ out: { value, at }, only = [], resource_types = [], targets = [], built_in = true, commonjs = false }) => ({
    folder: resolve(dirname(at.file), value),
    only,
    resourceTypes: resource_types,
    targets,
    builtIn: built_in,
    commonjs,
  }));
}

/**
 * What to generate for an output.
 * @param owned the layers of the user's own namespaces
 * @throws UsageError for an unknown name
 */
export function generationOf(output: GenerateTarget, builtIn: readonly TypegenLayer[], owned: readonly TypegenLayer[]): Generation {
  const layers = output.builtIn || owned.length === 0 ? [...builtIn, ...owned] : owned;
  const targets = output.targets.map((name) => ({ name: name.toLowerCase(), target: readTarget(name) }));
  const schemaTargets = targets.length > 0 ? targets : ["openstack", "starlingx"].map((name) => ({ name, target: readTarget(name) }));
  return {
    layers,
    surfaces: surfacesWanted(output.resourceTypes, owned.length > 0 ? owned : layers, layers),
    targets: distinct(targets.length > 0 ? targets.map(({ target }) => target) : targetNames().map(readTarget)),
    schemaTargets: new Map(schemaTargets.map(({ name, target }) => [name, target])),
    kinds: kindsWanted(output.only),
    commonjs: output.commonjs,
    runtime: async () => (await import("../../../generated/validator-runtime.js")).runtime,
  };
}

function surfacesWanted(names: readonly string[], preferred: readonly TypegenLayer[], all: readonly TypegenLayer[]): string[] {
  if (names.length === 0) return surfacesKnown(preferred);
  const known = surfacesKnown(all);
  const wanted = names.flatMap((name) => {
    const short = known.filter((surface) => shortType(surface.replace(/\/[^/]*$/, "")) === name.toLowerCase());
    const found = [...surfacesNamed(name, known), ...short];
    if (found.length === 0) throw new UsageError(`unknown resource type "${escapeLine(name)}": known are ${known.join(", ")}`);
    return found;
  });
  return known.filter((surface) => wanted.includes(surface));
}

function kindsWanted(only: readonly string[]): ReadonlySet<GeneratedKind> {
  if (only.length === 0) return new Set(["types", "validators", "schemas"]);
  const names = only.map((name) => name.trim());
  const unknown = names.find((name) => !kinds.includes(name as GeneratedKind));
  if (unknown !== undefined) throw new UsageError(`what is written is ${kinds.join(", ")}, not "${escapeLine(unknown)}"`);
  return new Set(names as GeneratedKind[]);
}

function readTarget(text: string): Target {
  try {
    return targetNamed(text).target;
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(escapeLine(error.message)) : error;
  }
}

const distinct = (targets: readonly Target[]): Target[] => [...new Map(targets.map((target) => [targetName(target), target])).values()];
