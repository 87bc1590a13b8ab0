import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

// An editor opens files of several languages at once: their parsers load at the same time, and share one engine.

// a process of its own, which has loaded no parser yet
const PROGRAM = `
const { loadParser } = await import(${JSON.stringify(join(import.meta.dirname, "../src/documents/syntax/grammar.ts"))});
const parsers = await Promise.all(["bash", "hcl", "bash", "hcl"].map(loadParser));
const texts = ["a b\\n", 'a "b" { c = "1" }\\n', "if x; then y; fi\\n", "a = 1\\n"];
console.log(JSON.stringify(parsers.map((parser, at) => {
  const tree = parser.parse(texts[at].repeat(50));
  return [tree.rootNode.type, tree.rootNode.hasError, tree.rootNode.endIndex, parsers.indexOf(parser)];
})));`;

test("parsers that load at the same time", () => {
  const said = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", PROGRAM], { encoding: "utf8" });
  assert.equal(JSON.parse(said), [
    ["program", false, 200, 0],
    ["config_file", false, 900, 1],
    ["program", false, 850, 0],
    ["config_file", false, 300, 1],
  ]);
});

test.run();
