import { join, relative } from "node:path";
import { ownCatalog } from "../../catalog/own-catalog.ts";
import { NotWritten } from "../../files/write-whole.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { packagedLibrary } from "../../setup/library.ts";
import { configuredNamespaces } from "../../setup/named-namespaces.ts";
import type { Own } from "../../setup/own-namespaces.ts";
import { readPackageFile } from "../../setup/package-root.ts";
import { UsageError } from "../../setup/usage-error.ts";
import { conflicts } from "../../typegen/conflicts.ts";
import { type Generation, generate } from "../../typegen/generate.ts";
import { layerOf, storedLayer, type TypegenLayer } from "../../typegen/layer.ts";
import { staleFiles, writeFiles } from "../../typegen/write-files.ts";
import type { ExitCode, Io } from "../io.ts";
import { type GenerateArguments, generationOf, outputsWanted } from "./generate-outputs.ts";
import { watchPaths } from "./watch-paths.ts";

/** Generates what the arguments ask for, once, or repeatedly. @throws UsageError for an unknown name */
export async function runGenerate(args: GenerateArguments, io: Io): Promise<ExitCode> {
  if (!args.watch) return writeOrCheck(args, io);
  if (args.check) throw new UsageError("--check looks once, --watch again and again: choose one");
  const paths = (await configuredNamespaces(args, io)).own.map(({ path }) => path);
  if (paths.length === 0) throw new UsageError("--watch looks at your own namespaces: name them with --namespaces");
  await writeOrCheck(args, io);
  io.note(`metadef: watching ${paths.map(escapeLine).join(", ")}`);
  watchPaths(paths, () => void writeOrCheck(args, io).catch((error: Error) => io.note(`metadef: ${error.message}`)));
  return new Promise<ExitCode>(() => {});
}

async function writeOrCheck(args: GenerateArguments, io: Io): Promise<ExitCode> {
  const { own, generate: configured, root } = await configuredNamespaces(args, io);
  const stored = JSON.parse(readPackageFile("generated/type-lines.json") as string);
  const builtIn = [storedLayer(stored, () => packagedLibrary().catalog)];
  const owned = own.map(layerOfOwn);
  const outputs = outputsWanted(args, configured, io.cwd);
  const generations = outputs.map((output) => ({ folder: output.folder, generation: generationOf(output, builtIn, owned) }));
  const told = outputs.some((output) => output.builtIn) ? builtIn.flatMap((layer) => owned.flatMap((mine) => conflicts(layer, mine))) : [];
  for (const conflict of new Set(told)) io.note(`metadef: ${escapeLine(conflict)}`);
  let stale = 0;
  for (const { folder, generation } of generations) {
    const files = await generateFrom(generation, own);
    const path = (name: string): string => escapeLine(relative(io.cwd, join(folder, name)));
    const names = args.check ? staleFiles(folder, files) : write(folder, files, io, args.out === undefined ? root : undefined);
    for (const name of names) io.out(`${path(name)}${args.check ? " is not up to date" : ""}\n`);
    if (args.check) stale += names.length;
  }
  return stale > 0 ? 1 : 0;
}

function write(folder: string, files: ReadonlyMap<string, string>, { cwd }: Io, root: string | undefined): string[] {
  try {
    return writeFiles(folder, files, root);
  } catch (error) {
    throw new UsageError(
      `${escapeLine(relative(cwd, folder) || folder)} cannot be written (${error instanceof NotWritten ? error.reason : (error as NodeJS.ErrnoException).code})`,
    );
  }
}

function layerOfOwn({ name, sources }: Own): TypegenLayer {
  try {
    const layer = layerOf(ownCatalog(sources));
    // made now, so that an error in it is reported for its namespaces
    return layer.lines && layer;
  } catch (error) {
    throw new UsageError(`namespaces of ${escapeLine(name)}: ${escapeLine((error as Error).message)}`);
  }
}

async function generateFrom(generation: Generation, own: readonly Own[]): Promise<Map<string, string>> {
  try {
    return await generate(generation);
  } catch (error) {
    if (own.length === 0 || !(error instanceof Error)) throw error;
    throw new UsageError(`namespaces of ${own.map(({ name }) => escapeLine(name)).join(", ")}: ${escapeLine(error.message)}`);
  }
}
