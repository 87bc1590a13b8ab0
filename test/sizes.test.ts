import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { test } from "uvu";
import * as assert from "uvu/assert";

// What a page in a browser loads of the built package, bundled, minified and gzipped: no module of Node, and no more than is promised.

/** The bytes that a program loads at once, and the names of all that it loads, as Node's modules are told. */
async function load(contents: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: resolve(import.meta.dirname) },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    outdir: "/out",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const loaded = new Set<string>();
  const walk = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) if (kind === "import-statement") walk(next);
  };
  walk(Object.keys(metafile.outputs).find((path) => path.endsWith("stdin.js")) as string);
  return outputFiles
    .filter(({ path }) => [...loaded].some((each) => path.endsWith(each.split("/").at(-1) as string)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

/** A program, and the KiB that it may take. Rules and facts grow: a bound has some room, and notices what should not be there at all. */
const PROGRAMS: [program: string, most: number][] = [
  ['import { flavorExtraSpecs } from "metadef/flavor"; globalThis.used = flavorExtraSpecs();', 72],
  ['import { validateFlavor } from "metadef"; globalThis.used = validateFlavor;', 100],
  ['import { flavorExtraSpecs } from "metadef"; globalThis.used = flavorExtraSpecs({ target: "openstack@2026.1" });', 100],
  [
    'import { completeKeys, completeValues, listKeys, matchKey } from "metadef/catalog"; globalThis.used = [completeKeys, completeValues, listKeys, matchKey];',
    36,
  ],
  ['import * as catalog from "metadef/catalog"; globalThis.used = catalog;', 44],
];

for (const [program, most] of PROGRAMS) {
  test(`at most ${most} KiB: ${program.slice(0, 60)}`, async () => {
    const bytes = await load(program);
    console.log(`${(bytes / 1024).toFixed(1)} KiB: ${program}`);
    assert.ok(bytes <= most * 1024, `${bytes} bytes`);
  });
}

test.run();
