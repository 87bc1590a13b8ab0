import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Io } from "../src/cli/io.ts";
import { Progress } from "../src/cli/run/progress.ts";

// The line that shows how far a run is.

const { now } = Date;
let time = 0;
test.before.each(() => {
  time = 1000;
  Date.now = () => time;
});
test.after.each(() => {
  Date.now = now;
});

const result = (file: string, resources: number) => ({ file, format: "f", resources, skipped: 0, findings: [], line: () => undefined });

test("the line comes after a second, at most ten times a second, and is erased at the end", () => {
  const shown: string[] = [];
  const progress = new Progress({ progress: (line: string) => void shown.push(line) } as Io, 3);
  progress.add(result("a", 2));
  time += 999;
  progress.add(result("b", 1));
  assert.equal(shown, []);
  time += 1;
  // a part of the same file
  progress.add(result("b", 1));
  time += 99;
  progress.add(result("c", 5));
  assert.equal(shown, ["metadef: 2 of 3 files, 4 resources, 0 findings"]);
  time += 1;
  progress.add(result("c", 5));
  progress.end();
  assert.equal(shown.slice(1), ["metadef: 3 of 3 files, 14 resources, 0 findings", ""]);
});

test("where nobody watches, nothing is shown", () => {
  const progress = new Progress({} as Io, 1);
  time += 5000;
  progress.add(result("a", 1));
  progress.end();
});

test.run();
