import { watch } from "node:fs";
import { resolve } from "node:path";
import type { Catalog } from "../catalog/catalog.ts";
import { ownCatalog } from "../catalog/own-catalog.ts";
import { resolveTarget, targetName, targetNames } from "../catalog/releases.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { conflicts } from "../typegen/conflicts.ts";
import { type Generation, generate, type Kind, kinds } from "../typegen/generate.ts";
import { surfacesNamed, surfacesOf } from "../typegen/surface-names.ts";
import { staleFiles, writeFiles } from "../typegen/write-files.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";
import type { Own } from "./own-namespaces.ts";
import { packagedLibrary } from "./packaged-library.ts";

/** What `metadef generate` was asked. */
export interface GenerateArguments {
  readonly out: string;
  readonly namespaces: string[];
  readonly "built-in": boolean;
  readonly only: string | undefined;
  readonly "resource-type": string[];
  readonly target: string[];
  readonly commonjs: boolean;
  readonly check: boolean;
  readonly watch: boolean;
}

/** Several files change at once when an editor saves. */
const SETTLED = 100;

/** Generates what the arguments ask for, once, or again and again. @throws UsageError for a name that is none */
export async function runGenerate(args: GenerateArguments, io: Io): Promise<ExitCode> {
  if (!args.watch) return writeOrCheck(args, io);
  if (args.check) throw new UsageError("--check looks once, --watch again and again: choose one");
  if (args.namespaces.length === 0) throw new UsageError("--watch looks at your own namespaces: name them with --namespaces");
  const paths = (await readOwn(args, io)).map(({ path }) => path);
  await writeOrCheck(args, io);
  io.note(`metadef: watching ${paths.map(escapeLine).join(", ")}`);
  return new Promise<ExitCode>(() => {
    let timer: NodeJS.Timeout | undefined;
    const again = () => void writeOrCheck(args, io).catch((error: Error) => io.note(`metadef: ${error.message}`));
    for (const path of paths) {
      watch(path, { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(again, SETTLED);
      });
    }
  });
}

async function writeOrCheck(args: GenerateArguments, io: Io): Promise<ExitCode> {
  const files = await generateFrom(args, await readOwn(args, io), io);
  const out = resolve(io.cwd, args.out);
  if (args.check) {
    const stale = staleFiles(out, files);
    for (const name of stale) io.out(`${name} is not up to date\n`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const name of writeFiles(out, files)) io.out(`${name}\n`);
  return 0;
}

async function readOwn({ namespaces }: GenerateArguments, { cwd }: Io): Promise<Own[]> {
  if (namespaces.length === 0) return [];
  const { readOwnNamespaces } = await import("./own-namespaces.ts");
  return namespaces.map((name) => readOwnNamespaces(name, cwd));
}

async function generateFrom(args: GenerateArguments, own: readonly Own[], io: Io): Promise<Map<string, string>> {
  const builtIn = args["built-in"] || own.length === 0 ? [packagedLibrary().catalog] : [];
  const owned = own.map(({ sources }) => ownCatalog(sources));
  const catalogs = [...builtIn, ...owned];
  for (const conflict of builtIn.flatMap((catalog) => owned.flatMap((mine) => conflicts(catalog, mine))))
    io.note(`metadef: ${escapeLine(conflict)}`);
  const generation: Generation = {
    catalogs,
    surfaces: surfacesWanted(args["resource-type"], owned.length > 0 ? owned : catalogs, catalogs),
    targets: (args.target.length > 0 ? args.target : targetNames()).map(readTarget).filter(isFirst),
    schemaTargets: new Map(
      (args.target.length > 0 ? args.target : ["openstack", "starlingx"]).map((name) => [name.toLowerCase(), readTarget(name)]),
    ),
    kinds: kindsWanted(args.only),
    commonjs: args.commonjs,
    runtime: async () => (await import("../../generated/validator-runtime.js")).runtime,
  };
  try {
    return await generate(generation);
  } catch (error) {
    throw own.length > 0 && error instanceof Error
      ? new UsageError(`namespaces of ${args.namespaces.map(escapeLine).join(", ")}: ${escapeLine(error.message)}`)
      : error;
  }
}

function surfacesWanted(names: readonly string[], preferred: readonly Catalog[], all: readonly Catalog[]): string[] {
  if (names.length === 0) return surfacesOf(preferred);
  const known = surfacesOf(all);
  const wanted = names.flatMap((name) => {
    const found = surfacesNamed(name, known);
    if (found.length === 0) throw new UsageError(`unknown resource type "${escapeLine(name)}": known are ${known.join(", ")}`);
    return found;
  });
  return known.filter((surface) => wanted.includes(surface));
}

function kindsWanted(only: string | undefined): ReadonlySet<Kind> {
  if (only === undefined) return new Set(["types", "validators", "schemas"]);
  const names = only.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !kinds.includes(name as Kind));
  if (unknown !== undefined) throw new UsageError(`--only knows ${kinds.join(", ")}, not "${escapeLine(unknown)}"`);
  return new Set(names as Kind[]);
}

function readTarget(text: string) {
  try {
    return resolveTarget(text).target;
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(escapeLine(error.message)) : error;
  }
}

const isFirst = (target: ReturnType<typeof readTarget>, index: number, all: readonly ReturnType<typeof readTarget>[]): boolean =>
  all.findIndex((other) => targetName(other) === targetName(target)) === index;
