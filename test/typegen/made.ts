import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Catalog, layOut } from "../../src/catalog/catalog.ts";
import { readNamespaces } from "../../src/catalog/read-namespaces.ts";
import { resolveTarget, targetNames } from "../../src/catalog/releases.ts";
import type { Finding, Target } from "../../src/model.ts";
import { type Generation, generate } from "../../src/typegen/generate.ts";
import { layerOf, surfacesKnown } from "../../src/typegen/layer.ts";
import { type RuntimeText, runtimeText } from "../../src/typegen/runtime-text.ts";
import { writeFiles } from "../../src/typegen/write-files.ts";

/** This checkout. */
export const root = resolve(import.meta.dirname, "../..");

/** The built-in catalog, read from its files. */
export const builtInCatalog: Catalog = layOut({
  openstack: readNamespaces(join(root, "metadefs/openstack")),
  starlingx: readNamespaces(join(root, "metadefs/starlingx")),
});

/** Every target that has facts. */
export const allTargets: readonly Target[] = targetNames().map((name) => resolveTarget(name).target);

/** What each generated validator brings with it, made from today's sources. */
export const runtime = (): Promise<RuntimeText> => runtimeText(root);

/** Generates everything of a catalog, or what is asked for otherwise. */
export function make(
  some: Partial<Generation> & Pick<Generation, "kinds"> & { catalogs?: readonly Catalog[] },
): Promise<Map<string, string>> {
  const { catalogs = [builtInCatalog], ...given } = some;
  const layers = catalogs.map(layerOf);
  const schemaTargets = new Map(["openstack", "starlingx"].map((name) => [name, resolveTarget(name).target]));
  return generate({ surfaces: surfacesKnown(layers), targets: allTargets, schemaTargets, commonjs: false, runtime, layers, ...given });
}

/** Writes files into a new folder of the system's temporary ones, and gives its path. */
export function writeOut(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "metadef-generated-"));
  writeFiles(folder, files);
  return folder;
}

/** A generated validator's function. */
export type Validate = (entries: unknown, options?: { target?: string }) => Finding[];
