import { join } from "node:path";
import { builtInFiles } from "./built-in-files.ts";
import { staleFiles, writeFiles } from "./write-files.ts";

// npm run generate [-- --check]: brings generated/ up to date with metadefs/, or says what is not
const root = join(import.meta.dirname, "../..");
const folder = join(root, "generated");
const files = await builtInFiles(root);
if (process.argv.includes("--check")) {
  const stale = staleFiles(folder, files);
  for (const file of stale) console.error(`generated/${file} is not what metadefs/ makes of it: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const file of writeFiles(folder, files)) console.log(`generated/${file}`);
}
