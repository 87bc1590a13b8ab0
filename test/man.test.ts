import { spawnSync } from "node:child_process";
import { test } from "uvu";
import * as assert from "uvu/assert";
import manifest from "../package.json" with { type: "json" };
import { commandPage, programPage, troff } from "../scripts/man/man-page.ts";
import { commands } from "../src/cli/run-words.ts";

// The man pages say what the commands declare, and are sound troff.

const described = commands.map((command) => command.description());
const context = { version: "1.2.3", purpose: "Checks flavors", exitCodes: [["0", "nothing found"]] } as const;

const hasMandoc = spawnSync("mandoc", ["-T", "lint"], { input: "" }).error === undefined;

/** A page as a terminal shows it, in one line and without marks. */
function shown(page: string): string {
  const { stdout } = spawnSync("mandoc", ["-T", "utf8", "-O", "width=500"], { input: page, encoding: "utf8" });
  return stdout.replace(/.\x08/g, "").replace(/\s+/g, " ");
}

for (const command of described) {
  const page = commandPage(command, context);
  test(`the page of ${command.name} has all that it declares`, () => {
    for (const [code, meaning] of command.exitCodes) assert.ok(page.includes(`\\fB${code}\\fR\n${troff(meaning)}`), meaning);
    for (const { name, describe } of [...command.options, ...command.positionals]) {
      assert.ok(page.includes(troff(describe)), name);
    }
    for (const { name } of command.options) assert.ok(page.includes(`\\fB\\-\\-${troff(name)}\\fR`), name);
    for (const { line } of command.examples) assert.ok(page.includes(troff(line.replaceAll("$0", `metadef ${command.name}`))), line);
  });
}

test("package.json lists the pages of all commands: npm run generate writes the list", () => {
  assert.equal(manifest.man, ["./dist/man/metadef.1", ...described.map(({ name }) => `./dist/man/metadef-${name}.1`)]);
});

(hasMandoc ? test : test.skip)("mandoc finds no error in any page, and shows what was written", () => {
  for (const page of [programPage(described, context), ...described.map((command) => commandPage(command, context))]) {
    const { stdout } = spawnSync("mandoc", ["-T", "lint", "-W", "error"], { input: page, encoding: "utf8" });
    assert.is(stdout, "");
  }
  const all = shown(programPage(described, context));
  for (const { name, describe } of described) assert.ok(all.includes(`${name} ${describe}; see metadef-${name}(1)`), all);
  const check = shown(commandPage(described.find(({ name }) => name === "check") as (typeof described)[0], context));
  assert.ok(check.includes("metadef check --flavor FLAVOR --image IMAGE [OPTION ...]"), check);
  assert.ok(check.includes("metadef check --flavor flavors.json#m1.large --image debian.json"), check);
});

(hasMandoc ? test : test.skip)("text that looks like a request of troff stays text", () => {
  const hostile = {
    name: "x",
    usage: "x",
    describe: ".so /etc/passwd",
    positionals: [],
    options: [],
    examples: [{ line: "'br \\n(.x -a", describe: ".ab" }],
    exitCodes: [["0", ".so nothing"]] as const,
  };
  const text = shown(commandPage(hostile, context));
  assert.ok(text.includes("x - .so /etc/passwd") && text.includes("'br \\n(.x -a"), text);
});

test.run();
