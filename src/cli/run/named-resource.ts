import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Candidate } from "../../lint/candidate.ts";
import { STDIN } from "../../lint/find-files.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { UsageError } from "../../setup/usage-error.ts";
import { unknownName } from "./unknown-name.ts";

/** A path, and the resource in it that a name or a JSON pointer after a `#` selects. */
export interface NamedPath {
  readonly path: string;
  readonly name?: string;
}

/** Splits `FILE#NAME`; a file whose own name has the `#` is that file. */
export function splitName(text: string, cwd: string): NamedPath {
  const at = text.indexOf("#");
  if (at < 0 || existsSync(resolve(cwd, text))) return { path: text };
  const path = text.slice(0, at);
  return { path: path === "-" ? STDIN : path, name: text.slice(at + 1) };
}

/** The resources of a file that a name means. @throws UsageError where it means none, or several */
export function resourcesNamed(name: string, candidates: readonly Candidate[], noun: string, path: string): Candidate[] {
  const found = candidates.filter(({ resource }) => resource.name === name || (name.startsWith("/") && holds(name, resource.pointer)));
  if (found.length > 1)
    throw new UsageError(`${escapeLine(path)} holds ${found.length} ${noun}s "${escapeLine(name)}": point at one (#/0, #/flavors/2)`);
  if (found.length === 0)
    throw unknownName(
      `${noun} of ${escapeLine(path)}`,
      name,
      candidates.flatMap(({ resource }) => resource.name ?? []),
    );
  return found;
}

const holds = (owner: string, pointer: string): boolean => pointer === owner || pointer.startsWith(`${owner}/`);
