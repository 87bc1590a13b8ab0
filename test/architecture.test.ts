import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

const root = resolve(import.meta.dirname, "..");

/** What each room of src/ may import besides itself and `json`, which all may: the arrows of ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  files: [],
  json: [],
  regex: [],
  model: [],
  "model.ts": ["model"],
  documents: ["model.ts", "rules", "files"],
  fix: ["model.ts", "schema", "documents"],
  report: ["model.ts", "files", "query", "rules", "effect", "documents", "fix", "glance"],
  catalog: ["model.ts", "files"],
  schema: ["regex", "model.ts", "catalog"],
  rules: ["model.ts", "catalog", "schema"],
  validate: ["regex", "model.ts", "catalog", "schema", "rules", "generated"],
  "namespace-lint": ["regex", "model.ts", "catalog", "schema", "rules", "generated"],
  effect: ["model.ts", "catalog", "schema", "rules", "validate"],
  query: ["model.ts", "catalog", "schema"],
  typegen: ["regex", "model.ts", "catalog", "schema", "files"],
  plugin: ["regex", "model.ts", "files", "catalog", "schema", "typegen", "namespace-lint", "generated"],
  config: ["regex", "model.ts", "catalog", "schema", "documents", "generated"],
  lint: ["model.ts", "files", "catalog", "config", "documents", "fix", "report", "rules", "validate", "namespace-lint"],
  "index.ts": ["model.ts", "catalog", "validate"],
  http: ["model.ts", "rules", "validate", "namespace-lint"],
  glance: ["model.ts", "files", "documents", "namespace-lint", "cloud"],
  hooks: ["http"],
  cloud: ["documents"],
  audit: ["model.ts", "files", "catalog", "cloud", "documents", "lint", "report", "validate"],
  "catalog-library.ts": ["model.ts", "catalog", "query", "generated"],
  "flavor.ts": ["model.ts", "catalog", "validate", "generated"],
  "compile.ts": ["model.ts", "catalog", "schema", "validate"],
  setup: [
    "model.ts",
    "files",
    "fix",
    "catalog",
    "schema",
    "rules",
    "validate",
    "documents",
    "namespace-lint",
    "lint",
    "report",
    "query",
    "config",
  ],
  lsp: ["model.ts", "catalog", "config", "documents", "fix", "lint", "query", "report", "setup"],
  cli: ["*"],
};

const sources = filesBelow(join(root, "src")).filter((file) => file.endsWith(".ts"));
const imports = sources.flatMap((file) =>
  specifiersOf(readFileSync(file, "utf8")).map((specifier) => ({ file: relative(root, file), specifier, dynamic: false })),
);

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** The specifiers of a file's imports and re-exports, those made at run time too. */
function specifiersOf(source: string): string[] {
  // code that a generator writes stands in template strings, and imports nothing here
  const text = source.replace(/`(?:[^`\\]|\\.)*`/gs, "``");
  return [...text.matchAll(/^(?:import|export)\b[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm)].map(
    ([, from, bare, dynamic]) => (from ?? bare ?? dynamic) as string,
  );
}

function roomOf(path: string): string {
  const [top, room] = path.split("/") as [string, string | undefined];
  return top === "src" ? (room as string) : top;
}

test("imports go against the arrows", () => {
  const wrong = imports.filter(({ file, specifier }) => {
    if (!specifier.startsWith(".")) return false;
    const from = roomOf(file);
    const to = roomOf(relative(root, resolve(root, dirname(file), specifier)));
    const allowed = MAY_IMPORT[from];
    return to !== from && to !== "json" && !allowed?.includes("*") && !allowed?.includes(to);
  });
  assert.equal(wrong, []);
});

test("every room is on the plan", () => {
  const rooms = readdirSync(join(root, "src"));
  assert.equal(
    rooms.filter((room) => !(room in MAY_IMPORT)),
    [],
  );
});

test("nothing imports the command line", () => {
  assert.equal(
    imports.filter(({ file, specifier }) => !file.startsWith("src/cli/") && /\bcli\//.test(specifier)),
    [],
  );
});

test("no file imports itself by way of others", () => {
  const graph = new Map(sources.map((file) => [file, new Set<string>()]));
  for (const file of sources) {
    for (const specifier of specifiersOf(readFileSync(file, "utf8"))) {
      if (specifier.startsWith(".")) graph.get(file)?.add(resolve(dirname(file), specifier));
    }
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].map((each) => relative(root, each)).join(" -> "));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of sources) walk(file, []);
  assert.equal(cycles, []);
});

test("only the command's entry touches the process", () => {
  const touching = sources
    .filter((file) => /\bprocess\.(?!pid\b)[a-z]/.test(readFileSync(file, "utf8")))
    .map((file) => relative(root, file));
  assert.equal(
    touching.filter((file) => file !== "src/cli/main.ts" && file !== "src/typegen/run.ts"),
    [],
  );
});

test("no file has two thoughts: 250 lines at most", () => {
  const long = sources.map((file) => [relative(root, file), readFileSync(file, "utf8").split("\n").length] as const);
  assert.equal(
    long.filter(([, lines]) => lines > 250),
    [],
  );
});

test("no file is a grab-bag", () => {
  assert.equal(
    sources.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\.ts$|\/)/.test(file)),
    [],
  );
});

test("every export has a doc comment", () => {
  const bare = sources.flatMap((file) => {
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.flatMap((line, index) => {
      if (!/^export (?:declare )?(?:async )?(?:const|function|class|interface|type|abstract) \w/.test(line)) return [];
      const before = lines[index - 1] ?? "";
      return before.trimEnd().endsWith("*/") ? [] : [`${relative(root, file)}:${index + 1}`];
    });
  });
  assert.equal(bare, []);
});

test("what generate runs imports nothing generated", () => {
  const reached = new Set<string>();
  const walk = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    if (!file.endsWith(".ts") || file.endsWith(".d.ts")) return;
    for (const specifier of specifiersOf(readFileSync(file, "utf8")))
      if (specifier.startsWith(".")) walk(resolve(dirname(file), specifier));
  };
  walk(join(root, "src/typegen/run.ts"));
  assert.equal(
    [...reached].map((file) => relative(root, file)).filter((file) => file.startsWith("generated/")),
    [],
  );
});

test("every test file runs its tests", () => {
  const folder = import.meta.dirname;
  const forgetful = readdirSync(folder).filter(
    (name) => name.endsWith(".test.ts") && !/\btest\.run\(\);\s*$/.test(readFileSync(join(folder, name), "utf8")),
  );
  assert.equal(forgetful, []);
});

test("a test that cannot run is skipped, and does not pass", () => {
  const folder = import.meta.dirname;
  const empty = readdirSync(folder).filter((name) => {
    const text = name.endsWith(".test.ts") ? readFileSync(join(folder, name), "utf8") : "";
    return /(?<!\.skip)\("[^"\n]*", \(\) => (?:\{\}|undefined)\)|return console\.log\("skip/.test(text);
  });
  assert.equal(empty, []);
});

test.run();
