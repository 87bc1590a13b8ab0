import { mkdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { CloudReader, many, type Outcome } from "../../audit/cloud-reader.ts";
import { type Exported, exportKind, fileOf, isExport } from "../../audit/export-kind.ts";
import { KINDS, type Kind } from "../../audit/kinds.ts";
import { clearLeftovers } from "../../files/leftovers.ts";
import { readRegular } from "../../files/read-regular.ts";
import { type NewContent, NotWrittenFile, writeTogether } from "../../files/write-together.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { CloudArguments } from "../commands/cloud-options.ts";
import type { ExitCode, Io } from "../io.ts";
import { openCloud } from "./open-cloud.ts";

/** What `metadef export` was asked. */
export interface ExportArguments extends CloudArguments, Readonly<Record<Kind["name"], boolean>> {
  readonly out: string;
  readonly private: boolean;
}

/** What is exported if no kind is named: servers come and go by themselves. */
const USUAL = KINDS.filter(({ name }) => name !== "servers");

/** How a list ended that is written. */
const READ: ReadonlySet<Outcome | undefined> = new Set(["read", "partial"] as const);

/** A file of the export, and what is in it now. */
interface Target {
  readonly kind: Kind;
  readonly path: string;
  readonly before: Buffer | undefined;
}

/** Writes the resources of a live cloud into files that `lint` reads, a file for each kind: all of them or none. @throws UsageError */
export async function runExport(args: ExportArguments, io: Io): Promise<ExitCode> {
  const named = KINDS.filter(({ name }) => args[name]);
  const folder = resolve(io.cwd, args.out);
  const shown = (path: string): string => escapeLine(relative(io.cwd, path));
  // what is someone else's is refused before the cloud is asked
  const targets = (named.length > 0 ? named : USUAL).map((kind) => targetOf(kind, join(folder, fileOf(kind)), shown));
  const cloud = await openCloud(args, io);
  try {
    const reader = new CloudReader(cloud, (line) => io.note(`metadef: ${escapeLine(line)}`), { isComplete: args.private });
    const read: [Target, Exported][] = [];
    for (const target of targets) {
      io.progress?.(`metadef: reading ${target.kind.noun}s`);
      const exported = await exportKind(reader, target.kind);
      if (READ.has(reader.outcomes.get(target.kind.name))) read.push([target, exported]);
    }
    io.progress?.("");
    if ([...reader.outcomes.values()].includes("failed")) throw new UsageError("nothing was written, because a list could not be read");
    // what a killed run left is removed also if nothing is written now
    clearLeftovers(folder);
    const isSame = ({ before }: Target, { text }: Exported): boolean => before?.equals(Buffer.from(text)) === true;
    const changed = read.filter(([target, exported]) => !isSame(target, exported));
    write(new Map(changed.map(([{ path, before }, { text }]) => [path, { text, before }])), folder, shown);
    for (const [target, exported] of read) {
      const outcome = target.before === undefined ? "created" : isSame(target, exported) ? "unchanged" : "updated";
      io.out(`${outcome} ${shown(target.path)}: ${many(exported.count, target.kind.noun)}\n`);
    }
    // what was asked for by name and is not there is no success
    return read.length === 0 || (named.length > 0 && read.length < named.length) ? 2 : 0;
  } finally {
    await cloud.close();
  }
}

function targetOf(kind: Kind, path: string, shown: (path: string) => string): Target {
  let before: Buffer | undefined;
  try {
    before = readRegular(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw new UsageError(`${shown(path)} cannot be read (${code ?? String(error)})`);
  }
  if (before !== undefined && !isExport(before.toString("utf8"), kind)) {
    throw new UsageError(`${shown(path)} is not an export of ${kind.noun}s and was not changed; name another folder with --out`);
  }
  return { kind, path, before };
}

function write(files: ReadonlyMap<string, NewContent>, folder: string, shown: (path: string) => string): void {
  if (files.size === 0) return;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`${shown(folder)} cannot be made (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
  try {
    writeTogether(files);
  } catch (error) {
    if (!(error instanceof NotWrittenFile)) throw error;
    const written = error.written.map(shown);
    const others =
      written.length === 0 ? "nothing was written" : `only ${written.join(", ")} ${written.length === 1 ? "was" : "were"} written`;
    throw new UsageError(`${shown(error.path)} cannot be written (${error.reason}); ${others}`);
  }
}
