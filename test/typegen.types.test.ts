import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { stands } from "../src/catalog/catalog.ts";
import { targetName } from "../src/catalog/releases.ts";
import type { Target } from "../src/model.ts";
import { wordsOf } from "../src/schema/enum-words.ts";
import { surfaceTerms } from "../src/schema/surfaces.ts";
import { surfaceOfDefinition } from "../src/schema/tables.ts";
import { valueSchema } from "../src/schema/value-schema.ts";
import { keyLines } from "../src/typegen/key-lines.ts";
import { columnsOf, meet } from "../src/typegen/places.ts";
import { allTargets, builtInCatalog, root } from "./typegen/made.ts";

// What must compile and what must not, with each of three compilers: for every enum, template and target, and the table in test/types/.

/** The compilers, each of which is asked about every target; and of how many values of a list in keys, since the older two are slow. */
const COMPILERS = { typescript54: 20, typescript59: 20, typescript: 10_000 };
const STRICTEST = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };
let folder = "";

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-types-"));
  copyFileSync(join(root, "generated/types.d.ts"), join(folder, "types.d.ts"));
  for (const most of new Set(Object.values(COMPILERS)))
    for (const target of allTargets) writeFileSync(join(folder, `${fileOf(target, most)}.ts`), snippets(target, most));
  const tables = readdirSync(join(root, "test/types"));
  for (const name of tables) {
    const text = readFileSync(join(root, "test/types", name), "utf8");
    writeFileSync(join(folder, name), text.replace("../../generated/types.d.ts", "./types.js"));
  }
  const compilerOptions = {
    ...STRICTEST,
    noEmit: true,
    target: "es2022",
    lib: ["es2022"],
    types: [],
    module: "nodenext",
    moduleResolution: "nodenext",
  };
  for (const [name, most] of Object.entries(COMPILERS)) {
    const files = [...allTargets.map((target) => `${fileOf(target, most)}.ts`), ...tables];
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions, files }));
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (target: Target, most: number): string => `${targetName(target).replace(/\W/g, "-")}-${most}`;

/** For each kind of resource one object with every key, a list of each enum's values, and a line for each value and key that must not compile. */
function snippets(target: Target, most: number): string {
  const { places, lines: all } = keyLines(builtInCatalog);
  const lines: string[] = [],
    used: string[] = [];
  for (const surface of places.surfaces) {
    const here = columnsOf(places, surface, [target]);
    const { typeName } = surfaceTerms(surface);
    const type = `${typeName}<${JSON.stringify(targetName(target))}>`;
    const every = new Map<string, string>();
    for (const { name, patterns, listed, type: value, columns } of all.filter((line) => meet(line.columns, here))) {
      const words = "enum" in value ? value.enum : [sample(value.type)];
      const values = [...(listed ?? new Map([["", columns]]))].filter(([, its]) => meet(its, here)).map(([each]) => each);
      const keys = patterns === undefined ? [name] : patterns.flatMap(({ text, holes }) => values.map((each) => spell(text, holes, each)));
      if (words[0] !== "never") for (const key of keys.slice(0, most)) every.set(key, JSON.stringify(words[0]));
      const [key = ""] = keys;
      const quoted = JSON.stringify(key);
      if ("enum" in value) lines.push(`{ const _: ${type}[${quoted}][] = ${JSON.stringify(words)}; void _; }`);
      const wrong = "enum" in value || !value.type.includes("string") ? '"no such value"' : "{ nested: 1 }";
      lines.push("// @ts-expect-error", `{ const _: ${type} = { ${quoted}: ${wrong} }; void _; }`);
      // of a listed parameter a slip of the value, of a template with none the text before its parameter
      const slip =
        patterns === undefined || listed !== undefined
          ? misspelt(key)
          : misspelt(name.slice(0, name.indexOf("{"))) + key.slice(name.indexOf("{"));
      if (!SWALLOWED.test(slip)) {
        lines.push("// @ts-expect-error", `{ const _: ${type} = { ${JSON.stringify(slip)}: ${JSON.stringify(words[0])} }; void _; }`);
      }
    }
    if (every.size === 0) continue;
    used.push(typeName);
    lines.push(
      `export const every${typeName}: ${type} = { ${[...every].map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(", ")} };`,
    );
  }
  return [`import type { ${used.join(", ")} } from "./types.js";`, ...lines].join("\n");
}

