import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { GRAMMARS } from "../bundle-options.ts";
import { bundleCommand } from "./bundle.ts";

const root = resolve(import.meta.dirname, "../..");

/** The release of Node that the executables contain. */
export const NODE = "24";

/** What marks the place in Node's program (Node's documentation, Single executable applications). */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/** The machines that an executable is made for, as npm's packages of Node name them. */
export type Arch = "x64" | "arm64";

/** Installs Node's packages for machines, of one version: what one of them writes the other reads. @returns their folder */
export function installNodes(work: string, archs: readonly Arch[]): string {
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, "package.json"), "{}");
  const packages = archs.map((arch) => `node-linux-${arch}@${NODE}`);
  // --force: npm refuses packages for other machines
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", "--force", ...packages], { cwd: work, stdio: "inherit" });
  return work;
}

/** The folder of Node's package for a machine. */
export const nodeOf = (nodes: string, arch: Arch): string => join(nodes, "node_modules", `node-linux-${arch}`);

/**
 * Writes metadef as one executable file for Linux: Node's single executable application. Compiled code is only for the machine that
 * makes it, x64: the executable for arm64 has none.
 * @param nodes the folder that has Node's packages for x64 and the machine in its `node_modules`
 * @param work a folder for what is only needed meanwhile
 */
export async function writeExecutable(out: string, arch: Arch, nodes: string, work: string): Promise<void> {
  const blob = await makeBlob(join(nodeOf(nodes, "x64"), "bin/node"), arch === "x64", work);
  copyFileSync(join(nodeOf(nodes, arch), "bin/node"), out);
  chmodSync(out, 0o755);
  // names of functions for debuggers are of no use here; binutils knows only its own machine
  if (arch === "x64") execFileSync("strip", [out], { stdio: "ignore" });
  const postject = join(root, "node_modules/postject/dist/cli.js");
  execFileSync(process.execPath, [postject, out, "NODE_SEA_BLOB", blob, "--sentinel-fuse", FUSE], { stdio: "ignore" });
}

/** The script and the files that the executable carries, as Node wants them. */
async function makeBlob(node: string, useCodeCache: boolean, work: string): Promise<string> {
  const main = join(work, "metadef.cjs");
  await bundleCommand(main, `node${NODE}`);
  const files = [...filesIn("metadefs"), ...filesIn("docs/findings"), "generated/type-lines.json"];
  const assets = new Map(files.map((file) => [file, join(root, file)]));
  for (const [name, file] of GRAMMARS) assets.set(`dist/grammars/${name}.wasm`, join(root, "node_modules", file));
  writeFileSync(join(work, "names"), [...assets.keys()].join("\n"));
  assets.set("names", join(work, "names"));
  const output = join(work, "blob");
  const configuration = {
    main,
    output,
    disableExperimentalSEAWarning: true,
    useCodeCache,
    execArgvExtension: "none",
    assets: Object.fromEntries(assets),
  };
  writeFileSync(join(work, "sea.json"), JSON.stringify(configuration));
  execFileSync(node, ["--experimental-sea-config", join(work, "sea.json")], { stdio: "ignore" });
  return output;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(root.length + 1));
}
