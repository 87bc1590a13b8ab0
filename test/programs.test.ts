import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

// The programs in the pages of docs/: each compiles against the built package, and prints what its page says.

const root = resolve(import.meta.dirname, "..");
const docs = join(root, "docs");
let folder = "";

/** A program of a page, and what the page says that it prints. */
interface Program {
  readonly page: string;
  readonly file: string;
  readonly text: string;
  readonly prints: string;
}

const programs = readdirSync(docs)
  .filter((name) => name.endsWith(".md"))
  .flatMap((page): Program[] => {
    const fenced = readFileSync(join(docs, page), "utf8").matchAll(
      /^```tsx? file=(\S+)\n([\s\S]*?)\n```$(?:\n+```console\n([\s\S]*?)\n```$)?/gm,
    );
    return Array.from(fenced, ([, file, text, prints]) => ({ page, file: file as string, text: text as string, prints: prints ?? "" }));
  });
/** Pages whose files import each other share a folder. */
const placeOf = ({ page, file }: Program): string => join(folder, page.replace(".md", ""), file);

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-pages-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/metadef"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const program of programs) {
    mkdirSync(dirname(placeOf(program)), { recursive: true });
    writeFileSync(placeOf(program), program.text);
  }
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

test("there are programs", () => {
  assert.ok(programs.length > 2);
});

test("every program compiles against the package's types", () => {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    types: ["node"],
    module: "nodenext",
    allowImportingTsExtensions: true,
    jsx: "preserve",
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: programs.map(placeOf) }));
  const { status, stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], {
    encoding: "utf8",
  });
  assert.is(status, 0, stdout);
});

for (const program of programs.filter(({ prints }) => prints !== "")) {
  test(`${program.page}: ${program.file} prints what the page says`, () => {
    const words = ["--no-warnings", "--import", join(root, "node_modules/tsx/dist/esm/index.mjs"), placeOf(program)];
    const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", cwd: dirname(placeOf(program)) });
    assert.is(stdout.trimEnd(), program.prints, stderr);
  });
}

test.run();
