import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript59";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { cpuTime } from "./cpu-time.ts";

const source = join(import.meta.dirname, "../src");

/** A regular expression of the sources, and where it is. */
interface Found {
  readonly where: string;
  readonly pattern: RegExp;
}

function patternsOf(file: string): Found[] {
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        where: `${relative(source, file)}:${line} ${node.text}`,
        pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What reads only this project's own pages. */
const OWN = ["report/page-text.ts"];
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !OWN.includes(name));
const patterns = files.flatMap((name) => patternsOf(join(source, name)));

/** What is repeated in a text, behind a beginning and before an end that spoils a match. */
const UNITS = [
  ..." \t\n\r-_.:,;=#/\\'\"`()[]{}<>%$&*!|~+^a0A1xé\u200b",
  "\n ",
  " \n",
  "a ",
  "a,",
  "a=",
  "- ",
  "--",
  "a.",
  "{{",
  "}}",
  "{%",
  "${",
  "\\\n",
  ": ",
  "a:",
  "0,",
  "''",
  '""',
  "/a",
  "a-",
  "\r\n",
  "a\n",
  "# ",
  "((",
  "[[",
  "::",
  "1:",
  "0x",
  "e+",
];
const BEGINNINGS = ["", "a", "'", '"', "{", "--x", "$", "\n"];
const ENDS = ["", "\u0000", "\n!", "a"];
const LENGTH = 10_000;
/** A step takes a nanosecond or more: as many as the square of the length take longer than this in milliseconds. */
const MOST = 25;

test("no regular expression of the sources takes the square of a text's length", () => {
  assert.ok(patterns.length > 300, `${patterns.length} patterns`);
  const slow: string[] = [];
  for (const { where, pattern } of patterns) {
    const { flags } = pattern;
    const all = flags.includes("g") || flags.includes("y") ? pattern : new RegExp(pattern.source, `${flags}g`);
    for (const unit of UNITS) {
      const middle = unit.repeat(LENGTH / unit.length);
      const isSlow = BEGINNINGS.some((beginning) =>
        ENDS.some((end) => {
          const text = beginning + middle + end;
          // a collection of garbage is not slow twice
          return [1, 2, 3].every(() => {
            const before = cpuTime();
            all.lastIndex = 0;
            text.replace(all, "");
            return cpuTime() - before > MOST;
          });
        }),
      );
      if (isSlow) {
        slow.push(`${where} over ${JSON.stringify(unit)}`);
        break;
      }
    }
  }
  assert.equal(slow, []);
});

test.run();
