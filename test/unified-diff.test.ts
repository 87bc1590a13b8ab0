import { applyPatch } from "diff";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { unifiedDiff } from "../src/report/unified-diff.ts";
import { cpuTime } from "./cpu-time.ts";

const lines = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join("");

const MANY = 2000;

/** A text, and what becomes of it: first few changes, then more than are compared with each other. */
const TEXTS: readonly (readonly [about: string, before: string, after: string])[] = [
  ["one line", "a\nb\nc\n", "a\nx\nc\n"],
  ["the last line without its end", "a\nb", "a\nx"],
  ["every line", lines(MANY, (index) => `old ${index}\n`), lines(MANY, (index) => `new ${index}\n`)],
  [
    "one line in ten",
    lines(10 * MANY, (index) => `${index}\n`),
    lines(10 * MANY, (index) => (index % 10 === 0 ? `new ${index}\n` : `${index}\n`)),
  ],
  [
    "one line in five, whose contexts touch",
    lines(5 * MANY, (index) => `${index}\n`),
    lines(5 * MANY, (index) => (index % 5 === 4 ? `new ${index}\n` : `${index}\n`)),
  ],
  ["lines with CR", lines(MANY, (index) => `old ${index}\r\n`), lines(MANY, (index) => `new ${index}\r\n`)],
  ["a new end of the last line", `${lines(MANY, (index) => `old ${index}\n`)}end`, `${lines(MANY, (index) => `new ${index}\n`)}end\n`],
  ["fewer lines", `first\n${lines(MANY, (index) => `old ${index}\n`)}last`, `first\n${lines(MANY - 1, (index) => `new ${index}\n`)}last`],
  ["more lines", "first\n", `first\n${lines(MANY, (index) => `new ${index}\n`)}`],
  ["no lines before", "", lines(MANY, (index) => `new ${index}\n`)],
  ["no lines after", lines(MANY, (index) => `old ${index}\n`), ""],
];

for (const [about, before, after] of TEXTS) {
  test(`a difference makes the new text of the old one: ${about}`, () => {
    assert.is(applyPatch(before, unifiedDiff("file", before, after)), after);
  });
}

test("hunks of many changes have three lines around them, and are one where they touch", () => {
  const before = lines(10 * MANY, (index) => `${index}\n`);
  const after = before.replace(/^(\d*[05])$/gm, "new $1");
  const [, , head, ...rest] = unifiedDiff("file", before, after).split("\n");
  assert.is(head, `@@ -1,${10 * MANY - 1} +1,${10 * MANY - 1} @@`);
  assert.not(rest.some((line) => line.startsWith("@@")));
  const few = unifiedDiff(
    "file",
    before,
    before.replace(/^(\d*000)$/gm, "new $1").replace(/^(\d*)$/gm, (line) => line),
  );
  assert.match(few, "@@ -998,7 +998,7 @@\n 997\n 998\n 999\n-1000\n+new 1000\n 1001\n 1002\n 1003\n@@");
});

test("the time for a difference grows with the number of changes, not with its square", () => {
  const cost = (many: number): number => {
    const [before, after] = ["old", "new"].map((word) => lines(many, (index) => `${word} ${index}\n`)) as [string, string];
    const began = cpuTime();
    unifiedDiff("file", before, after);
    return cpuTime() - began;
  };
  // a garbage collection in the wrong run passes for growth; growth that is real is there every time
  const seen = Array.from({ length: 5 }, () => cost(200_000) / Math.max(cost(25_000), 2));
  assert.ok(Math.min(...seen) < 24, `eight times the changes: ${seen.map((each) => each.toFixed(1))} times the time`);
});

test.run();
