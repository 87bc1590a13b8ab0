import { rmSync } from "node:fs";
import { join } from "node:path";
import { builtInFiles } from "./built-in-files.ts";
import { leftoverFiles, staleFiles, writeFiles } from "./write-files.ts";

// npm run generate [-- --check]: brings generated/ up to date with metadefs/, or says what is not
const root = join(import.meta.dirname, "../..");
const folder = join(root, "generated");
const files = await builtInFiles(root);
const leftover = leftoverFiles(folder, files);
if (process.argv.includes("--check")) {
  const stale = staleFiles(folder, files);
  for (const file of stale) console.error(`generated/${file} is not up to date: run npm run generate`);
  for (const file of leftover) console.error(`generated/${file} is not made of metadefs/ any more: run npm run generate`);
  process.exitCode = stale.length + leftover.length > 0 ? 1 : 0;
} else {
  for (const file of writeFiles(folder, files)) console.log(`generated/${file}`);
  for (const file of leftover) {
    rmSync(join(folder, file));
    console.log(`generated/${file} is removed: it is not made of metadefs/ any more`);
  }
}
