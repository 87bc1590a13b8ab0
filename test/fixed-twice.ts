import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as assert from "uvu/assert";
import { readDocument } from "../src/documents/read-document.ts";
import { counted, type Told } from "../src/lint/fix/candidates.ts";
import { type FixedFile, fixFiles } from "../src/lint/fix/fix-files.ts";
import type { Job } from "../src/lint/job.ts";
import { lintFiles } from "../src/lint/lint-files.ts";
import { knownCodes } from "../src/setup/known-rules.ts";
import type { Judge } from "../src/validate/judge.ts";

/**
 * Fixes copies of files, writes what became of them, and does so again: the second time must change nothing, no finding may be
 * new, and of each file only what a fix replaced may differ. Gives what was fixed by name, and how many findings there were.
 */
export async function fixedTwice(
  texts: ReadonlyMap<string, Uint8Array | string>,
  judge: Judge,
): Promise<{ files: Map<string, FixedFile>; findings: { before: number; after: number } }> {
  const cwd = mkdtempSync(join(tmpdir(), "metadef-fix-"));
  try {
    for (const [name, text] of texts) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    const jobs = [...texts.keys()].map((file): Job => ({ file, judge, judges: [judge], levels: new Map() }));
    const before = await findingsOf(jobs, cwd);
    const files = await fixAll(jobs, cwd);
    for (const fixed of files.values()) {
      onlyInPlaces(fixed);
      const [was, is] = await Promise.all([fixed.before.text, fixed.text].map((text) => readDocument(text, { name: fixed.file })));
      assert.is(is?.syntax, was?.syntax, "it is read with the same syntax");
      writeFileSync(join(cwd, fixed.file), fixed.before.encode(fixed.text));
    }
    const after = await findingsOf(jobs, cwd);
    const old = counted(before);
    const fresh = [...counted(after)].filter(([name, count]) => count > (old.get(name) ?? 0));
    assert.equal(fresh, [], "no finding is new");
    const now = counted(after);
    const kept = [...counted([...files.values()].flatMap(({ fixed }) => fixed))].filter(
      ([name, count]) => (now.get(name) ?? 0) > Math.max(0, (old.get(name) ?? 0) - count),
    );
    assert.equal(kept, [], "what is said to be fixed is not found again");
    const again = await fixAll(jobs, cwd);
    const changed = [...again.values()].filter(({ text, before }) => text !== before.text);
    assert.equal(
      changed.map(({ file }) => file),
      [],
      "a second time changes nothing",
    );
    return { files, findings: { before: before.length, after: after.length } };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** The files of a folder by their names. */
export const readAll = (names: readonly string[], folder: string): Map<string, Uint8Array> =>
  new Map(names.map((name) => [name, readFileSync(join(folder, name))]));

/** Whether lines are as they were, but for those of fixed findings, and these up to the first of them and behind the last. */
function onlyInPlaces({ file, fixed, codes, text, before }: FixedFile): void {
  if (codes.length > fixed.length) return;
  const [old, now] = [before.text, text].map((each) => each.split(/(\r\n?|\n)/)) as [string[], string[]];
  assert.is(now.length, old.length, file);
  for (const [index, line] of old.entries()) {
    const places = fixed.map(({ finding }) => finding.at).filter((at) => index % 2 === 0 && at.line === index / 2 + 1);
    const after = now[index] as string;
    if (places.length === 0) assert.is(after, line, file);
    else {
      const first = Math.min(...places.map(({ column }) => (column as number) - 1));
      assert.is(after.slice(0, first), line.slice(0, first), file);
      const [{ column = 0, length = 0 } = {}, ...more] = places;
      const behind = line.slice(column - 1 + length);
      if (more.length === 0) assert.ok(after.endsWith(behind), file);
    }
  }
}

const how = (cwd: string) => ({ cwd, metadefs: join(import.meta.dirname, "../metadefs"), codes: async () => knownCodes });

async function fixAll(jobs: readonly Job[], cwd: string): Promise<Map<string, FixedFile>> {
  const files = new Map<string, FixedFile>();
  const options = { ...how(cwd), stdin: async () => new Uint8Array(), baseline: async () => undefined };
  for await (const fixed of fixFiles(jobs, options)) files.set(fixed.file, fixed);
  return files;
}

async function findingsOf(jobs: readonly Job[], cwd: string): Promise<Told[]> {
  const all: Told[] = [];
  await lintFiles(
    jobs,
    { ...how(cwd), stdin: () => assert.unreachable() as never },
    {
      file: ({ file, findings, syntax }) =>
        void all.push(...findings.map((finding) => ({ file: finding.at.file ?? file, finding, syntax }))),
      unreadable: () => {},
    },
  );
  return all;
}
