import { structuredPatch } from "diff";
import { escapeLine, escapeTerminal } from "./escape-terminal.ts";

/** Lines that stay around a change. */
const CONTEXT = 3;

/** Changed lines up to which the shortest difference is looked for: the time for it grows with the square of their number. */
const MOST_COMPARED = 1000;

interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly string[];
}

/**
 * What becomes of a file, as `git apply` and `patch -p1` read it. Line ends are kept; other characters that a terminal would
 * interpret are escaped.
 * @param file the path, relative to the folder in which the difference applies
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const patch = structuredPatch(file, file, before, after, undefined, undefined, { context: CONTEXT, maxEditLength: MOST_COMPARED });
  const path = escapeLine(file).replaceAll("\\", "/");
  const lines = (patch?.hunks ?? hunksOf(linesOf(before), linesOf(after))).flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines.map((line) => (line.endsWith("\r") ? `${escapeTerminal(line.slice(0, -1))}\r` : escapeTerminal(line))),
  ]);
  return `--- a/${path}\n+++ b/${path}\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** Lines with their line feeds. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Lines that are replaced by others: from the first to before the last, in the old text and in the new one. */
interface Run {
  readonly old: readonly [start: number, end: number];
  readonly now: readonly [start: number, end: number];
}

/** Line by line where both have as many, which needs time for each line only once; otherwise all between the first and the last change. */
function runsOf(before: readonly string[], after: readonly string[]): Run[] {
  if (before.length === after.length) {
    const changed = before.flatMap((line, index) => (line === after[index] ? [] : [index]));
    const starts = changed.filter((index, place) => changed[place - 1] !== index - 1);
    const ends = changed.filter((index, place) => changed[place + 1] !== index + 1);
    return starts.map((start, index) => ({ old: [start, (ends[index] as number) + 1], now: [start, (ends[index] as number) + 1] }));
  }
  const most = Math.min(before.length, after.length);
  let first = 0,
    same = 0;
  while (first < most && before[first] === after[first]) first++;
  while (same < most - first && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [{ old: [first, before.length - same], now: [first, after.length - same] }];
}

function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const groups: Run[][] = [];
  for (const run of runsOf(before, after)) {
    const last = groups.at(-1);
    const isNear = last !== undefined && run.old[0] - (last.at(-1) as Run).old[1] <= 2 * CONTEXT;
    if (isNear) last.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => hunkOf(group, before, after));
}

function hunkOf(group: readonly Run[], before: readonly string[], after: readonly string[]): Hunk {
  const [first, last] = [group[0] as Run, group.at(-1) as Run];
  const above = Math.min(CONTEXT, first.old[0]);
  const below = Math.min(CONTEXT, before.length - last.old[1]);
  const [oldStart, newStart] = [first.old[0] - above, first.now[0] - above];
  const [oldLines, newLines] = [last.old[1] + below - oldStart, last.now[1] + below - newStart];
  const lines = group.flatMap(({ old, now }, index) => [
    ...marked(" ", before.slice(group[index - 1]?.old[1] ?? oldStart, old[0])),
    ...marked("-", before.slice(...old)),
    ...marked("+", after.slice(...now)),
  ]);
  return {
    oldStart: startOf(oldStart, oldLines),
    oldLines,
    newStart: startOf(newStart, newLines),
    newLines,
    lines: [...lines, ...marked(" ", before.slice(last.old[1], last.old[1] + below))],
  };
}

/** A start counts from 1; where there are no lines, it is the line before. */
const startOf = (index: number, lines: number): number => (lines === 0 ? index : index + 1);

const marked = (sign: string, lines: readonly string[]): string[] =>
  lines.flatMap((line) => (line.endsWith("\n") ? [sign + line.slice(0, -1)] : [sign + line, "\\ No newline at end of file"]));
