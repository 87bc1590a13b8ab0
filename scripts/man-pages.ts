import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { EXIT_CODES } from "../src/cli/describe-command.ts";
import { PURPOSE } from "../src/cli/parse-words.ts";
import { commands } from "../src/cli/run-words.ts";
import { commandPage, programPage } from "./man/man-page.ts";

// npm run man: a man page of the program and one of each command, from what --help prints, into dist/man/. With --list, as
// `npm run generate` calls it, the pages are listed in package.json instead, where npm wants them.

const root = resolve(import.meta.dirname, "..");
const described = commands.map((command) => command.description());
const context = { version: manifest.version, purpose: PURPOSE, exitCodes: EXIT_CODES };
const pages = new Map([
  ["metadef.1", programPage(described, context)],
  ...described.map((command) => [`metadef-${command.name}.1`, commandPage(command, context)] as const),
]);
if (process.argv.includes("--list")) listPages();
else writePages();

function writePages(): void {
  const folder = join(root, "dist/man");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

function listPages(): void {
  const file = join(root, "package.json");
  const before = readFileSync(file, "utf8");
  const man = [...pages.keys()].map((name) => `./dist/man/${name}`);
  const after = `${JSON.stringify({ ...JSON.parse(before), man }, null, 2)}\n`;
  if (after !== before) writeFileSync(file, after);
}
