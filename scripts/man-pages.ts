import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { EXIT_CODES, PURPOSE } from "../src/cli/parse-words.ts";
import { commands } from "../src/cli/run-words.ts";
import { commandPage, programPage } from "./man/man-page.ts";

// npm run man: a man page of the program and one of each command, from what --help prints, into dist/man/. With --package, it also
// lists them in package.json, as npm wants it; without, it does not.

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "dist/man");
const described = commands.map((command) => command.description());
const context = { version: manifest.version, purpose: PURPOSE, exitCodes: EXIT_CODES };
const pages = new Map([
  ["metadef.1", programPage(described, context)],
  ...described.map((command) => [`metadef-${command.name}.1`, commandPage(command, context)] as const),
]);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
if (process.argv.includes("--package")) {
  const file = join(root, "package.json");
  const man = [...pages.keys()].map((name) => `./dist/man/${name}`);
  writeFileSync(file, `${JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), man }, null, 2)}\n`);
}
