import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { temporaryName } from "../src/files/leftovers.ts";
import { readRegular } from "../src/files/read-regular.ts";
import { NotWritten, writeWhole } from "../src/files/write-whole.ts";
import { randomFrom, seedOf } from "./random.ts";

const test = suite<{ folder: string; file: string }>("files");
test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), "metadef-files-"));
  context.file = join(context.folder, "a.json");
});
test.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }));

/** Why a file was not written; the folder must then hold what it held. */
function reasonOf(folder: string, write: () => void): string {
  const before = readdirSync(folder).sort();
  try {
    write();
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    assert.equal(readdirSync(folder).sort(), before, "nothing is left beside it");
    return error.reason;
  }
  throw new Error("it was written");
}

test("a new file is there whole, and alone", ({ folder, file }) => {
  writeWhole(file, "new", { before: undefined });
  assert.is(readFileSync(file, "utf8"), "new");
  assert.equal(readdirSync(folder), ["a.json"]);
  assert.is(statSync(file).nlink, 1);
});

test("a file that is there is not taken for a new one", ({ folder, file }) => {
  writeFileSync(file, "mine");
  assert.match(
    reasonOf(folder, () => writeWhole(file, "new", { before: undefined })),
    /changed in the meantime/,
  );
  assert.is(readFileSync(file, "utf8"), "mine");
});

test("a file that changed since it was read, or went away, is left alone", ({ folder, file }) => {
  writeFileSync(file, "edited");
  assert.match(
    reasonOf(folder, () => writeWhole(file, "new", { before: "old" })),
    /changed in the meantime/,
  );
  assert.is(readFileSync(file, "utf8"), "edited");
  rmSync(file);
  assert.match(
    reasonOf(folder, () => writeWhole(file, "new", { before: "old" })),
    /changed in the meantime/,
  );
});

test("mode and link stay, and the link's target is written", ({ folder, file }) => {
  mkdirSync(join(folder, "real"));
  const real = join(folder, "real/b.json");
  writeFileSync(real, "old");
  chmodSync(real, 0o640);
  symlinkSync("real/b.json", file);
  writeWhole(file, "new", { before: "old" });
  assert.is(readlinkSync(file), "real/b.json");
  assert.is(readFileSync(real, "utf8"), "new");
  assert.is(statSync(real).mode & 0o777, 0o640);
  assert.equal(readdirSync(join(folder, "real")), ["b.json"]);
});

test("what cannot be replaced without loss is refused with the reason", ({ folder, file }) => {
  writeFileSync(file, "old");
  linkSync(file, join(folder, "other"));
  assert.match(
    reasonOf(folder, () => writeWhole(file, "new", { before: "old" })),
    /hard links/,
  );
  const lost = join(folder, "lost");
  symlinkSync("nowhere", lost);
  assert.match(
    reasonOf(folder, () => writeWhole(lost, "new", { before: undefined })),
    /leads nowhere/,
  );
  assert.match(
    reasonOf(folder, () => writeWhole(folder, "new", { before: undefined })),
    /not a regular file/,
  );
  assert.is(
    reasonOf(folder, () => writeWhole(join(folder, "no/such/place"), "new", { before: undefined })),
    "ENOENT",
  );
});

test("a pipe or a device is neither read nor written, and nothing waits for it", ({ folder, file }) => {
  execFileSync("mkfifo", [file]);
  assert.match(
    reasonOf(folder, () => writeWhole(file, "new", { before: undefined })),
    /not a regular file/,
  );
  assert.throws(() => readRegular(file), /not a regular file/);
  assert.throws(() => readRegular("/dev/zero"), /not a regular file/);
});

test("nothing is written outside the folder that bounds it", ({ folder }) => {
  const inside = join(folder, "inside");
  mkdirSync(inside);
  writeFileSync(join(folder, "outside"), "old");
  symlinkSync("../outside", join(inside, "link"));
  symlinkSync("..", join(inside, "up"));
  for (const [name, before] of [
    ["link", "old"],
    ["up/new", undefined],
    ["../new", undefined],
  ] as const) {
    assert.match(
      reasonOf(folder, () => writeWhole(join(inside, name), "new", { before, within: inside })),
      /out of the project/,
      name,
    );
  }
  assert.is(readFileSync(join(folder, "outside"), "utf8"), "old");
  writeWhole(join(inside, "new"), "new", { before: undefined, within: inside });
});

test("what a killed run left is cleared, and nothing else", ({ folder, file }) => {
  const [, pid, start] = /\.(\d+)-(\d*)\.[0-9a-f]+\.metadef-tmp$/.exec(temporaryName("a.json")) as unknown as [string, string, string];
  assert.is(pid, String(process.pid));
  const named = (who: string): string => temporaryName("a.json").replace(`.${pid}-${start}.`, `.${who}.`);
  const before = named(`${pid}-${start}`);
  const [dead, alive] = [named(`4194305-${start}`), named(`${process.ppid}-`)];
  // numbers of processes come again: in a container, with every run
  const another = start === "" ? [] : [named(`${process.ppid}-1`), named(`${pid}-1`)];
  const current = named(`${pid}-${start}`);
  const strange = [".a.json.tmp", "a.json.1.tmp", ".a.json.1-1.metadef-tmp"];
  for (const name of [before, dead, alive, ...another, current, ...strange]) writeFileSync(join(folder, name), "x");
  // older than this process
  utimesSync(join(folder, before), 1, 1);
  // what cannot be removed keeps nothing else
  mkdirSync(join(folder, named("4194305-1")));
  const kept = readdirSync(folder).filter((name) => ![before, dead, ...another].includes(name));
  writeWhole(file, "new", { before: undefined });
  assert.equal(readdirSync(folder).sort(), [...kept, "a.json"].sort());
});

/** How often a writer is killed: METADEF_KILLS=500 by hand and in the full run. */
const KILLS = Number(process.env["METADEF_KILLS"] ?? 20);

test("killed at any moment, a writer leaves the old file or the new one, and the next clears what was left", async ({ folder, file }) => {
  const bundle = join(folder, "writer.mjs");
  const source = `
    import { writeWhole } from ${JSON.stringify(join(import.meta.dirname, "../src/files/write-whole.ts"))};
    import { readFileSync } from "node:fs";
    const [, , file, once] = process.argv;
    if (!once) process.stdout.write("ready");
    do {
      const before = readFileSync(file, "utf8");
      writeWhole(file, (before[0] === "a" ? "b" : "a").repeat(200_000), { before });
    } while (!once);`;
  buildSync({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: bundle,
  });
  writeFileSync(file, "a".repeat(200_000));
  let left = 0;
  const random = randomFrom(seedOf(1));
  const below = (limit: number) => Math.floor(random() * limit);
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, [bundle, file], { stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const begun = new Promise<void>((resolve) => child.stdout.once("data", () => setTimeout(resolve, below(12))));
    await Promise.race([begun, ended]);
    child.kill("SIGKILL");
    await ended;
    assert.match(readFileSync(file, "latin1"), /^(?:a{200000}|b{200000})$/);
    left += readdirSync(folder).length - 2;
    execFileSync(process.execPath, [bundle, file, "once"]);
    assert.equal(readdirSync(folder).sort(), ["a.json", "writer.mjs"]);
  }
  assert.ok(existsSync(file) && lstatSync(file).isFile());
  console.log(`${KILLS} kills, ${left} temporary files left by them and cleared`);
});

test.run();
