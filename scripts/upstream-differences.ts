import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { differencesPage } from "./upstream/differences-page.ts";

// npx tsx scripts/upstream-differences.ts GLANCE STARLINGX [--check]
//
// Writes docs/upstream-differences.md: key by key what a published definition says, what the one in metadefs/ says, and why (the
// `differs` of its supplement). GLANCE is a folder of Glance's published namespaces, etc/metadefs of https://opendev.org/openstack/glance;
// STARLINGX that of the fork, https://github.com/starlingx-staging/stx-glance. With --check it writes nothing and only says whether the
// page is up to date. A difference of substance without a reason, or a reason without a difference, is printed, and ends it with 1.

const root = join(import.meta.dirname, "..");
const page = join(root, "docs/upstream-differences.md");
const [glance, starlingx] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (glance === undefined || starlingx === undefined) {
  console.error("usage: npx tsx scripts/upstream-differences.ts GLANCE STARLINGX [--check], two folders of published namespaces");
  process.exit(2);
}
const { text, faults } = differencesPage(root, { glance, starlingx });
if (process.argv.includes("--check")) {
  if (readIfThere(page) !== text) faults.push("docs/upstream-differences.md is not what metadefs/ makes of it");
} else if (readIfThere(page) !== text) {
  writeFileSync(page, text);
  console.log("docs/upstream-differences.md");
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