const sample = (type: string): string =>
  type === "never"
    ? "never"
    : type.startsWith("BooleanText") || type.startsWith("TrueFalseText")
      ? "true"
      : /^(?:Integer|Number)Text/.test(type)
        ? "4"
        : "text";

const spell = (text: readonly string[], holes: readonly string[], listed: string): string =>
  text.map((part, index) => (index === 0 ? part : { bigint: "7", string: "x", listed }[holes[index - 1] as "string"] + part)).join("");

const misspelt = (key: string): string => `${key.slice(0, -1)}${key.endsWith("q") ? "z" : "q"}${key.slice(-1)}`;

/** Where a template takes anything at the end, a slip there is not seen. */
const SWALLOWED = /^(?:capabilities:|aggregate_instance_extra_specs:|filter_tenant_id|metering\.|resources\w*:CUSTOM|trait\w*:CUSTOM)/;

test("the snippets are about every definition and every word that stands on a target, as the catalog has them", () => {
  const { places, lines } = keyLines(builtInCatalog);
  const counted = { keys: 0, templates: 0, enums: 0 };
  for (const target of allTargets) {
    const text = snippets(target, 10_000);
    const seen = new Set<string>();
    for (const standing of builtInCatalog[target.platform].filter((each) => stands(each, target))) {
      const { key, parameters, property } = standing.definition;
      const surface = surfaceOfDefinition(standing.definition);
      if (seen.has(`${surface} ${key}`)) continue;
      seen.add(`${surface} ${key}`);
      const at = columnsOf(places, surface, [target]);
      const [line, ...others] = lines.filter(({ name, columns }) => name === key && meet(columns, at));
      assert.ok(line !== undefined && others.length === 0, `${targetName(target)} ${key}`);
      counted[parameters === undefined ? "keys" : "templates"]++;
      const words = wordsOf(valueSchema(standing, target), property);
      if (words === undefined) continue;
      counted.enums++;
      for (const word of words) assert.ok(text.includes(JSON.stringify(word)), `${targetName(target)} ${key} ${word}`);
      assert.ok("enum" in line.type && words.every((word) => "enum" in line.type && line.type.enum.includes(word)), key);
    }
    const here = builtInCatalog[target.platform].filter((each) => stands(each, target));
    for (const parameter of here.flatMap(({ definition }) => Object.values(definition.parameters ?? {})))
      for (const [value, span] of Object.entries(parameter.values ?? {}))
        if (Object.keys(span).length === 0) assert.ok(text.includes(value), `${targetName(target)} ${value}`);
  }
  console.log(JSON.stringify(counted));
  assert.ok(counted.keys > 3000 && counted.templates > 200 && counted.enums > 500, JSON.stringify(counted));
});

for (const compiler of Object.keys(COMPILERS)) {
  test(`${compiler} takes what is right and refuses what is wrong, on ${allTargets.length} targets`, async () => {
    const { code, out } = await new Promise<{ code: number; out: string }>((resolve) => {
      execFile(
        process.execPath,
        [join(root, "node_modules", compiler, "bin/tsc"), "-p", join(folder, `${compiler}.json`)],
        { maxBuffer: 1e8 },
        (error, stdout, stderr) => resolve({ code: error === null ? 0 : 1, out: stdout + stderr }),
      );
    });
    assert.is(code, 0, out.split("\n").slice(0, 20).join("\n"));
  });
}

test.run();
