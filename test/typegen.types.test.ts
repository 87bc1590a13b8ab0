import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { targetName } from "../src/catalog/releases.ts";
import type { Target } from "../src/model.ts";
import { surfaceTerms } from "../src/schema/surfaces.ts";
import { keyLines } from "../src/typegen/key-lines.ts";
import { columnsOf, meet } from "../src/typegen/places.ts";
import { allTargets, builtInCatalog, root } from "./typegen/made.ts";

// What must compile and what must not, with each of three compilers: for every enum, template and target, and the table in test/types/.

/** The compilers, and the targets that each is asked about: the older two are slow. */
const COMPILERS: readonly [name: string, targets: readonly Target[]][] = [
  ["typescript54", allTargets.filter((target) => /yoga|2026|starlingx@m/.test(targetName(target)))],
  ["typescript59", allTargets.filter((target) => /zed|2025.1|starlingx@2018.10/.test(targetName(target)))],
  ["typescript", allTargets],
];
const STRICTEST = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };
let folder = "";

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-types-"));
  copyFileSync(join(root, "generated/types.d.ts"), join(folder, "types.d.ts"));
  for (const target of allTargets) writeFileSync(join(folder, `${fileOf(target)}.ts`), snippets(target));
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
  for (const [name, targets] of COMPILERS) {
    const files = [...targets.map((target) => `${fileOf(target)}.ts`), ...tables];
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions, files }));
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (target: Target): string => targetName(target).replace(/\W/g, "-");

/** For each kind of resource one object with every key, a list of each enum's values, and a line for each value and key that must not compile. */
function snippets(target: Target): string {
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
      if (words[0] !== "never") for (const key of keys.slice(0, 20)) every.set(key, JSON.stringify(words[0]));
      const [key = ""] = keys;
      const quoted = JSON.stringify(key);
      if ("enum" in value) lines.push(`{ const _: ${type}[${quoted}][] = ${JSON.stringify(words)}; void _; }`);
      const wrong = "enum" in value || !value.type.includes("string") ? '"no such value"' : "{ nested: 1 }";
      lines.push("// @ts-expect-error", `{ const _: ${type} = { ${quoted}: ${wrong} }; void _; }`);
      const slip = misspelt(key);
      if (patterns === undefined && !SWALLOWED.test(slip)) {
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

for (const [compiler, targets] of COMPILERS) {
  test(`${compiler} takes what is right and refuses what is wrong, on ${targets.length} targets`, async () => {
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
