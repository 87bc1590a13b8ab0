import { NEWEST, type ResolvedTarget, targetName } from "../../catalog/releases.ts";
import type { ResourceType, Target } from "../../model.ts";
import type { Library } from "../../query/library.ts";
import { readResourceType } from "../../query/place.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { jsonText } from "../../report/json-text.ts";
import type { TextOptions } from "../../report/text-options.ts";
import { targetNamed } from "../../schema/target-named.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { Io } from "../io.ts";

/** The target that an argument names, OpenStack's newest where it names none; says so where another release answers for it. */
export function readTarget(text: string | undefined, io: Io): Target {
  if (text === undefined) return { platform: "openstack", release: NEWEST.openstack };
  const { target, judgedAs } = sayingWhy<ResolvedTarget>(() => targetNamed(text));
  if (judgedAs !== undefined) io.note(`metadef: no facts for ${escapeLine(judgedAs.named)}: using ${targetName(target)}`);
  return target;
}

/** The resource type that an argument names. */
export function readType(text: string | undefined, library: Library): ResourceType | undefined {
  return text === undefined ? undefined : sayingWhy(() => readResourceType(library, text));
}

/** How an answer is written for people. */
export const textOptionsOf = (io: Io, all: boolean): TextOptions => ({ columns: io.columns, room: io.room, style: io.style, all });

/** An answer as JSON for programs. */
export const jsonOf = (answer: unknown): string => `${jsonText(answer, 2)}\n`;

function sayingWhy<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(escapeLine(error.message)) : error;
  }
}
