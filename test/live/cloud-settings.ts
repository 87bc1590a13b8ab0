import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CATALOG, FOLDER, ROWS, writeRow } from "../cloud-rows.ts";

// npx tsx test/live/cloud-settings.ts: reads the table of settings with python3-openstacksdk, and writes what it did into sdk.json, with
// which the test compares metadef. `git diff` shows what another version of the SDK does otherwise.

const homes = mkdtempSync(join(tmpdir(), "metadef-clouds-"));
const lines = ROWS.map((row, index) => {
  const home = join(homes, String(index));
  const env = writeRow(row, home, "KEYSTONE");
  return JSON.stringify({ name: row.name, home, env, cloud: row.cloud, region: row.region, catalog: CATALOG });
});
const script = join(import.meta.dirname, "cloud-settings.py");
const output = execFileSync("/usr/bin/python3", [script], {
  input: lines.join("\n"),
  encoding: "utf8",
  stdio: ["pipe", "pipe", "inherit"],
});
rmSync(homes, { recursive: true });
const answers = output.trim().split("\n");
writeFileSync(join(FOLDER, "sdk.json"), `[\n${answers.map((each) => `  ${each}`).join(",\n")}\n]\n`);
console.log(`${answers.length} of ${ROWS.length} rows`);
