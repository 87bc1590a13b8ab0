import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import manifest from "../package.json" with { type: "json" };
import { writeDeb } from "./packages/deb.ts";
import { type Arch, installNodes, nodeOf, writeExecutable } from "./packages/executable.ts";
import { run, writeShare } from "./packages/tree.ts";

// npm run packages -- [--only executable,arm64,wheel,deb] [--out FOLDER] [--nodes FOLDER]: metadef for machines without Node, into
// packages/: an executable file for Linux on x64, one for arm64, a Python wheel and a Debian package. Node comes from npm, or from
// the node_modules of FOLDER. `npm run build` comes before.

const KINDS = ["executable", "arm64", "wheel", "deb"];
const root = resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    only: { type: "string", default: KINDS.join(",") },
    out: { type: "string", default: join(root, "packages") },
    nodes: { type: "string" },
  },
});
const only = new Set(values.only.split(","));
for (const kind of only) if (!KINDS.includes(kind)) throw new Error(`--only cannot be "${kind}"; use ${KINDS.join(", ")}`);
const out = resolve(values.out);
const { version } = manifest;
const work = mkdtempSync(join(tmpdir(), "metadef-packages-"));
const scratch = (name: string): string => {
  mkdirSync(join(work, name), { recursive: true });
  return join(work, name);
};
try {
  mkdirSync(out, { recursive: true });
  const archs: Arch[] = only.has("arm64") ? ["x64", "arm64"] : ["x64"];
  const nodes = values.nodes === undefined ? installNodes(scratch("nodes"), archs) : resolve(values.nodes);
  const licence = join(nodeOf(nodes, "x64"), "LICENSE");
  const executable = join(out, "metadef-linux-x64");
  await writeExecutable(executable, "x64", nodes, scratch("x64"));
  if (only.has("arm64")) await writeExecutable(join(out, "metadef-linux-arm64"), "arm64", nodes, scratch("arm64"));
  if (only.has("wheel")) {
    writeShare(scratch("share"));
    const script = join(root, "scripts/packages/wheel.py");
    run("python3", [script, out, version, executable, scratch("share"), join(root, "LICENSE"), licence], root);
  }
  if (only.has("deb")) writeDeb(join(out, `metadef_${version}_amd64.deb`), version, executable, licence, scratch("deb"));
  for (const name of readdirSync(out)) console.log(`${(statSync(join(out, name)).size / 2 ** 20).toFixed(1)} MiB ${name}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
