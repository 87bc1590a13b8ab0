import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const words = process.argv.slice(2);

/** The value of an option of the script. */
export function option(name: string, otherwise: string): string {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? otherwise : (words[at + 1] ?? otherwise);
}

/**
 * What a real service answers, in the order of the questions.
 * @param script a Python script of the folder that --oracle names, which reads and writes NDJSON; with --root it runs in another suite's
 * root file system, as root
 */
export function askOracle<T>(script: string, questions: readonly object[]): T[] {
  const root = option("root", ""),
    folder = option("oracle", "");
  if (folder === "") throw new Error(`--oracle FOLDER names the folder with ${script}`);
  let command: [string, string[]] = ["/usr/bin/python3", [join(folder, script)]];
  if (root !== "") {
    mkdirSync(join(root, "tmp/oracle"), { recursive: true });
    cpSync(folder, join(root, "tmp/oracle"), { recursive: true });
    command = ["chroot", [root, "/usr/bin/python3", `/tmp/oracle/${script}`]];
  }
  const input = `${questions.map((each) => JSON.stringify(each)).join("\n")}\n`;
  const { stdout, status, stderr } = spawnSync(...command, { input, maxBuffer: 1 << 30, encoding: "utf8" });
  if (status !== 0) throw new Error(`the service did not answer: ${stderr.slice(-400)}`);
  const answers = stdout.trim().split("\n");
  if (answers.length !== questions.length) throw new Error(`${answers.length} answers to ${questions.length} questions`);
  return answers.map((line) => JSON.parse(line) as T);
}
