import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

const root = resolve(import.meta.dirname, "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");

/** The packages that a file's imports name. */
function packagesOf(source: string): string[] {
  const specifiers = source.matchAll(/\bfrom\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g);
  return Array.from(specifiers, ([, from, dynamic]) => (from ?? dynamic) as string)
    .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:") && !builtinModules.includes(specifier))
    .map((specifier) =>
      specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/"),
    );
}

test("every package that the source imports is on the page", () => {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const packages = new Set(
    files.flatMap((name) => packagesOf(readFileSync(join(root, "src", name), "utf8").replace(/`(?:[^`\\]|\\.)*`/gs, "``"))),
  );
  assert.ok(packages.size > 5);
  assert.equal(
    [...packages].filter((name) => name !== "metadef" && !page.includes(name)),
    [],
  );
});

test("nothing is installed with metadef, and nothing runs when it is installed from the registry", () => {
  // an optional peer is what somebody has already
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter((name) => !manifest.peerDependenciesMeta?.[name]?.optional);
  assert.equal([...Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }), ...peers], []);
  assert.equal(
    Object.keys(manifest.scripts).filter((name) => ["preinstall", "install", "postinstall"].includes(name)),
    [],
  );
});

test("every package for development is on the page", () => {
  const missing = Object.keys(manifest.devDependencies).filter((name) => {
    const scope = name.split("/")[0] as string;
    return (
      !page.includes(name) &&
      !page.includes(`${scope}/*`) &&
      !name.startsWith("@types/") &&
      !/^typescript\d|tree-sitter-(?:hcl|bash)$/.test(name)
    );
  });
  assert.equal(missing, []);
});

test("every test that SECURITY.md names is there", () => {
  const names = readFileSync(join(root, "SECURITY.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| promise"))
    .flatMap((line) => Array.from((line.split("|")[2] as string).matchAll(/`([^`]+)`/g), ([, name]) => name));
  assert.ok(names.length > 10);
  assert.equal(
    names.filter((name) => !readdirSync(import.meta.dirname).includes(`${name}.test.ts`)),
    [],
  );
});

test.run();
